package dev.tasuki.cli.assurance.report;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.Arrays;

/// The words of a report that are the report's own.
enum Label {
    REPORT("セキュリティ対応状況報告書", "Software security assurance report"),
    AS_OF("{0}現在", "As of {0}"),
    SKIP("本文へ移動", "Skip to the content"),
    CONTENTS("目次", "Contents"),
    SOFTWARE_CLASS("ソフトウェアの分類", "Software class"),
    PACKAGE_URL("パッケージ URL", "Package URL"),
    CONTACT("連絡先", "Contact"),
    ROLES("役割と立場", "Roles and stances"),
    ROLE("{0}（{1}）", "{0} ({1})"),
    PACKAGE("要求パッケージ", "Requirement package"),
    INTERPRETATION("食い違う箇所の読み方", "Reading of contradictions"),
    CATALOGUE("使用した要求カタログ", "Catalogue used"),
    EDITION("{0} 版、SHA-256 {1}", "edition {0}, SHA-256 {1}"),

    SUMMARY("いまの状況", "Where things stand"),
    OF_TOTAL("求められる {0} 件のうち", "Of {0} requirements owed"),
    OWED("求められる数", "Owed"),
    NEEDS_YOU("いま対応が必要です", "Needs you now"),
    NOTHING_URGENT("期限の超過も、証跡の不備もありません。", "Nothing is overdue and all evidence holds."),
    COUNT("{0} 件", "{0}"),

    COVERAGE("充足状況の内訳", "Coverage in detail"),
    STRIP_TITLE("{0}への対応状況", "Standing against the {0}"),
    STRIP_DESCRIPTION(
            "{0} 件の要求を、原典の順に 1 件 1 マスで示した図です。求められるのは {1} 件です。内訳: {2}。",
            "{0} requirements in the order of the source, one cell each; {1} are owed. {2}."),
    STRIP_HELP(
            "1 マスが 1 件の要求です。原典の順に並べています。薄い空のマスは、この役割と要求パッケージでは求められていない要求です。",
            "Each cell is one requirement, in the order of the source. Faint empty cells are not owed in these roles and this package."),
    URGENT_KEY("下線: 期限超過、または証跡の不備", "Underlined: overdue, or evidence does not hold"),
    GROUP_LABEL("{0} {1}/{2}", "{0} {1}/{2}"),
    BY_CATEGORY("見出しごとの件数", "Counts by heading"),
    BY_STATUS("状態ごとの要求", "Requirements by status"),
    STATUS("状態", "Status"),
    NUMBER("件数", "Count"),
    REQUIREMENTS("要求", "Requirements"),
    TOTAL("合計", "Total"),
    DISPUTES("資料間で食い違う点", "Where the sources disagree"),
    DISPUTED("※資料間で食い違い", "※ sources disagree"),
    READING("この報告書が従う読み方: {0}", "This report’s reading: {0}"),

    GAPS("残っていること", "What is missing"),
    NO_GAPS("残っていることはありません。", "Nothing is missing."),
    OVERDUE("期限を過ぎたもの", "Overdue"),
    OVERDUE_HELP("対応を終えるか、期日を決め直して、回答を更新してください。", "Close the gap or agree a new date, then update the answer."),
    BROKEN("証跡に不備があるもの", "Evidence that does not hold"),
    BROKEN_HELP(
            "回答を裏付ける証跡が、変更されたか、期限切れか、見つからないか、読めません。内容を確かめ、記録し直してください。",
            "Evidence behind an answer has changed, has expired, is missing or cannot be read. Look at it and record it again."),
    UNANSWERED("未回答のもの", "Not answered yet"),
    UNANSWERED_HELP("回答は tasuki answer で記録できます。", "Record an answer with tasuki answer."),
    OPEN("まだ満たしていないもの", "Not fully met"),
    OPEN_HELP("期日の早い順に並べています。", "Earliest due date first."),
    WITHOUT_EVIDENCE("証跡のない回答", "Answers without evidence"),
    WITHOUT_EVIDENCE_HELP(
            "満たす、または一部満たすという回答に、確かめられるものがありません。証跡を加えてください。",
            "Answered as met or partly met, with nothing to look at. Add evidence."),
    WITHOUT_REASON("理由のない回答", "Answers without reasoning"),
    WITHOUT_REASON_HELP("なぜそう言えるのかを書き加えてください。", "Say why the answer is what it is."),
    REQUIREMENT("要求", "Requirement"),
    DETAIL("内容", "Detail"),

    OBLIGATIONS("要求ごとの回答", "Every requirement and its answer"),
    BECAUSE("理由", "Reasoning"),
    NO_BECAUSE("書かれていません", "none given"),
    EVIDENCE("証跡", "Evidence"),
    NO_EVIDENCE("ありません", "none"),
    OWNER("担当", "Owner"),
    NO_OWNER("未定", "nobody named"),
    DUE("期日", "Due"),
    NO_DUE("未定", "no date"),
    PAST_DUE("期限超過", "overdue"),
    OWED_BECAUSE("求められる理由", "Why it is owed"),
    SEEN("{0}に閲覧", "seen {0}"),
    VALID_UNTIL("有効期限 {0}", "valid until {0}"),
    RECORDED_NOW("記録 {0}、現在 {1}", "recorded {0}, now {1}"),

    DERIVED("{0}への裏付け（導出）", "{0}: derived coverage"),
    DERIVED_IS_PROPOSAL(
            "{0}への回答から、対応表を通して導いた提案です。組織がこの規範に回答したものではありません。いずれの発行者も確認していません。",
            "Derived through a crosswalk from the answers to the {0}. It is a proposal, not an answer that the organisation gave under this Code, and neither issuer has confirmed it."),
    DERIVED_RULE(
            "いちばん弱いつながりで決まります。対応の範囲が「全体」で、強さが「全体」の関係がすべて「満たす」のときだけ「裏付けあり」とします。",
            "The weakest link decides: a principle is supported only if the crosswalk covers all of it and every full relation is met."),
    CROSSWALK_COVERAGE("対応の範囲: {0}。{1}", "Reach of the crosswalk: {0}. {1}"),
    NO_RELATION("対応する要求はありません。", "No requirement relates to it."),
    PRINCIPLE("原則", "Principle"),
    RESULT("導出結果", "Derived result"),
    STRENGTH("関係の強さ", "Strength"),
    ANSWER("回答", "Answer"),
    WHY_RELATED("関係の根拠", "Why they relate"),
    PATH("根拠となる要求", "What it rests on"),
    UNCOVERED("この対応表では確かめられない点", "What the crosswalk cannot speak for"),

    ABOUT("この報告書について", "About this report"),
    MADE_FROM(
            "Tasuki が tasuki.yaml の回答から作成しました。証跡のファイルは基準日にオフラインで確かめ、Web ページは確かめていません。",
            "Made by Tasuki from the answers in tasuki.yaml. Evidence files were looked at offline on the day given; web pages were not."),
    SELF_DECLARED(
            "回答は組織自身によるもので、第三者の認証ではありません。",
            "The answers are the organisation’s own and no third party’s certification."),
    COLON("{0}: {1}", "{0}: {1}"),
    COMMA("、", ", "),
    SEMICOLON("、", "; ");

    private final Text text;

    Label(String ja, String en) {
        this.text = new Text(ja, en);
    }

    Text text() {
        return text;
    }

    String in(Language language) {
        return text.in(language);
    }

    String in(Language language, Object... arguments) {
        return text.with(Arrays.stream(arguments).map(String::valueOf).toList()).in(language);
    }
}
