package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// Why a statement about an engagement cannot be made or relied on.
public enum ExchangeFault implements FindingCode {
    NOT_SIGNED_BY_TRUSTED_KEY(
            new Text(
                    "信頼する鍵の署名がないか、署名が内容と一致しません。",
                    "No trusted key has signed it, or the signature does not match the content."),
            new Text(
                    "相手から直接受け取った公開鍵を --trust で指定してください。鍵が正しければ、このファイルは使わず、送り直しを頼んでください。",
                    "Name with --trust the public key that you have from the other side itself. If the key is right, do not use this file; ask for it again.")),
    NO_ENGAGEMENT_STATEMENT(
            new Text("契約関係のファイルではありません（{0}）。", "This is no statement about an engagement ({0})."),
            new Text(
                    "tasuki engagement export が書き出したファイルを指定してください。",
                    "Name a file that tasuki engagement export has written.")),
    STATEMENT_NOT_AS_WRITTEN(
            new Text(
                    "署名された内容が、この版の Tasuki が書く形と一致しません。",
                    "What was signed is not in the form in which this version of Tasuki writes it."),
            new Text(
                    "双方の Tasuki の版を揃えて、書き出し直してもらってください。",
                    "Use the same version of Tasuki on both sides and have it exported again.")),
    ALREADY_KEPT(
            new Text("このファイルは {0} 番としてすでに取り込まれています。", "This file is kept already, as number {0}."),
            new Text("新しいファイルを受け取ってください。", "Ask for the newest file.")),
    OUT_OF_TURN(
            new Text(
                    "{0} 番のファイルですが、次に来るのは、手元の最後のファイルを受けた {1} 番です。",
                    "This file is number {0}; next comes number {1}, and it has to follow the last file kept here."),
            new Text(
                    "抜けている番号のファイルを先に取り込んでください。二つが行き違ったときは、どちらを使わないかを双方で決め、使わないほうの側が、自分の変更を元に戻し、保管された自分のファイルを engagements の外に移してから取り込みます。",
                    "Import first what is missing. If two files have crossed, agree which does not count: the side that sent it undoes its change, moves its own file out of engagements, and imports the other.")),
    SPEAKS_FOR_THIS_SIDE(
            new Text("こちらの側の名で書かれたファイルです。", "This file speaks in the name of this side."),
            new Text("使わずに、相手に確認してください。", "Do not use it, and ask the other side about it.")),
    MADE_IN_THE_FUTURE(
            new Text("作成日時 {0} が未来です。", "It was made at {0}, which is in the future."),
            new Text("双方の時計を確認してください。", "Check the clocks of both sides.")),
    MADE_BEFORE_THE_LAST(
            new Text(
                    "作成日時 {0} が、前のファイルの {1} より前です。", "It was made at {0}, before the last one, which was made at {1}."),
            new Text("双方の時計を確認してください。", "Check the clocks of both sides.")),
    PROVIDER_STATES_FIRST(
            new Text("最初のファイルは、委託する側が書き出します。", "The first file comes from the customer."),
            new Text("委託する側に tasuki engagement export を頼んでください。", "Ask the customer to run tasuki engagement export.")),
    ANOTHER_ENGAGEMENT(
            new Text(
                    "前のファイルの契約関係「{0}」とは、識別子、関係者または対象が異なります（「{1}」）。",
                    "The last file is about the engagement “{0}”; this one names another identifier, party or target (“{1}”)."),
            new Text("別の契約関係であれば、別の識別子で始めてください。", "Begin another engagement under an identifier of its own.")),
    TERMS_NOT_THE_PROVIDERS(
            new Text("契約の内容は、委託する側のファイルでだけ変えられます。", "Only the customer's file can change the terms of the engagement."),
            new Text(
                    "引き受ける側が変えられるのは分担への回答です。ほかの変更は委託する側に書き出してもらってください。",
                    "The provider answers the shares; for any other change, ask the customer for a new file.")),
    NOTHING_NEW(
            new Text("前の {0} 番のファイルから変わったところがありません。", "Nothing has changed since file number {0}."),
            new Text("分担に回答するか、契約を改めてから実行してください。", "Answer a share or change the engagement first.")),
    STEP_TAKEN_BACK(
            new Text("{0} の分担から、すでに伝えた経過が消えています。", "The share {0} lacks a step that was stated before."),
            new Text(
                    "伝えた経過は消せません。history を元に戻し、次の状態を書き足してください。",
                    "What was stated stays. Restore its history and add the next step.")),
    SHARE_CHANGED_WITHOUT_OFFER(
            new Text("{0} の分担の内容が、新しい提示なしに変わっています。", "The share {0} has changed without a new offer."),
            new Text(
                    "変えるときは、委託する側が history に offered を書き足してください。",
                    "The customer adds offered to its history when it changes.")),
    STEP_OF_THE_OTHER_SIDE(
            new Text("{0} の分担の「{1}」は、相手側が書くものです。", "Only the other side can say “{1}” of the share {0}."),
            new Text(
                    "委託する側は offered と withdrawn、引き受ける側は accepted、refused、change_proposed を書きます。相手の分は消してください。",
                    "The customer writes offered and withdrawn; the provider accepted, refused and change_proposed. Remove the other side's.")),
    ANSWER_TO_CONFIRM(
            new Text(
                    "このファイルによれば、{0} の分担に、こちらが {1} に「{2}」と答えています。",
                    "The file says that this side has answered “{2}” to the share {0} on {1}."),
            new Text(
                    "そのとおりであれば、--confirm-answers を付けて取り込んでください。違っていれば、取り込まずに相手に伝えてください。",
                    "If that is right, import with --confirm-answers. If it is not, do not import, and tell the other side.")),
    NO_SUCH_SHARE(
            new Text("{0} の分担はこの契約関係にありません。", "The engagement has no share of {0}."),
            new Text("分担のある個別要求を指定してください: {1}", "Name one that has: {1}.")),
    STEP_DOES_NOT_FOLLOW(
            new Text(
                    "{0} の分担は {2} に「{1}」となっており、その次に「{3}」は来ません。",
                    "The share {0} has been “{1}” since {2}; “{3}” cannot follow on that day."),
            new Text(
                    "日付と状態を確認してください。辞退や取下げの後は、委託する側が新しい分担を提示します。",
                    "Check the day and the state. After a refusal or withdrawal the customer offers a new share.")),
    STEP_NEEDS_A_REASON(
            new Text("「{0}」には理由が要ります。", "“{0}” needs a reason."),
            new Text("--because で理由を書いてください。", "Say why with --because.")),
    NO_SHARE_WAITS(
            new Text("「{0}」にできる分担がありません。", "No share can become “{0}” now."),
            new Text(
                    "tasuki engagement list で分担の状態を確認してください。", "See tasuki engagement list for how the shares stand.")),
    STATE_OF_THE_OTHER_SIDE(
            new Text("「{0}」と書けるのは相手側だけです。", "Only the other side can say “{0}”."),
            new Text(
                    "委託する側は offered と withdrawn、引き受ける側は accepted、refused、change_proposed を書きます。",
                    "The customer says offered and withdrawn; the provider accepted, refused and change_proposed.")),
    STEP_AFTER_THE_STATEMENT(
            new Text("{0} の分担に、未来の日付 {1} があります。", "The share {0} has a step of {1}, which is in the future."),
            new Text("その日までの経過だけを書いてください。", "Write only what has happened.")),
    SHARES_ALIKE(
            new Text("{0} の分担が二つあります。", "There are two shares {0}."),
            new Text(
                    "同じ要求、役割、提示日の分担は、一つにまとめてください。",
                    "Make one of the shares that have the same requirement, role and day.")),
    IDENTIFIER_MEANS_ANOTHER(
            new Text(
                    "識別子「{0}」は、手元では「{1}」、届いたファイルでは「{2}」を指します。",
                    "“{0}” stands for “{1}” here and for “{2}” in the file."),
            new Text("手元の識別子を変えるか、別のファイルに取り込んでください。", "Rename it here, or import into another supply chain file.")),
    OWN_CHANGES_NOT_SENT(
            new Text(
                    "契約関係「{0}」に、まだ相手に伝えていない変更があります。",
                    "The engagement “{0}” has changes here that the other side has not been told."),
            new Text(
                    "届いたファイルを取り込むには、その変更を元に戻してください。取り込んだ後に、改めて変更して書き出せます。",
                    "Undo them to import the file; make them again afterwards and export."));

    private final Text message;
    private final Text remedy;

    ExchangeFault(Text message, Text remedy) {
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
