package dev.tasuki.domain.responsibility.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.chain.Chains;
import dev.tasuki.domain.supplychain.chain.Sketch;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleFindsTheSmallestGraphThatBreaksIt(Rule rule) {
        List<ChainFinding> findings = findings(rule, BrokenRules.broken(rule));

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message().ja()).doesNotContain("{");
            assertThat(finding.message().en()).doesNotContain("{");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsContentWithTheSameGraphMended(Rule rule) {
        assertThat(findings(rule, BrokenRules.mended(rule))).isEmpty();
    }

    @Test
    void whatTheRulesSayIsWhatWasRead() throws IOException {
        var said = new StringBuilder();
        for (Rule rule : Rule.values()) {
            for (ChainFinding finding : findings(rule, BrokenRules.broken(rule))) {
                said.append(rule.id())
                        .append(' ')
                        .append(rule.severity().id())
                        .append(' ')
                        .append(finding.concerns())
                        .append("\n  ")
                        .append(finding.message().ja())
                        .append(finding.remedy().ja())
                        .append("\n  ")
                        .append(finding.message().en())
                        .append(' ')
                        .append(finding.remedy().en())
                        .append('\n');
            }
        }
        // Tests run in the module's directory.
        Path file = Path.of("src/test/resources/dev/tasuki/domain/responsibility/rule/findings.txt");
        if (Boolean.getBoolean("tasuki.regenerate")) {
            Files.writeString(file, said);
        }
        assertThat(said.toString())
                .as("Run again with -Dtasuki.regenerate=true, read the difference and commit it.")
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }

    @Test
    void theDocumentListsEveryRule() throws IOException {
        var text = new StringBuilder("""
                # Rules of a supply chain · サプライチェーンの規則

                Written from the code by `RulesTest`. The severity is Tasuki's; the guideline sets no penalty, and none of this is a legal
                duty. What is desirable or assumed can be switched off for an organisation.

                `RulesTest` がコードから作成したものです。重大度は Tasuki によるもので、法的な義務ではありません。
                「望ましい」「想定」とされるものは、組織ごとに外せます。

                """);
        for (Rule rule : Rule.values()) {
            text.append("## %s %s · %s%n%n"
                    .formatted(rule.id(), rule.title().en(), rule.title().ja()));
            String basis = rule.basis().isEmpty() ? "" : "; METI " + rule.basis();
            text.append("%s, %s%s · %s、%s%n%n"
                    .formatted(
                            rule.severity().title().en(),
                            rule.modality().title().en(),
                            basis,
                            rule.severity().title().ja(),
                            rule.modality().title().ja()));
            text.append("- %s → %s%n- %s → %s%n%n"
                    .formatted(
                            rule.message().en(),
                            rule.remedy().en(),
                            rule.message().ja(),
                            rule.remedy().ja()));
        }
        Path file = Path.of("..", "docs", "supply-chain-rules.md");
        String expected = text.toString().stripTrailing() + "\n";
        if (Boolean.getBoolean("tasuki.regenerate")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(expected);
    }

    @Test
    void theGuidelinesRulesAreThoseThatWereWrittenDown() throws IOException {
        List<String> facts = Stream.of(Rule.values())
                .filter(rule -> rule.modality() != Modality.TASUKI)
                .map(rule -> String.join(
                        " | ",
                        rule.id(),
                        rule.modality().id(),
                        rule.basis(),
                        rule.severity().id()))
                .toList();

        assertThat(facts).hasSize(36).isEqualTo(written());
    }

    @Test
    void onlyWhatIsDesirableOrAssumedCanBeSwitchedOff() {
        assertThat(Rule.values())
                .filteredOn(rule -> rule.modality().isOptional())
                .containsExactly(Rule.RULE_14, Rule.RULE_15, Rule.RULE_16, Rule.RULE_26, Rule.RULE_31);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rules(Set.of(Rule.RULE_06)))
                .withMessage("a rule that cannot be switched off: RULE-06");
    }

    @Test
    void aRuleThatIsSwitchedOffSaysNothingAndTheOthersGoOn() {
        SupplyChain chain = BrokenRules.broken(Rule.RULE_26);
        List<ChainFinding> all = judge(Rules.ALL, chain);

        List<ChainFinding> rest = judge(new Rules(EnumSet.of(Rule.RULE_26)), chain);

        assertThat(all).anyMatch(finding -> finding.rule() == Rule.RULE_26);
        assertThat(rest)
                .isEqualTo(all.stream()
                        .filter(finding -> finding.rule() != Rule.RULE_26)
                        .toList());
    }

    @Test
    void whoSeesAPartIsNotToldOfWhatOnlyTheWholeWouldShow() {
        var sketch = new Sketch();
        sketch.target("component").level(RequirementPackage.STANDARD);
        sketch.engagement("prime", "maker", "component").tier(2).role(Role.DEVELOPER, Stance.SUPPORTING);
        List<ChainFinding> whole = judge(Rules.ALL, sketch.chain());

        List<ChainFinding> part = judge(Rules.ALL.ofAPart(), sketch.chain());

        assertThat(whole).extracting(ChainFinding::rule).contains(Rule.RULE_01, Rule.RULE_29);
        assertThat(part)
                .isEqualTo(whole.stream()
                        .filter(finding -> !finding.rule().needsTheWhole())
                        .toList());
        assertThat(sketch.chain().withoutCustomer()).hasSize(1);
    }

    @Test
    void whereTheCustomerIsKnownAPartIsHeldAgainstEveryRule() {
        var sketch = new Sketch();
        sketch.target("system").level(RequirementPackage.STANDARD).role("ministry", Role.CUSTOMER);
        sketch.engagement("ministry", "prime", "system").tier(3);

        assertThat(judge(Rules.ALL.ofAPart(), sketch.chain()))
                .isEqualTo(judge(Rules.ALL, sketch.chain()))
                .extracting(ChainFinding::rule)
                .contains(Rule.RULE_01, Rule.RULE_21);
        assertThat(sketch.chain().withoutCustomer()).isEmpty();
    }

    @Test
    void aChainInWhichEverythingIsSettledBreaksNoRule() {
        var sketch = new Sketch();
        Stream.of("ministry", "prime").forEach(party -> sketch.party(party).acknowledged(Chains.DAY));
        sketch.party("staff").of("ministry");
        sketch.target("system")
                .level(RequirementPackage.STANDARD)
                .role("ministry", Role.CUSTOMER)
                .role("staff", Role.OPERATOR)
                .defects("prime", "prime");
        sketch.engagement("ministry", "prime", "system")
                .tier(0)
                .role(Role.DEVELOPER, Stance.PRIMARY)
                .role(Role.SUPPLIER, Stance.PRIMARY);

        assertThat(judge(Rules.ALL, sketch.chain())).isEmpty();
    }

    @Test
    void anEmptyChainBreaksNoRule() {
        assertThat(judge(Rules.ALL, new Sketch().chain())).isEmpty();
    }

    @Test
    void whatEndedYesterdayIsNotHeldAgainstToday() {
        var sketch = new Sketch();
        sketch.engagement("ministry", "prime", "system").tier(3).until(Chains.DAY.minusDays(1));

        assertThat(judge(Rules.ALL, sketch.chain()))
                .noneMatch(finding -> finding.subject() instanceof Subject.OfEngagement);
    }

    private static List<ChainFinding> findings(Rule rule, SupplyChain chain) {
        return judge(Rules.ALL, chain).stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    private static List<ChainFinding> judge(Rules rules, SupplyChain chain) {
        return rules.judge(chain, Chains.DAY, Catalogue.bundled().meti(), Interpretation.DEFAULT);
    }

    private static List<String> written() throws IOException {
        String file = "rules.json";
        try (InputStream in = Objects.requireNonNull(RulesTest.class.getResourceAsStream(file))) {
            if (JsonDocument.parse(in.readAllBytes(), file, Limits.EXCHANGED) instanceof Parsing.Parsed(var root)) {
                return MappingReader.ofRoot(root, file, new Findings()).mappings("rules", 100).stream()
                        .map(rule -> String.join(
                                " | ",
                                rule.requiredText("id"),
                                rule.requiredText("modality"),
                                rule.requiredText("basis"),
                                rule.requiredText("severity")))
                        .toList();
            }
            throw new IllegalStateException(file);
        }
    }
}
