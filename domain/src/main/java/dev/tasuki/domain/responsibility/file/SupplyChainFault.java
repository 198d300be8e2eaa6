package dev.tasuki.domain.responsibility.file;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can keep a supply chain file from being a graph.
public enum SupplyChainFault implements FindingCode {
    UNKNOWN_CHAIN_FORMAT(
            new Text(
                    "この版の Tasuki が読めるサプライチェーンの形式は 1 だけです。",
                    "This version of Tasuki reads format 1 of supply chains only."),
            new Text("「tasuki: 1」と書くか、新しい Tasuki を使ってください。", "Write “tasuki: 1”, or use a newer Tasuki.")),
    NOT_A_CHAIN_IDENTIFIER(
            new Text("「{0}」は識別子に使えません。", "“{0}” cannot be an identifier."),
            new Text(
                    "小文字の英数字とハイフンで、64 文字までにしてください（例: prime-1）。日本語の名前は name に書いてください。",
                    "Use lower-case letters, digits and hyphens, up to 64 (for example prime-1). Other names go under name.")),
    NO_SUCH_PARTY(
            new Text("「{0}」という関係者は parties にありません。", "parties does not have “{0}”."),
            new Text("parties に加えるか、識別子を直してください。", "Add it to parties, or correct the identifier.")),
    NO_SUCH_TARGET(
            new Text("「{0}」という対象は targets にありません。", "targets does not have “{0}”."),
            new Text("targets に加えるか、識別子を直してください。", "Add it to targets, or correct the identifier.")),
    NO_SUCH_ENGAGEMENT(
            new Text("「{0}」という契約関係は engagements にありません。", "engagements does not have “{0}”."),
            new Text("engagements に加えるか、識別子を直してください。", "Add it to engagements, or correct the identifier.")),
    DEPARTMENT_OF_DEPARTMENT(
            new Text("「{0}」は部門なので、その下に部門をおけません。", "“{0}” is a department and can have none of its own."),
            new Text("組織の識別子を書いてください。", "Name the organisation.")),
    NOT_AN_INDIVIDUAL_REQUIREMENT(
            new Text("「{0}」という個別要求はありません。", "There is no individual requirement “{0}”."),
            new Text(
                    "tasuki catalogue list --framework meti で確認してください（例: S(1)-1.1）。",
                    "Look it up with tasuki catalogue list --framework meti (for example S(1)-1.1).")),
    ONE_PARTY_ON_BOTH_SIDES(
            new Text("「{0}」が顧客側と事業者側の両方になっています。", "“{0}” is both customer and provider."),
            new Text(
                    "別の関係者にしてください。自組織の部門であれば、部門として登録してください。",
                    "Name two parties. A department of one's own organisation can be a party.")),
    UNTIL_BEFORE_FROM(
            new Text("until の {1} が from の {0} より前です。", "until, {1}, is before from, {0}."),
            new Text(
                    "日付を直すか、終わりが決まっていなければ until を消してください。",
                    "Correct one of them, or remove until while no end is agreed.")),
    FIRST_STEP_NOT_AN_OFFER(
            new Text("分担の最初の状態が offered ではありません。", "The first step of this share is not offered."),
            new Text("history を、提示した日の offered から書いてください。", "Begin history with offered and the day of the offer.")),
    STEP_CANNOT_FOLLOW(
            new Text("「{0}」の次に「{1}」は来ません。", "“{1}” cannot follow “{0}” here."),
            new Text(
                    "日付の順に、あり得る状態を書いてください。辞退や取下げの後は、新しい分担として書いてください。",
                    "Write the steps in the order of days. After a refusal or withdrawal, write a new share.")),
    STEP_WITHOUT_REASON(
            new Text("「{0}」の理由がありません。", "“{0}” is given without a reason."),
            new Text("because に理由を書いてください。", "Say why under because.")),
    NOT_A_RESOURCES_PACKAGE_URL(
            new Text("「{0}」はパッケージ URL ではありません。", "“{0}” is not a package URL."),
            new Text("pkg:種類/名前@版 の形で書いてください。", "Write it as pkg:type/name@version.")),
    NO_SAFE_PLACE_IN_CHAIN(
            new Text(
                    "このファイルの書き方では、安全に書き足せません。",
                    "There is no safe place for the change in the way this file is written."),
            new Text(
                    "parties、targets、engagements を一行ずつの形（ブロック形式）で書き、もう一度実行してください。",
                    "Write parties, targets and engagements one value a line (block style), then run again.")),
    RULE_NOT_OPTIONAL(
            new Text("{0} は外せません。", "{0} cannot be switched off."),
            new Text(
                    "外せるのは、ガイドラインが「望ましい」「想定」とする規則だけです: {1}",
                    "Only rules that the guideline calls desirable or assumes can be: {1}"));

    private final Text message;
    private final Text remedy;

    SupplyChainFault(Text message, Text remedy) {
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
