package dev.tasuki.cli.supplychain;

import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement.Item;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement.TakenRole;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An agreement in words, in one language: every layout shows the same.
///
/// @param engagement which it is about, in a line
/// @param sides who signs
/// @param facts what is agreed beside the requirements
/// @param head  what stands above the columns of the rows
/// @param rows  one for each requirement
record AgreementDocument(
        Language language,
        String title,
        String about,
        String engagement,
        List<String> sides,
        List<Fact> facts,
        List<String> head,
        List<List<String>> rows) {
    private static final Text TITLE = new Text("責任分担書", "Agreement on shared responsibilities");
    private static final Text ABOUT = new Text(
            "{0}と{1}の契約関係における責任の分担です。「サイバーインフラ事業者に求められる役割等に関するガイドライン」の個別要求に基づきます。",
            "How {0} and {1} share responsibilities, by the individual requirements of Japan's guideline on the roles"
                    + " expected of cyber-infrastructure providers.");
    private static final Text ENGAGEMENT = new Text("契約関係 {0}: {1}、{2}", "Engagement {0}: {1} and {2}");
    private static final Text ON = new Text("基準日", "As of");
    private static final Text CUSTOMER = new Text("委託する側", "Customer");
    private static final Text PROVIDER = new Text("引き受ける側", "Provider");
    private static final Text TARGET = new Text("対象", "Target");
    private static final Text PACKAGE = new Text("要求パッケージ", "Requirement package");
    private static final Text FORMS = new Text("契約の形態", "Contract");
    private static final Text CAPITAL = new Text("資本関係", "Capital relation");
    private static final Text TIER = new Text("階層", "Tier");
    private static final Text PERIOD = new Text("期間", "Period");
    private static final Text FROM = new Text("{0}から", "from {0}");
    private static final Text UNTIL = new Text("{0}まで", "until {0}");
    private static final Text COMMISSION = new Text("請負・準委任の別", "Kind of commission");
    private static final Text SCOPE = new Text("範囲", "Scope");
    private static final Text DUTIES = new Text("実施する内容", "What is done");
    private static final Text DEMARCATION = new Text("分界点", "Demarcation");
    private static final Text DOCUMENTS = new Text("契約文書", "Papers");
    private static final Text DOCUMENT = new Text("{0}: {1}", "{0}: {1}");
    private static final Text CLAUSES = new Text("セキュリティの条項", "Clauses on security");
    private static final Text VULNERABILITIES = new Text("脆弱性対応", "Handling of vulnerabilities");
    private static final Text CARVED_OUT = new Text("除く個別要求", "Left out");
    private static final Text ROLES = new Text("役割", "Roles");
    private static final Text ROLE = new Text("{0}: {1}", "{0}: {1}");
    private static final Text ANSWERING = new Text("責任を負い続ける者", "Stays answerable");

    AgreementDocument {
        sides = List.copyOf(sides);
        facts = List.copyOf(facts);
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// A label and what belongs to it, line by line.
    record Fact(String label, List<String> lines) {}

    static AgreementDocument of(ResponsibilityAgreement agreement, Language language) {
        return new Writing(agreement, language).write();
    }

    private static final class Writing {
        private final ResponsibilityAgreement agreement;
        private final Language language;
        private final List<Fact> facts = new ArrayList<>();

        Writing(ResponsibilityAgreement agreement, Language language) {
            this.agreement = agreement;
            this.language = language;
        }

        AgreementDocument write() {
            facts();
            return new AgreementDocument(
                    language,
                    TITLE.in(language),
                    ABOUT.filled(agreement.customer(), agreement.provider()).in(language),
                    ENGAGEMENT
                            .filled(
                                    Text.same(agreement.engagement().id().value()),
                                    agreement.customer(),
                                    agreement.provider())
                            .in(language),
                    List.of(
                            agreement.customer().in(language),
                            agreement.provider().in(language)),
                    facts,
                    Stream.of(
                                    ChainWords.REQUIREMENT,
                                    ChainWords.TITLE,
                                    ChainWords.PARTY,
                                    ChainWords.STATE,
                                    ChainWords.SCOPE,
                                    ChainWords.EVIDENCE,
                                    ChainWords.DUE,
                                    ANSWERING)
                            .map(label -> label.in(language))
                            .toList(),
                    agreement.items().stream().map(this::row).toList());
        }

        private void facts() {
            ChainEngagement engagement = agreement.engagement();
            ContractTerms terms = engagement.terms();
            texts(ON, Stream.of(Text.day(agreement.day())));
            texts(CUSTOMER, Stream.of(agreement.customer()));
            texts(PROVIDER, Stream.of(agreement.provider()));
            texts(TARGET, Stream.of(agreement.target()));
            texts(PACKAGE, agreement.level().stream().map(level -> level.title()));
            texts(
                    FORMS,
                    engagement.contractForms().stream()
                            .map(form -> form.title().map(title -> form.mark() + " " + title)));
            texts(CAPITAL, engagement.capital().stream().map(capital -> capital.title()));
            texts(TIER, agreement.tier().stream().map(tier -> tier.title()));
            texts(
                    PERIOD,
                    Stream.concat(
                            engagement.validity().from().stream().map(day -> FROM.filled(Text.day(day))),
                            engagement.validity().until().stream().map(day -> UNTIL.filled(Text.day(day)))));
            texts(ROLES, agreement.roles().stream().map(Writing::role));
            texts(COMMISSION, terms.commission().stream().map(kind -> kind.title()));
            lines(SCOPE, terms.scope().stream());
            lines(DUTIES, terms.duties().stream());
            lines(DEMARCATION, terms.demarcation().stream());
            texts(
                    DOCUMENTS,
                    terms.documents().entrySet().stream()
                            .map(paper -> DOCUMENT.filled(paper.getKey().title(), Text.same(paper.getValue()))));
            lines(CLAUSES, terms.clauses().stream());
            texts(VULNERABILITIES, terms.vulnerabilities().stream().map(handling -> handling.title()));
            lines(CARVED_OUT, terms.carvedOut().stream().map(id -> id.value()));
        }

        private static Text role(TakenRole role) {
            return ROLE.filled(role.party(), role.holding().assignment().title());
        }

        private void texts(Text label, Stream<Text> texts) {
            lines(label, texts.map(text -> text.in(language)));
        }

        /// What nothing is said about is left out.
        private void lines(Text label, Stream<String> lines) {
            List<String> known = lines.toList();
            if (!known.isEmpty()) {
                facts.add(new Fact(label.in(language), known));
            }
        }

        private List<String> row(Item item) {
            Optional<Share> share = item.ground().share().map(settled -> settled.share());
            return List.of(
                    item.requirement().id().value(),
                    item.requirement().title().in(language),
                    item.party().in(language),
                    item.ground().words().in(language),
                    share.map(Share::scope).orElse(""),
                    share.map(known -> String.join("\n", known.evidence())).orElse(""),
                    share.flatMap(Share::due)
                            .map(due -> Text.day(due).in(language))
                            .orElse(""),
                    String.join(
                            "\n",
                            item.answering().stream()
                                    .map(other -> other.name().in(language))
                                    .toList()));
        }
    }
}
