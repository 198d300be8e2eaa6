package dev.tasuki.domain.responsibility.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.TableFour;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.Rule;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SupplyChainTemplateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    static Stream<Arguments> templatesAndLanguages() {
        return Stream.of(SupplyChainTemplate.values())
                .flatMap(template -> Stream.of(Language.values()).map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("templatesAndLanguages")
    void everyTemplateBreaksNoRuleExceptThatItIsStillToBeFilledIn(SupplyChainTemplate template, Language language) {
        Set<Rule> broken = findings(read(template, language)).stream()
                .map(ChainFinding::rule)
                .collect(Collectors.toSet());

        // Table 4 marks the infrastructure provider of case b as developer only.
        assertThat(broken)
                .isEqualTo(
                        template == SupplyChainTemplate.B
                                ? Set.of(Rule.TASUKI_05, Rule.RULE_17)
                                : Set.of(Rule.TASUKI_05));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("templatesAndLanguages")
    void onceItIsFilledInNothingIsLeftOfIt(SupplyChainTemplate template, Language language) {
        String filledIn = template.yaml(language, TODAY).replaceAll("＜([^＜＞]+)＞|<([^<>]+)>", "$1$2");

        assertThat(findings(read(filledIn)))
                .extracting(ChainFinding::rule)
                .allMatch(rule -> template == SupplyChainTemplate.B && rule == Rule.RULE_17);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("templatesAndLanguages")
    void everyTemplateIsInOneLanguage(SupplyChainTemplate template, Language language) {
        String yaml = template.yaml(language, TODAY);

        assertThat(yaml).doesNotContain("[[", "]]", "@today");
        if (language == Language.EN) {
            assertThat(yaml).doesNotContainPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}＜＞]");
        } else {
            assertThat(yaml.replaceAll("#.*", "")).doesNotContainPattern("<");
        }
    }

    @ParameterizedTest
    @MethodSource("casesOfTableFour")
    void theCasesHaveTheRowsOfTableFour(SupplyChainTemplate template) {
        SupplyChain chain = read(template, Language.JA).chain();
        Map<String, Set<String>> marks = chain.targets().stream()
                .map(ChainTarget::id)
                .flatMap(target -> chain.rolesFor(target).stream())
                .collect(Collectors.groupingBy(
                        given -> given.holding().party().value(),
                        Collectors.mapping(given -> mark(given.holding()), Collectors.toCollection(TreeSet::new))));

        List<Set<String>> rows = TableFour.ROWS.stream()
                .filter(row -> row.block().equals(template.id()))
                .<Set<String>>map(row -> row.marks().stream()
                        .map(mark -> mark.role().id() + " " + mark.mode())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();

        assertThat(marks.values()).containsExactlyInAnyOrderElementsOf(rows);
    }

    static Stream<SupplyChainTemplate> casesOfTableFour() {
        return Stream.of(SupplyChainTemplate.values())
                .filter(template -> template.id().length() == 1);
    }

    private static String mark(RoleHolding holding) {
        return holding.role().id() + " "
                + holding.stance().map(stance -> stance.id()).orElse("unqualified");
    }

    @Test
    void aPlaceholderInAnyPlaceIsToldOf() {
        List<ChainFinding> findings = findings(read(SupplyChainTemplate.D, Language.EN));

        assertThat(findings)
                .extracting(finding -> finding.message().en())
                .contains(
                        "This is left from a template: <procurer>, <name of the executive>.",
                        "This is left from a template: <software component>.",
                        "This is left from a template: <which part of development and supply is supported>, <what is done"
                                + " in the service>.");
    }

    private static List<ChainFinding> findings(SupplyChainFile file) {
        return Rules.ALL.judge(file.chain(), TODAY, Catalogue.bundled().meti(), Interpretation.DEFAULT);
    }

    private static SupplyChainFile read(SupplyChainTemplate template, Language language) {
        return read(template.yaml(language, TODAY));
    }

    private static SupplyChainFile read(String yaml) {
        var reader = new SupplyChainFileReader(Catalogue.bundled().meti());
        return switch (reader.read(yaml.getBytes(StandardCharsets.UTF_8), "template.yaml")) {
            case SupplyChainFileReading.Read(var file) -> file;
            case SupplyChainFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }
}
