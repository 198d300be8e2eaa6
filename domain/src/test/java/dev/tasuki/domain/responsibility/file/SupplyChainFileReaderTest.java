package dev.tasuki.domain.responsibility.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import dev.tasuki.domain.PublishedSchema;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.rule.Rule;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Commission;
import dev.tasuki.domain.supplychain.chain.ContractDocument;
import dev.tasuki.domain.supplychain.chain.Risk;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reader against the example that the documentation shows, and against the published schema: what one refuses for
/// its structure, the other refuses too.
class SupplyChainFileReaderTest {
    private static final PublishedSchema SCHEMA = new PublishedSchema(SupplyChainSchema.text());
    private static final String EXAMPLE = example();

    @Test
    void readsTheExampleWhole() {
        SupplyChain chain = read(EXAMPLE).chain();

        assertThat(chain.title()).isEqualTo(Text.same("架空市 窓口システム"));
        assertThat(chain.parties()).hasSize(7);
        assertThat(chain.party(new PartyId("city-operations")).organisation()).contains(new PartyId("city"));
        assertThat(chain.party(new PartyId("aozora"))
                        .acknowledgement()
                        .orElseThrow()
                        .on())
                .isEqualTo(LocalDate.of(2026, 4, 10));
        ChainTarget counter = chain.target(new TargetId("counter"));
        assertThat(counter.packageLevel()).contains(RequirementPackage.STANDARD);
        assertThat(counter.risks()).containsExactly(Risk.INFORMATION, Risk.VULNERABILITY_RESPONSE);
        assertThat(counter.inOperation()).isTrue();
        assertThat(counter.parts()).hasSize(2);
        assertThat(counter.externalResources().getFirst().packageUrl()).contains("pkg:generic/openssl@3.0.15");
        assertThat(counter.roles())
                .extracting(holding -> holding.stance().isPresent())
                .containsExactly(false, true);
        assertThat(chain.target(new TargetId("platform")).platform()).isTrue();
        ChainEngagement support = engagement(chain, "support");
        assertThat(support.terms().commission()).contains(Commission.QUASI_MANDATE);
        assertThat(support.terms().duties()).containsExactly("設計書に沿った画面の実装とレビュー");
        assertThat(engagement(chain, "development").terms().documents())
                .containsEntry(ContractDocument.CHANGE_MEMORANDUM, "覚書第 2026-3 号");
        Share share = support.shares().orElseThrow().getFirst();
        assertThat(share.role()).isEqualTo(Role.DEVELOPER);
        assertThat(share.evidence()).containsExactly("リスク分析表");
        assertThat(share.history())
                .extracting(ShareStep::state)
                .containsExactly(
                        ShareState.OFFERED, ShareState.CHANGE_PROPOSED, ShareState.OFFERED, ShareState.ACCEPTED);
        assertThat(share.history().get(1).because()).contains("分析表の様式を決めてほしい。");
    }

    @Test
    void theExampleBreaksNoRule() {
        SupplyChainFile file = read(EXAMPLE);

        assertThat(file.rules()
                        .judge(
                                file.chain(),
                                LocalDate.of(2026, 11, 1),
                                Catalogue.bundled().meti(),
                                Interpretation.DEFAULT))
                .isEmpty();
    }

    @Test
    void rulesThatAreOnlyDesirableCanBeSwitchedOff() {
        assertThat(read(EXAMPLE + "silent_rules: [RULE-26]\n").rules().silent()).containsExactly(Rule.RULE_26);
    }

    @Test
    void theSchemaIsValidAndAcceptsTheExample() {
        assertThat(SCHEMA.faults()).isEmpty();
        assertThat(validate(EXAMPLE)).isEmpty();
    }

    /// Each row changes the example in one place.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tasuki: 1                            | tasuki: 2                            | unknown-chain-format          | true
            title: 架空市 窓口システム           | titel: x                             | missing-key misspelt-key      | true
            parties:                             | partys:                              | missing-key misspelt-key      | true
            mizuki:                              | Mizuki!:                             | not-a-chain-identifier no-such-party | true
            department_of: city,                 | department_of: town,                 | no-such-party                 | false
            department_of: city,                 | department_of: city-operations,      | department-of-department      | false
            class: customer                      | class: client                        | not-one-of                    | true
            does: [operation]                    | does: [running]                      | not-one-of                    | true
            acknowledged: 2026-04-01             | acknowledged: 2026-02-30             | not-a-date                    | false
            name: 副市長 佐藤 一郎,              | ``                                   | missing-key                   | true
            target: font                         | target: fonts                        | no-such-target                | false
            adopter: aozora                      | adopter: blue                        | no-such-party                 | false
            pkg:generic/openssl@3.0.15           | openssl                              | not-a-resources-package-url   | true
            class: system                        | class: systems                       | not-one-of                    | true
            platform: true                       | platform: perhaps                    | expected-boolean              | true
            entrusted: [S(3)-1.1]                | entrusted: [S(3)-1]                  | not-an-individual-requirement | false
            contact: aozora                      | contact: none                        | no-such-party                 | false
            customer: aozora                     | customer: mizuki                     | one-party-on-both-sides       | false
            provider: kumo                       | provider: sora                       | no-such-party                 | false
            capital: outside                     | capital: far                         | not-one-of                    | true
            developer: supporting                | developer: helping                   | not-one-of                    | true
            commission: contract_work            | commission: favour                   | not-one-of                    | true
            sla: SLA 4.0                         | slo: SLA 4.0                         | misspelt-key                  | true
            requirement: S(1)-1.2                | requirement: S(9)-1.2                | not-an-individual-requirement | false
            scope: 画面部分のリスク分析          | scope: ''                            | blank-text                    | true
            due: 2027-01-29                      | due: soon                            | not-a-date                    | true
            state: accepted                      | state: refused                       | step-without-reason           | false
            - { date: 2026-10-01, state: offered } | - { date: 2026-10-01, state: accepted } | first-step-not-an-offer    | false
            date: 2026-10-15                     | date: 2026-10-01                     | step-cannot-follow            | false
            until: 2027-03-31                    | until: 2025-03-31                    | until-before-from             | false
            vulnerabilities: included            | vulnerabilities: maybe               | not-one-of                    | true
            `  support:`                         | `  support:\\n    after: earlier`    | no-such-engagement            | false
            `targets:`                           | `silent_rules: [RULE-06]\\ntargets:` | rule-not-optional             | true
            """)
    void refusesEachMistakeByNameAndSoDoesTheSchemaWhereItCan(
            String right, String wrong, String codes, boolean schemaKnows) {
        assertThat(EXAMPLE).contains(right);
        int at = EXAMPLE.indexOf(right);
        String text = EXAMPLE.substring(0, at)
                + (wrong == null ? "" : wrong.replace("\\n", "\n"))
                + EXAMPLE.substring(at + right.length());

        List<Finding> findings = refused(text);

        assertThat(findings).extracting(finding -> finding.code().id()).containsOnly(codes.split(" "));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.location().line()).isPositive());
        assertThat(validate(text).isEmpty()).isEqualTo(!schemaKnows);
    }

    @Test
    void aShareNeedsItsHistory() {
        String text = EXAMPLE.replaceAll("(?m)^        history:\\n(          - .*\\n)+", "");

        assertThat(refused(text)).extracting(finding -> finding.code().id()).containsOnly("missing-key");
        assertThat(validate(text)).isNotEmpty();
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        String text = EXAMPLE.replace("provider: kumo", "provider: sora")
                .replace("class: product", "class: produce")
                .replace("due: 2027-01-29", "due: later");

        assertThat(refused(text))
                .extracting(finding -> finding.code().id())
                .containsExactlyInAnyOrder("no-such-party", "not-one-of", "not-a-date");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlace() {
        assertThat(refused("tasuki: [1")).isNotEmpty();
        assertThat(refused("")).isNotEmpty();
        assertThat(refused("- a list")).isNotEmpty();
    }

    private static ChainEngagement engagement(SupplyChain chain, String id) {
        return chain.findEngagement(new EngagementId(id)).orElseThrow();
    }

    private static SupplyChainFileReading reading(String text) {
        return new SupplyChainFileReader(Catalogue.bundled().meti())
                .read(text.getBytes(StandardCharsets.UTF_8), "supplychain.yaml");
    }

    private static SupplyChainFile read(String text) {
        return switch (reading(text)) {
            case SupplyChainFileReading.Read(var file) -> file;
            case SupplyChainFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static List<Finding> refused(String text) {
        return switch (reading(text)) {
            case SupplyChainFileReading.Read read -> throw new AssertionError(read);
            case SupplyChainFileReading.Refused(var findings) -> findings;
        };
    }

    private static List<Error> validate(String yaml) {
        return SCHEMA.validate(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String example() {
        try {
            // Tests run in the module's directory.
            return Files.readString(Path.of("..", "docs", "example", "supplychain.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
