package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What a supply chain is held against: 36 statements of the METI guideline about sharing roles, and five of Tasuki's
/// own without which the graph makes no sense. Words and severities are ours.
public enum Rule implements Choice {
    RULE_01(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.2 (2), 1.4",
            new Text("役割分担の明文化", "Role sharing is written down"),
            new Text("「{0}」の{1}がおらず、不要な理由もありません。", "Nobody is {1} of “{0}”, and no reason is given."),
            new Text("その役割を誰かに割り当てるか、要らない理由を記録してください。", "Assign the role, or record why there is none.")),
    RULE_02(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.3 (1), table 2",
            new Text("ソフトウェアの分類", "Every target has a class"),
            new Text("「{0}」の分類がありません。", "“{0}” has no software class."),
            new Text(
                    "製品、サービス、組み込み、システム・サービスを構成するもの（表 2）から選んでください。",
                    "Choose one of table 2: product, service, embedded, or what makes up a system or service.")),
    RULE_03(
            Modality.DEFINITION,
            RuleSeverity.ERROR,
            "1.4 intro",
            new Text("責務区分と役割", "Roles belong to their responsibility class"),
            new Text("{0}は{1}とされていますが、「{2}」の{3}になっています。", "{0} is recorded as {1}, yet is {3} of “{2}”."),
            new Text(
                    "区分を直すか、役割を担う部門を分けて登録してください。",
                    "Correct the class, or record the department that has the role as a party of its own.")),
    RULE_04(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.4 intro",
            new Text("顧客と運用者の区別", "Customer and operator are kept apart"),
            new Text(
                    "{0}は「{1}」の顧客と運用者を兼ねていますが、区別されていません。",
                    "{0} is both customer and operator of “{1}”, and the two are not told apart."),
            new Text(
                    "運用を担う部門を分けて割り当てるか、誰が運用者の責務を負うかを注記してください。",
                    "Assign the operating department, or note who carries the operator's duties.")),
    RULE_05(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.4 intro, 5.6 note 21",
            new Text("自社開発の主体", "In-house development is the customer’s own"),
            new Text(
                    "「{0}」は自社開発ですが、顧客の組織が{1}の主体になっていません。",
                    "“{0}” is developed in-house, but the customer's organisation is not its primary {1}."),
            new Text(
                    "開発や供給を行う部門を主体として割り当ててください。",
                    "Assign the department that develops or supplies it as the primary.")),
    RULE_06(
            Modality.PRINCIPLE,
            RuleSeverity.ERROR,
            "1.4 (2) イ",
            new Text("構成要素の開発者", "Every component has a developer"),
            new Text(
                    "「{0}」の構成要素「{1}」に、開発者としての責務を負う者がいません。",
                    "Nobody answers as developer for “{1}”, a component of “{0}”."),
            new Text("作った事業者か、採用して管理する事業者を割り当ててください。", "Assign whoever made it, or whoever adopts and manages it.")),
    RULE_07(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.4 (2) イ",
            new Text("組み合わせの開発者", "Every combination has a developer"),
            new Text(
                    "「{0}」は構成要素を組み合わせたものですが、全体の開発者がいません。",
                    "“{0}” is composed of parts, but nobody is developer of the whole."),
            new Text("組み合わせて動作させる事業者を開発者として割り当ててください。", "Assign whoever puts the parts together as its developer.")),
    RULE_08(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.4 (2) ア",
            new Text("第三者の構成要素", "A component’s maker also supplies it"),
            new Text(
                    "{0}は「{1}」の構成要素「{2}」の開発者ですが、供給者になっていません。",
                    "{0} is developer of “{2}”, a component of “{1}”, but not its supplier."),
            new Text("構成要素の供給者の役割も割り当ててください。", "Assign it the role of the component's supplier too.")),
    RULE_09(
            Modality.REQUIRED,
            RuleSeverity.WARNING,
            "1.4 (2) ウ",
            new Text("欠陥対応の分担", "Handling of defects is shared out"),
            new Text("「{0}」について、{1}を担う{2}が決まっていません。", "Of “{0}”, no {2} is named for {1}."),
            new Text("担当する関係者を記録してください。その役割を担う者に限ります。", "Record who does it. It must be somebody who has that role.")),
    RULE_10(
            Modality.PRINCIPLE,
            RuleSeverity.WARNING,
            "1.4 (3) ア",
            new Text("製品購入の契約", "Contracts of a purchase"),
            new Text("「{0}」は製品として購入されていますが、{1}がありません。", "“{0}” is bought as a product, but this is missing: {1}."),
            new Text("足りない役割か契約文書を記録してください。", "Record the role or the paper that is missing.")),
    RULE_11(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.4 (1) イ, 1.4 (3) イ",
            new Text("サービス利用の契約", "Contracts of a service"),
            new Text("サービス利用の契約関係（{0}）に、{1}がありません。", "The use contract ({0}) lacks this: {1}."),
            new Text(
                    "責任共有モデルに沿って分界点を特定し、利用規約と SLA を記録してください。",
                    "Identify where the parts meet under the shared-responsibility model; record terms of use and SLA.")),
    RULE_12(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.4 (3) ウ",
            new Text("運用委託の範囲", "Scope of outsourced operation"),
            new Text(
                    "運用契約（{0}）で、委託先が運用者として担う範囲が決まっていません。",
                    "The operation contract ({0}) does not say for what the contractor is an operator."),
            new Text("委託先を運用者とし、その範囲を書いてください。", "Make the contractor an operator and write down the scope.")),
    RULE_13(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.4 (3) エ",
            new Text("請負の役割", "Roles under contract work"),
            new Text("請負契約（{0}）で、請け側が{1}になっていません。", "Under this contract work ({0}) the contractor is not {1}."),
            new Text("請け側に開発者と供給者の役割を割り当ててください。", "Assign the contractor the roles of developer and supplier.")),
    RULE_14(
            Modality.DESIRABLE,
            RuleSeverity.WARNING,
            "1.4 (3) エ",
            new Text("準委任の範囲", "Scope of a quasi-mandate"),
            new Text("準委任契約（{0}）に、{1}がありません。", "The quasi-mandate ({0}) does not say this: {1}."),
            new Text(
                    "役務の役割範囲と、責務に応じた実施内容を契約に明記してください。",
                    "Write the role scope of the service and what is done in it into the contract.")),
    RULE_15(
            Modality.ASSUMPTION,
            RuleSeverity.WARNING,
            "1.4 (3) オ",
            new Text("製品保守と脆弱性対応", "Maintenance of a product covers vulnerabilities"),
            new Text(
                    "製品「{0}」の保守契約（{1}）に、脆弱性対応が含まれていません。",
                    "Maintenance of the product “{0}” ({1}) does not cover vulnerabilities."),
            new Text(
                    "開発者による脆弱性対応を含めるか、別の契約で定めてください。",
                    "Include the developer's handling of vulnerabilities, or settle it in another contract.")),
    RULE_16(
            Modality.ASSUMPTION,
            RuleSeverity.WARNING,
            "1.4 (3) オ",
            new Text("委託開発の保守", "Maintenance of commissioned software"),
            new Text(
                    "開発を委託して運用中の「{0}」に、{1}がありません。",
                    "“{0}”, developed on commission and in operation, lacks this: {1}."),
            new Text(
                    "脆弱性対応を請負相当の契約に含め、変更に関する覚書を用意してください。",
                    "Cover vulnerabilities by a contract equivalent to contract work, with a memorandum on changes.")),
    RULE_17(
            Modality.REQUIRED,
            RuleSeverity.WARNING,
            "1.5 ① ② ③",
            new Text("基盤の役割", "A platform’s provider has three roles"),
            new Text("基盤「{0}」を提供する{1}は、{2}を担っていません。", "{1}, which provides the platform “{0}”, is not its {2}."),
            new Text(
                    "基盤の開発者、供給者、運用者の役割を割り当ててください。表 4 の b は開発者だけを示しています。",
                    "Assign developer, supplier and operator of the platform. Table 4, case b, marks the developer only.")),
    RULE_18(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.5 ① ② ③",
            new Text("外部リソースの管理", "External resources are managed"),
            new Text(
                    "「{0}」が使う外部リソース「{1}」を、誰がどの役割で管理するかが決まっていません。",
                    "Nobody manages “{1}”, an external resource that “{0}” uses, in any role."),
            new Text(
                    "採用した事業者と役割（開発者、供給者、運用者）を記録してください。",
                    "Record who adopts it, and as developer, supplier or operator.")),
    RULE_19(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.3 (2) note 10",
            new Text("販売会社の責務", "A sales company is a supplier"),
            new Text("{0}は販売を行いますが、供給者になっていません。", "{0} sells software, but is supplier of nothing."),
            new Text("供給者の役割を割り当ててください。", "Assign it the role of the supplier.")),
    RULE_20(
            Modality.REQUIRED,
            RuleSeverity.WARNING,
            "1.3 (1) note 9",
            new Text("Web デザインの責務", "Web design with scripts is development"),
            new Text(
                    "{0}はスクリプトを含む Web デザインを行いますが、開発者になっていません。",
                    "{0} designs web pages with scripts, but is developer of nothing."),
            new Text("開発者の役割を割り当ててください。", "Assign it the role of the developer.")),
    RULE_21(
            Modality.DEFINITION,
            RuleSeverity.ERROR,
            "1.3 (3)",
            new Text("プライムとサブ", "Prime contractors and subcontractors"),
            new Text(
                    "契約関係（{0}）の階層が、契約のつながりと合いません。{1}",
                    "The tier of this engagement ({0}) does not fit the chain of contracts. {1}"),
            new Text("顧客から契約がつながるようにするか、階層を直してください。", "Complete the contracts up to a customer, or correct the tier.")),
    RULE_22(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "4.2",
            new Text("役割範囲と達成度合い", "Role scope and package are stated"),
            new Text("「{0}」に関わる{1}について、{2}がありません。", "For {1}, on “{0}”, this is not stated: {2}."),
            new Text("担う役割と要求パッケージを定めてください。", "State the roles and the requirement package.")),
    RULE_23(
            Modality.DEFINITION,
            RuleSeverity.ERROR,
            "4.1, table 5, table 6",
            new Text("個別要求の適用", "A requirement applies where it is marked"),
            new Text(
                    "契約関係（{0}）で {1} が分担されていますが、{2}に対して、この要求パッケージで求められるものではありません。",
                    "{1} is shared in this engagement ({0}), but is not asked of a {2} under its package."),
            new Text(
                    "分担を取り下げるか、役割か要求パッケージを見直してください。", "Withdraw the share, or look again at the role or the package.")),
    RULE_24(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "4.1",
            new Text("最低限の下限", "The minimum is the floor"),
            new Text(
                    "契約関係（{0}）は、最低限要求パッケージの {1} を除いています。",
                    "This engagement ({0}) leaves out {1}, which belongs to the minimum package."),
            new Text(
                    "除外をやめてください。すべての事業者と顧客に求められるものです。",
                    "Do not leave them out: they are asked of every provider and customer.")),
    RULE_25(
            Modality.REQUIRED,
            RuleSeverity.WARNING,
            "4.1",
            new Text("リスクに応じた標準", "Risk asks for the standard package"),
            new Text(
                    "「{0}」には対処すべきリスク（{1}）がありますが、最低限要求パッケージで、理由もありません。",
                    "“{0}” has risks to treat ({1}), yet is on the minimum package without a reason."),
            new Text(
                    "標準要求パッケージにするか、最低限とする理由を記録してください。",
                    "Choose the standard package, or record why the minimum is enough.")),
    RULE_26(
            Modality.DESIRABLE,
            RuleSeverity.WARNING,
            "4.2",
            new Text("同一の達成度合い", "One package along the chain"),
            new Text(
                    "「{0}」の要求パッケージは{1}ですが、そろっていないものがあります（{2}）。",
                    "The package of “{0}” is the {1}, but differs here: {2}."),
            new Text("サプライチェーン全体で同じ要求パッケージにすることが望まれます。", "One package along the whole chain is desirable.")),
    RULE_27(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "4.2",
            new Text("顧客の達成度合い", "The customer’s package is met"),
            new Text(
                    "契約関係（{0}）の{1}は、顧客が定めた{2}に足りません。",
                    "The {1} of this engagement ({0}) falls short of the {2} that the customer has set."),
            new Text("顧客が定めた要求パッケージ以上にしてください。", "Agree at least on the package that the customer has set.")),
    RULE_28(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "4.2",
            new Text("主体の責務", "A primary meets all of its package"),
            new Text(
                    "{0}は「{1}」の{2}の主体ですが、{3} が契約で除かれています。",
                    "{0} is primary {2} of “{1}”, but its contract leaves out {3}."),
            new Text("除外をやめるか、その役割の立場を見直してください。", "Do not leave them out, or look again at the stance.")),
    RULE_29(
            Modality.PERMITTED,
            RuleSeverity.ERROR,
            "4.2",
            new Text("支援の分担", "Support rests on a primary"),
            new Text("支援の契約関係（{0}）: {1}", "This supporting engagement ({0}): {1}"),
            new Text("主体を割り当て、主体が負う要求の中から分担を示してください。", "Assign a primary, and offer shares of what the primary owes.")),
    RULE_30(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "4.2",
            new Text("顧客の CSIRT", "The customer’s CSIRT"),
            new Text("「{0}」の顧客の CSIRT について、{1}", "The customer's CSIRT for “{0}”: {1}"),
            new Text(
                    "運用部門を運用者とし、委ねる S(3) の個別要求を委託先に分担してください。",
                    "Make the operating department an operator, and share the entrusted requirements of S(3) with the contractor.")),
    RULE_31(
            Modality.DESIRABLE,
            RuleSeverity.ERROR,
            "4.2",
            new Text("コード生成ツール", "Code generation tools"),
            new Text("「{0}」はコード生成ツール「{1}」で作られていますが、{2}がいません。", "“{0}” is generated with “{1}”, but there is no {2}."),
            new Text(
                    "ツールには提供者の開発者と供給者を、生成されたソフトウェアには顧客側の開発者を割り当ててください。",
                    "Assign the tool's provider as its developer and supplier, and somebody on the customer's side as developer of what is generated.")),
    RULE_32(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "2.2, 3.1",
            new Text("経営層の認識", "Top management acknowledges"),
            new Text(
                    "{0}の経営層が責務を認識したことが記録されていません。",
                    "It is not recorded that the top management of {0} has acknowledged its responsibilities."),
            new Text("責任をもつ役員の氏名と、認識した日を記録してください。", "Record the responsible executive and the day.")),
    RULE_33(
            Modality.PERMITTED,
            RuleSeverity.NOTE,
            "3.1",
            new Text("一部の外部委託", "What is outsourced keeps its owner"),
            new Text(
                    "契約関係（{0}）で分担された {1} には、責任を持ち続ける主体がいません。",
                    "{1}, shared in this engagement ({0}), has no primary that stays answerable."),
            new Text("分担した役割の主体を割り当ててください。", "Assign a primary for the role that is shared.")),
    RULE_34(
            Modality.REQUIRED,
            RuleSeverity.ERROR,
            "1.2 (2)",
            new Text("顧客の部門", "Departments of a customer"),
            new Text("{0}は顧客の{1}の部門ですが、{2}になっていません。", "{0} is a customer's department for {1}, but is {2} of nothing."),
            new Text("部門にその役割を割り当ててください。", "Assign the role to the department.")),
    RULE_35(
            Modality.DEFINITION,
            RuleSeverity.ERROR,
            "1.4 (3) intro of table 4",
            new Text("立場の区別", "Shared roles are marked"),
            new Text(
                    "「{0}」の{1}を {2} が担っていますが、主体・支援・インフラの別がありません。",
                    "{2} share the role of {1} of “{0}”, and not all say whether as primary, supporting or infrastructure."),
            new Text("それぞれの立場を決めてください。", "Settle the stance of each.")),
    RULE_36(
            Modality.PRINCIPLE,
            RuleSeverity.NOTE,
            "5.4 after S(2)-3.3",
            new Text("段階的な合意", "Agreement in stages"),
            new Text(
                    "契約関係（{0}）の {1} は、提示した日までが期限になっています。",
                    "In this engagement ({0}), {1} is due no later than the day it was offered."),
            new Text("重要なものから合意し、猶予の期間をおいてください。", "Agree the important ones first, and allow a period of grace.")),
    TASUKI_01(
            Modality.TASUKI,
            RuleSeverity.ERROR,
            "",
            new Text("一つの役割に一つの主体", "One primary for each role"),
            new Text(
                    "「{0}」の{1}の主体が複数います（{2}）。重ねて負っている個別要求は {3} 件です。",
                    "“{0}” has several primaries as {1} ({2}); individual requirements owed twice: {3}."),
            new Text(
                    "一者を主体とし、他は支援にするか、層を分けて登録してください。",
                    "Make one the primary and the others supporting, or record the layers as targets of their own.")),
    TASUKI_02(
            Modality.TASUKI,
            RuleSeverity.ERROR,
            "",
            new Text("誰も負わない要求", "A requirement that nobody owes"),
            new Text(
                    "「{0}」の{1}のうち、誰も負っていない個別要求があります（{2}）。",
                    "Nobody owes these individual requirements of the {1} about “{0}”: {2}."),
            new Text("役割を割り当てるか、契約の除外をやめてください。", "Assign the role, or do not leave them out of the contract.")),
    TASUKI_03(
            Modality.TASUKI,
            RuleSeverity.ERROR,
            "",
            new Text("循環", "No cycles"),
            new Text("循環しています（{0}）。", "This runs in a circle: {0}."),
            new Text("どれか一つの構成か契約を直してください。", "Correct one of the parts or engagements.")),
    TASUKI_04(
            Modality.TASUKI,
            RuleSeverity.WARNING,
            "",
            new Text("契約の引継ぎ", "Succession without a gap"),
            new Text(
                    "契約関係（{0}）は、前の契約の終わり（{1}）とつながっていません。",
                    "This engagement ({0}) does not begin where the one before it ended ({1})."),
            new Text(
                    "開始日を、前の契約の終了日の翌日にしてください。重ねる場合や空ける場合は、その間の責任者を確認してください。",
                    "Let it begin on the day after. If a gap or an overlap is meant, make sure who answers in between.")),
    TASUKI_05(
            Modality.TASUKI,
            RuleSeverity.WARNING,
            "",
            new Text("ひな形の書き残し", "Nothing of the template is left"),
            new Text("ひな形の箇所が残っています（{0}）。", "This is left from a template: {0}."),
            new Text("正しい名称や内容に書き換えてください。", "Write the right name or content in its place."));

    private static final Set<Rule> OF_THE_WHOLE = EnumSet.of(RULE_01, RULE_09, RULE_21, RULE_29, TASUKI_02);
    private static final Map<String, Rule> BY_ID = Choice.byId(values());

    private final Modality modality;
    private final RuleSeverity severity;
    private final String basis;
    private final Text title;
    private final Text message;
    private final Text remedy;

    Rule(Modality modality, RuleSeverity severity, String basis, Text title, Text message, Text remedy) {
        this.modality = modality;
        this.severity = severity;
        this.basis = basis;
        this.title = title;
        this.message = message;
        this.remedy = remedy;
    }

    /// `RULE-06`, as people and files write it.
    @Override
    public String id() {
        return name().replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }

    /// How strongly the guideline puts it.
    public Modality modality() {
        return modality;
    }

    public RuleSeverity severity() {
        return severity;
    }

    /// The sections, tables and notes of the guideline that it rests on; empty for Tasuki's own.
    public String basis() {
        return basis;
    }

    /// What is wrong where it is broken, with placeholders.
    public Text message() {
        return message;
    }

    /// How to mend it.
    public Text remedy() {
        return remedy;
    }

    /// Whether only the whole chain, up to the customer, shows whether it is kept. Who sees a part of one cannot tell a
    /// role that nobody has from one that somebody has further up.
    public boolean needsTheWhole() {
        return OF_THE_WHOLE.contains(this);
    }

    /// All by id, the guideline's first.
    public static Map<String, Rule> byId() {
        return BY_ID;
    }
}
