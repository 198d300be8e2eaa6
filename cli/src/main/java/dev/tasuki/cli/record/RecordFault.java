package dev.tasuki.cli.record;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can stand between a directory and a shared record.
public enum RecordFault implements FindingCode {
    NOT_A_SERVER(
            new Text("「{0}」はサーバーのアドレスではありません。", "“{0}” is not the address of a server."),
            new Text("https://record.example のように書いてください。", "Write it as https://record.example.")),
    TLS_REQUIRED(
            new Text("「{0}」へは暗号化せずに接続しません。", "“{0}” would be reached without encryption."),
            new Text(
                    "https:// のアドレスを指定してください。http:// は localhost だけで使えます。",
                    "Use https://; http:// is for localhost only.")),
    NOT_AN_ORGANISATION(
            new Text("「{0}」は組織の短縮名ではありません。", "“{0}” is not the short name of an organisation."),
            new Text("画面のアドレス /o/ の後にある名前を指定してください。", "Use the name that follows /o/ in the addresses of its pages.")),
    NOT_A_TARGET(
            new Text("「{0}」は対象の識別子ではありません。", "“{0}” is not the identifier of a target."),
            new Text("対象の画面のアドレスにある識別子を指定してください。", "Use the identifier in the address of the target's page.")),
    NO_TOKEN(
            new Text("トークンが指定されていません。", "No token is given."),
            new Text(
                    "記録の「トークン」で作り、TASUKI_TOKEN に入れるか --token-file で指定してください。",
                    "Create one under Tokens in the record, then set TASUKI_TOKEN or name its file with --token-file.")),
    TOKEN_REFUSED(
            new Text("{0} はこのトークンを受け付けません。", "{0} does not accept this token."),
            new Text("期限が切れたか、取り消されています。新しいトークンを作ってください。", "It has expired or was revoked. Create a new one.")),
    NOT_PERMITTED(
            new Text("このトークンではできません: {0}", "This token does not permit it: {0}"),
            new Text(
                    "送るには write、宣言の登録には declare の用途が必要です。",
                    "Pushing needs the scope write; filing a declaration needs declare.")),
    NOT_THERE(
            new Text("{0} に、この組織か対象がありません。", "{0} has no such organisation or target."),
            new Text(
                    "--organisation と --target、トークンの組織を確認してください。",
                    "Check --organisation and --target, and which organisation the token is for.")),
    UNREACHABLE(
            new Text("{0} に接続できません。", "{0} cannot be reached."),
            new Text("アドレスとネットワークを確認し、もう一度実行してください。", "Check the address and the network, then run again.")),
    REDIRECTED(
            new Text("{0} は別のアドレスに転送しています。", "{0} redirects to another address."),
            new Text(
                    "トークンは転送先に送りません。正しいアドレスを --server で指定してください。",
                    "A token is not sent on. Give the right address with --server.")),
    SERVER_FAILED(
            new Text("{0} で処理できませんでした: {1}", "{0} could not complete the request: {1}"),
            new Text("少し待ってから、もう一度実行してください。", "Wait a moment, then run again.")),
    REFUSED(
            new Text("記録が受け付けませんでした: {0}", "The record did not accept it: {0}"),
            new Text("示された点を直してから、もう一度実行してください。", "Correct what it names, then run again.")),
    NOT_UNDERSTOOD(
            new Text("{0} の応答を読み取れません。", "The response from {0} could not be understood."),
            new Text("Tasuki のサーバーか、版が合っているか確認してください。", "Check that it is a Tasuki server and that its version fits.")),
    EVIDENCE_NOT_AS_RECORDED(
            new Text("証跡「{0}」が、tasuki.yaml に記録したとおりではありません。", "The evidence “{0}” is not what tasuki.yaml recorded."),
            new Text(
                    "内容を確認し、tasuki answer ID --evidence FILE で記録し直してください。",
                    "Check it, then record it again with tasuki answer ID --evidence FILE.")),
    EVIDENCE_NOT_BUILT(
            new Text("生成物の証跡「{0}」がまだなく、記録にもありません。", "The generated evidence “{0}” is neither here nor in the record."),
            new Text("ビルドしてから、もう一度実行してください。", "Build it, then run again.")),
    EVIDENCE_TOO_LARGE(
            new Text("証跡「{0}」は 32 MB を超えるため送れません。", "The evidence “{0}” is over 32 MB and cannot be sent."),
            new Text("分割するか、要約した版にしてください。", "Split it, or use a shorter version.")),
    EVIDENCE_NOT_OVERWRITTEN(
            new Text("「{0}」には、記録と違う内容のファイルがあります。", "“{0}” already exists with content different from the record's."),
            new Text(
                    "上書きはしません。移動するか名前を変えてから、もう一度実行してください。",
                    "It is not overwritten. Move or rename it, then run again.")),
    EVIDENCE_DAMAGED(
            new Text(
                    "届いた「{0}」の内容が、記録のダイジェストと一致しませんでした。",
                    "“{0}” arrived with content that does not match the digest in the record."),
            new Text(
                    "保存していません。もう一度実行し、続くようなら管理者に知らせてください。",
                    "It was not saved. Run again; if this continues, tell the administrator.")),
    NO_DECLARATION(
            new Text("{0} に、この対象についての自組織の有効な宣言がありません。", "{0} has no valid declaration of your own about this target."),
            new Text(
                    "記録で署名するか、tasuki push --declaration FILE で登録してください。",
                    "Sign one in the record, or file one with tasuki push --declaration FILE.")),
    CONFLICT(
            new Text(
                    "{0} が両方で変更されています。前回: {1} / 手元: {2} / 記録: {3}",
                    "{0} was changed on both sides. before: {1} / here: {2} / record: {3}"),
            new Text(
                    "何も上書きしていません。tasuki pull に --prefer mine か --prefer theirs を付けて回答ごとに決め、送り直してください。",
                    "Nothing was overwritten. Decide with tasuki pull --prefer mine or --prefer theirs, then push again.")),
    STATE_UNREADABLE(
            new Text("前回の送受信の控え「{0}」を読めません。", "The notes of the last exchange, “{0}”, cannot be read."),
            new Text(
                    "ほかの場所に移してから、もう一度実行してください。違いは、すべて確認することになります。",
                    "Move it away, then run again. You will be asked to decide on every difference."));

    private final Text message;
    private final Text remedy;

    RecordFault(Text message, Text remedy) {
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
