package dev.tasuki.domain.assessment;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Severity;
import dev.tasuki.formats.text.Text;

/// What can be wrong with an assurance file beyond its syntax.
public enum AssuranceFileFault implements FindingCode {
    UNKNOWN_FORMAT_VERSION(
            new Text("この版の Tasuki が読めるのは形式 1 だけです。", "This version of Tasuki reads format 1 only."),
            new Text("「tasuki: 1」と書くか、新しい Tasuki を使ってください。", "Write “tasuki: 1”, or use a newer Tasuki.")),
    NO_ROLES(
            new Text("役割が一つもありません。", "No role is named."),
            new Text(
                    "roles に developer、supplier、operator、customer のうち担う役割を書いてください。",
                    "Name under roles what you are: developer, supplier, operator or customer.")),
    METI_REQUIRED(
            new Text("frameworks に meti がありません。", "frameworks does not name meti."),
            new Text(
                    "役割と要求パッケージは経済産業省のガイドラインに基づくため、meti を加えてください。",
                    "Add meti: roles and packages are those of the METI guideline.")),
    NOT_A_REQUIREMENT(
            new Text("「{0}」という要求はありません。", "There is no requirement “{0}”."),
            new Text(
                    "tasuki catalogue list で正しい識別子を確認してください（例: S(1)-1.1、UK-1.2.3）。",
                    "Look up the identifier with tasuki catalogue list (for example S(1)-1.1, UK-1.2.3).")),
    NOT_ANSWERABLE(
            new Text("「{0}」は見出しのため、直接は回答できません。", "“{0}” is a heading and cannot be answered itself."),
            new Text("その下の要求に回答してください: {1}", "Answer what is below it: {1}")),
    ANSWERED_TWICE(
            new Text("「{0}」への回答が二つあります（最初は {1} 行目）。", "“{0}” is answered twice (first on line {1})."),
            new Text("一つにまとめてください。", "Keep one of the two.")),
    FRAMEWORK_NOT_CHOSEN(
            new Text(
                    "「{0}」への回答がありますが、frameworks に {1} がありません。", "“{0}” is answered, but frameworks does not name {1}."),
            new Text("frameworks に {1} を加えるか、回答を消してください。", "Add {1} to frameworks, or remove the answer.")),
    NOT_OWED(
            new Text("「{0}」は、書かれている役割と要求パッケージでは求められていません。", "“{0}” is not asked of these roles under this package."),
            new Text(
                    "そのままでも構いません。役割と要求パッケージが正しいか確認してください。",
                    "It may stay. Check that the roles and the package are right.")) {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    },
    REASON_REQUIRED(
            new Text("「{0}」を該当なしとする理由がありません。", "“{0}” is said not to apply, but no reason is given."),
            new Text("because に、なぜ該当しないのかを書いてください。", "Say under because why it does not apply.")),
    DUE_REQUIRED(
            new Text("「{0}」は計画中ですが、期日がありません。", "“{0}” is planned, but no date is given."),
            new Text(
                    "due に、いつまでに満たすかを書いてください（例: 2027-03-31）。",
                    "Say under due by when it will be met (for example 2027-03-31).")),
    FILE_OR_URL(
            new Text("証跡には file か url のどちらか一つが必要です。", "Evidence needs either file or url, and only one of them."),
            new Text("手元のファイルなら file、Web ページなら url を書いてください。", "Write file for a file of yours, url for a web page.")),
    DIGEST_REQUIRED(
            new Text("証跡「{0}」に sha256 がありません。", "The evidence “{0}” has no sha256."),
            new Text(
                    "tasuki answer {1} --evidence で記録するか、ビルドのたびに作られるファイルなら generated: true と書いてください。",
                    "Record it with tasuki answer {1} --evidence, or write generated: true for a file that each build makes.")),
    GENERATED_WITH_DIGEST(
            new Text("証跡「{0}」に generated と sha256 の両方があります。", "The evidence “{0}” has both generated and sha256."),
            new Text("どちらか一方を消してください。", "Remove one of the two.")),
    NOT_A_DIGEST(
            new Text("「{0}」は SHA-256 ではありません。", "“{0}” is not a SHA-256 digest."),
            new Text("16 進数 64 桁で書いてください。", "Write 64 hexadecimal digits.")),
    NOT_HTTPS(
            new Text("「{0}」は https のアドレスではありません。", "“{0}” is not an https address."),
            new Text("https:// で始まるアドレスを書いてください。", "Write an address that starts with https://.")),
    SEEN_REQUIRED(
            new Text("「{0}」をいつ見たかがありません。", "It is not said when “{0}” was seen."),
            new Text("seen に、確認した日を書いてください。", "Give under seen the day you looked at it.")),
    PATH_LEAVES_DIRECTORY(
            new Text("「{0}」は、このファイルのディレクトリの外を指しています。", "“{0}” leads out of this file's directory."),
            new Text(
                    "ディレクトリの中のファイルを、「/」区切りの相対パスで書いてください。",
                    "Name a file below the directory, as a relative path with forward slashes.")),
    NOT_A_PACKAGE_URL(
            new Text("「{0}」はパッケージ URL ではありません。", "“{0}” is not a package URL."),
            new Text("pkg:種類/名前@版 の形で書いてください。", "Write it as pkg:type/name@version."));

    private final Text message;
    private final Text remedy;

    AssuranceFileFault(Text message, Text remedy) {
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
