package dev.tasuki.domain.supplychain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Map;

/// Under which kinds of contract a provider works for a customer: the METI guideline, section 1.4 (3). Several may
/// hold at once. The Japanese titles are the guideline's; the English ones and what follows for the roles are in our
/// words.
public enum ContractForm implements Choice {
    SALES(
            "sales",
            "ア",
            new Text("販売契約による製品購入の場合", "product purchase under a sales contract"),
            new Text(
                    "利用と運用は原則として顧客が主導する。使用許諾契約と保守契約は顧客と供給者の間、販売権と保守の分担を定める販売契約は開発者と供給者の間で結ぶ。",
                    "The customer leads use and operation. Licence and maintenance are contracted between customer and"
                            + " supplier; a sales contract between developer and supplier settles sales rights and who"
                            + " maintains.")),
    USE(
            "use",
            "イ",
            new Text("利用契約によるサービス利用の場合", "service use under a use contract"),
            new Text(
                    "顧客はサービスを使い、運用の一部を委ねる。責任共有モデルに沿って双方の範囲と分界点を特定し、利用規約と SLA で定める。",
                    "The customer uses the service and leaves part of its operation to the provider. Both parts and the"
                            + " line between them follow the shared-responsibility model and stand in the terms of use"
                            + " and the SLA.")),
    OPERATION(
            "operation",
            "ウ",
            new Text("運用契約による運用委託の場合", "operation outsourced under an operation contract"),
            new Text(
                    "委託先は、委託された運用の全部または一部について運用者となる。必要に応じて保守契約を含む。",
                    "The contractor is an operator for all or the agreed part of the operation; maintenance is included"
                            + " where needed.")),
    ENTRUSTMENT(
            "entrustment",
            "エ",
            new Text("準委任型契約による役務委託の場合", "services entrusted under a quasi-mandate contract"),
            new Text(
                    "請負型であれば、請け側が開発者と供給者を担う。準委任型であれば、役務の役割範囲と、その役割に応じて実施する内容を契約で明確にする。",
                    "Under contract work the contractor is developer and supplier. Under a quasi-mandate the contract"
                            + " says which roles the services cover and what is done in each.")),
    MAINTENANCE(
            "maintenance",
            "オ",
            new Text("保守契約によるソフトウェアの開発・運用の役割分担", "development and operation roles under a maintenance contract"),
            new Text(
                    "情報提供が主であれば、更新の適用は顧客の運用部門が担う。製品の保守契約には、開発者による脆弱性対応を含むと想定する。",
                    "Where it mainly provides information, the customer's operation department applies the updates. For"
                            + " a product it is taken to include the developer's handling of vulnerabilities."));

    private static final Map<String, ContractForm> BY_ID = Choice.byId(values());

    private final String id;
    private final String mark;
    private final Text title;
    private final Text roleSharing;

    ContractForm(String id, String mark, Text title, Text roleSharing) {
        this.id = id;
        this.mark = mark;
        this.title = title;
        this.roleSharing = roleSharing;
    }

    @Override
    public String id() {
        return id;
    }

    /// The letter under which section 1.4 (3) lists it.
    public String mark() {
        return mark;
    }

    @Override
    public Text title() {
        return title;
    }

    /// What it means for the sharing of roles.
    public Text roleSharing() {
        return roleSharing;
    }

    /// All forms by id, in the guideline's order.
    public static Map<String, ContractForm> byId() {
        return BY_ID;
    }
}
