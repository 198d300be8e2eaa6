package dev.tasuki.domain.supplychain;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with an engagement as it is entered.
public enum EngagementFault implements FindingCode {
    CUSTOMER_MISSING(
            new Text("顧客側の組織がありません。", "The customer is not named."),
            new Text(
                    "業務を委託する側の組織を選んでください。サブ事業者との契約では、委託する側の事業者です。",
                    "Choose the party for whom the work is done. For a subcontract, choose the party that commissions it.")),
    PROVIDER_MISSING(
            new Text("事業者側の組織がありません。", "The provider is not named."),
            new Text("役割を担う側の組織を選んでください。", "Choose the party that takes on the roles.")),
    ENGAGED_WITH_ITSELF(
            new Text("顧客側と事業者側が同じです。", "Customer and provider are the same."),
            new Text(
                    "別の組織を選んでください。自組織の部門が役割を担う場合は、部門を別の組織として登録してください。",
                    "Choose two parties. Where a department of your own organisation takes on the roles, record it as a party of its own.")),
    TARGET_MISSING(
            new Text("対象のソフトウェアがありません。", "The software target is not named."),
            new Text("何についての契約かを選んでください。", "Choose what the contract is about.")),
    CONTRACT_FORM_MISSING(
            new Text("契約形態がありません。", "No contract form is given."),
            new Text(
                    "販売、利用、運用、役務委託、保守のうち、当てはまるものをすべて選んでください。",
                    "Choose all that apply: sales, use, operation, entrusted services, maintenance.")),
    TIER_MISSING(
            new Text("階層がありません。", "The tier is not given."),
            new Text(
                    "顧客と直接契約する事業者は 0、その下は契約を一つたどるごとに 1 を加え、20 までの数を選んでください。",
                    "Give 0 for a direct contractor of the customer and one more for each contract below, up to 20.")),
    PACKAGE_NOT_AGREED(
            new Text("要求パッケージがありません。", "The requirement package is not given."),
            new Text("最低限か標準か、合意したほうを選んでください。", "Choose the one that was agreed: minimum or standard.")),
    ROLE_MISSING(
            new Text("事業者が担う役割が選ばれていません。", "No role is chosen for the provider."),
            new Text(
                    "開発者、供給者、運用者、顧客のうち担う役割と、その立場を選んでください。",
                    "Choose the roles it takes on (developer, supplier, operator or customer), each with its stance.")),
    ROLE_IN_TWO_STANCES(
            new Text("「{0}」の立場が二つあります。", "The role “{0}” is held in two stances."),
            new Text("主体、支援、インフラのどれか一つにしてください。", "Keep one: primary, supporting or infrastructure.")),
    FROM_MISSING(
            new Text("開始日がありません。", "The first day is not given."),
            new Text("契約が始まる日を入力してください。", "Enter the day on which the contract begins.")),
    ENDS_BEFORE_IT_BEGINS(
            new Text("終了日の{1}が、開始日の{0}より前です。", "The last day, {1}, is before the first, {0}."),
            new Text("日付を直すか、終了が決まっていなければ空欄にしてください。", "Correct one of them, or leave the last day empty."));

    private final Text message;
    private final Text remedy;

    EngagementFault(Text message, Text remedy) {
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
