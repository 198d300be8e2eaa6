package dev.tasuki.domain.declaration;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Severity;
import dev.tasuki.formats.text.Text;

/// Why a declaration cannot be made, or is not accepted.
public enum DeclarationFault implements FindingCode {
    // --- making one
    // ---------------------------------------------------------------------------------------------
    ANSWER_MISSING(
            new Text("「{0} {1}」に回答がありません。", "“{0} {1}” is not answered."),
            new Text("tasuki answer '{0}' で回答してください。", "Answer it with tasuki answer '{0}'.")),
    REASON_MISSING(
            new Text("「{0} {1}」の回答に理由がありません。", "The answer to “{0} {1}” gives no reasoning."),
            new Text("tasuki answer '{0}' --because で理由を書いてください。", "Give it with tasuki answer '{0}' --because.")),
    EVIDENCE_BROKEN(
            new Text("「{0}」の証跡「{1}」: {2}", "The evidence “{1}” of “{0}”: {2}"),
            new Text(
                    "内容を確認し、tasuki answer '{0}' --evidence で記録し直してください。",
                    "Look at it, then record it again with tasuki answer '{0}' --evidence.")),
    ARTEFACT_UNAVAILABLE(
            new Text("リリース物「{0}」を読めません。", "The release artefact “{0}” cannot be read."),
            new Text(
                    "ビルドしてから宣言するか、software.artefacts を直してください。",
                    "Build it before declaring, or correct software.artefacts.")),
    ARTEFACT_CHANGED(
            new Text("リリース物「{0}」が記録された sha256 と一致しません。", "The release artefact “{0}” is not what its sha256 says."),
            new Text("正しいファイルを置くか、sha256 を直してください。", "Put the right file there, or correct the sha256.")),
    VALIDITY_TOO_LONG(
            new Text("有効期間が長すぎます（上限 5 年）。", "The validity is too long (limit five years)."),
            new Text("--valid-for を短くしてください（例: P1Y）。", "Shorten --valid-for (for example P1Y).")),
    DUPLICATE_SUBJECT(
            new Text("リリース物「{0}」が二度書かれています。", "The release artefact “{0}” is named twice."),
            new Text("一つにしてください。", "Keep one of the two.")),

    // --- envelope, signature, trust
    // -----------------------------------------------------------------------------
    OTHER_PAYLOAD_TYPE(
            new Text("封筒の本体の種類「{0}」は in-toto の声明ではありません。", "The payload type “{0}” is not an in-toto statement."),
            new Text("Tasuki の宣言ファイルかどうか確認してください。", "Check that this is a Tasuki declaration.")),
    SIGNATURE_MISMATCH(
            new Text(
                    "署名が内容と一致しません（鍵 {0}）。署名後に内容が変わったか、別の鍵で署名されています。",
                    "The signature does not match the content (key {0}): the content changed after signing, or another key signed it."),
            new Text(
                    "受け取り直すか、発行者に確認してください。内容を信用しないでください。",
                    "Get the file again, or ask the issuer. Do not rely on its content.")),
    SIGNED_BY_UNKNOWN_KEY(
            new Text(
                    "信頼する鍵のどれでも確かめられない署名です。知らない鍵によるものか、内容が変わっています（封筒が名乗る鍵: {0}。名乗りは証明されていません）。",
                    "No key you trust verifies its signature: an unknown key made it, or the content changed. The envelope names the key {0}, which proves nothing."),
            new Text(
                    "発行者から信頼できる経路で公開鍵か証明書を受け取り、--trust で指定してください。",
                    "Get the issuer's public key or certificate through a channel you trust and name it with --trust.")),
    NO_TRUSTED_KEY(
            new Text("信頼する鍵が指定されていません。", "No key was named as trusted."),
            new Text(
                    "発行者から信頼できる経路で公開鍵か証明書を受け取り、--trust で指定してください。",
                    "Get the issuer's public key or certificate through a channel you trust and name it with --trust.")),
    CERTIFICATE_OUT_OF_DATE(
            new Text(
                    "鍵の証明書の有効期間は {0} から {1} までで、{2} を含みません。",
                    "The key's certificate is valid from {0} to {1}, which does not cover {2}."),
            new Text(
                    "発行者に新しい証明書と、それで署名した宣言を求めてください。",
                    "Ask the issuer for a new certificate and a declaration signed with it.")),
    OTHER_SIGNING_KEY(
            new Text(
                    "宣言に書かれた署名鍵 {0} と、実際に署名した鍵 {1} が異なります。",
                    "The declaration names the signing key {0}, but {1} signed it."),
            new Text("発行者に確認してください。別の人が署名し直したおそれがあります。", "Ask the issuer; somebody else may have signed it again.")),

    // --- content
    // ------------------------------------------------------------------------------------------------
    OTHER_PREDICATE_TYPE(
            new Text("述語の種類「{0}」は CycloneDX ではありません。", "The predicate type “{0}” is not CycloneDX."),
            new Text("Tasuki の宣言ファイルかどうか確認してください。", "Check that this is a Tasuki declaration.")),
    PROPERTY_MISSING(
            new Text("宣言に「{0}」がありません。", "The declaration lacks “{0}”."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    PROPERTY_UNKNOWN(
            new Text("宣言に、意味の分からない項目「{0}」があります。", "The declaration holds “{0}”, whose meaning is unknown."),
            new Text(
                    "新しい Tasuki で検証するか、発行者に作り直した宣言を求めてください。",
                    "Verify with a newer Tasuki, or ask the issuer to make the declaration again.")),
    PROPERTY_REPEATED(
            new Text("宣言に「{0}」が二度あります。", "The declaration names “{0}” twice."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    PROPERTY_WRONG(
            new Text("宣言の「{0}」の値「{1}」が正しくありません。", "“{0}” cannot be “{1}”."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    CLAIM_WRONG(
            new Text("「{0}」について宣言された主張に矛盾があります: {1}", "The declared claim about “{0}” contradicts itself: {1}"),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    EVIDENCE_WITHOUT_DIGEST(
            new Text("証跡「{0}」がダイジェストで示されていません。", "The evidence “{0}” is not named by its digest."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    EVIDENCE_AMBIGUOUS(
            new Text("証跡「{0}」に、異なる二つのダイジェストがあります。", "The evidence “{0}” has two different digests."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    NOT_AS_DERIVED(
            new Text("回答から決まるはずの記載が、回答と食い違っています: {0}", "What follows from the answers is written otherwise: {0}"),
            new Text(
                    "信用しないでください。発行者に、作り直した宣言を求めてください。",
                    "Do not rely on it. Ask the issuer to make the declaration again.")),
    INTERPRETATION_DIFFERS(
            new Text(
                    "宣言は「{0}」の読み方で作られ、ここでは「{1}」の読み方で判定しています。",
                    "The declaration was made by the reading “{0}”; here it is judged by “{1}”."),
            new Text("読み方は --interpretation で切り替えられます。", "--interpretation switches the reading.")) {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    },
    SUBJECT_WITHOUT_DIGEST(
            new Text(
                    "対象「{0}」に sha256 がないか、ほかのダイジェストがあるか、二度書かれています。",
                    "The subject “{0}” has no sha256, has another digest beside it, or stands there twice."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    NOT_A_SELF_DECLARATION(
            new Text(
                    "評価者「{0}」が、宣言した組織「{1}」ではありません。",
                    "The assessor “{0}” is not the organisation that declares, “{1}”."),
            new Text("自己適合宣言ではありません。発行者に確認してください。", "This is not a self-declaration. Ask the issuer.")),

    // --- catalogue and completeness
    // -----------------------------------------------------------------------------
    FRAMEWORK_UNKNOWN(
            new Text(
                    "枠組み「{0}」の版「{1}」を、この Tasuki は知りません。",
                    "This Tasuki does not know edition “{1}” of framework “{0}”."),
            new Text("新しい Tasuki で検証してください。", "Verify with a newer Tasuki.")),
    FRAMEWORK_MISSING(
            new Text("経済産業省のガイドラインへの回答が含まれていません。", "The METI guideline is not answered."),
            new Text("発行者に、meti を含む宣言を求めてください。", "Ask the issuer for a declaration that includes meti.")),
    FRAMEWORK_ALTERED(
            new Text(
                    "埋め込まれた枠組み「{0}」が、公表されたものと異なります: {1}", "The embedded framework “{0}” is not the published one: {1}"),
            new Text("信用しないでください。発行者に確認してください。", "Do not rely on it; ask the issuer.")),
    REQUIREMENT_MISSING(
            new Text(
                    "役割と要求パッケージから求められる「{0} {1}」への回答が、宣言にありません。",
                    "“{0} {1}” is asked of these roles under this package, but the declaration does not answer it."),
            new Text("発行者に、漏れのない宣言を求めてください。", "Ask the issuer for a complete declaration.")),
    REQUIREMENT_DISPUTED(
            new Text(
                    "「{0}」が誰に求められるかについて、枠組みの記載が食い違っています（ここでの読み方: {1}）。",
                    "The framework contradicts itself about who is asked for “{0}” (read here: {1})."),
            new Text(
                    "tasuki catalogue show '{0}' で食い違いを確認してください。読み方は --interpretation で切り替えられます。",
                    "See it with tasuki catalogue show '{0}'; --interpretation switches the reading.")) {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    },
    REQUIREMENT_UNKNOWN(
            new Text("「{0}」は、回答できる要求ではありません。", "“{0}” is not a requirement that can be answered."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),

    // --- dates
    // --------------------------------------------------------------------------------------------------
    EXPIRED(
            new Text("有効期限の{0}を過ぎています（判定日は{1}）。", "It was valid until {0}; judged on {1}, it has expired."),
            new Text("発行者に新しい宣言を求めてください。", "Ask the issuer for a new declaration.")),
    NOT_YET_VALID(
            new Text("{0}から有効です（判定日は{1}）。", "It is valid from {0}; judged on {1}, it is not valid yet."),
            new Text("有効になる日を待つか、--at で判定日を指定してください。", "Wait for that day, or name the day to judge with --at.")),
    VALID_FROM_TOMORROW(
            new Text(
                    "判定日{1}の翌日、{0}から有効です。発行者の暦は一日進んでいることがあるため、受け入れています。",
                    "It is valid from {0}, the day after the one it is judged on, {1}. It is accepted, since the issuer's calendar may be a day ahead."),
            new Text("日付に厳密な判断では、{0}まで待ってください。", "Where the date matters, wait for {0}.")) {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    },
    ISSUED_LATER(
            new Text("判定日の{1}より後の{0}に発行されています。", "It was issued on {0}, after the day it is judged on, {1}."),
            new Text("発行者の時計か、--at の指定を確認してください。", "Check the issuer's clock, or --at.")),
    DATES_CONTRADICT(
            new Text("日付が矛盾しています: {0}", "The dates contradict each other: {0}"),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    EVIDENCE_EXPIRED(
            new Text("証跡「{0}」は、{1}に期限が切れています。", "The evidence “{0}” expired on {1}."),
            new Text("発行者に新しい証跡を求めてください。", "Ask the issuer for new evidence.")) {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    },

    // --- evidence and artefacts at hand
    // ---------------------------------------------------------------------------
    EVIDENCE_MISSING(
            new Text("証跡「{0}」が見つかりません。", "The evidence “{0}” is not there."),
            new Text(
                    "発行者に求め、--evidence のディレクトリに同じパスで置いてください。",
                    "Ask the issuer for it and put it under the --evidence directory at the same path.")),
    EVIDENCE_DIFFERS(
            new Text("証跡「{0}」が、宣言されたものと異なります。", "The evidence “{0}” is not the one declared."),
            new Text("発行者に、宣言したときのファイルを求めてください。", "Ask the issuer for the file as it was declared.")),
    EVIDENCE_UNREADABLE(
            new Text("証跡「{0}」を安全に読めません。", "The evidence “{0}” cannot be read safely."),
            new Text("パスと権限を確認してください。", "Check its path and permissions.")),
    ARTEFACT_NOT_DECLARED(
            new Text("ファイル「{0}」は、宣言の対象に含まれていません。", "The file “{0}” is none of the declared subjects."),
            new Text("宣言と同じ版のファイルかどうか確認してください。", "Check that the file is of the declared version."));

    private final Text message;
    private final Text remedy;

    DeclarationFault(Text message, Text remedy) {
        this.message = message;
        this.remedy = remedy;
    }

    @Override
    public Text message() {
        return message;
    }

    @Override
    public Text remedy() {
        return remedy;
    }
}
