package dev.tasuki.domain.responsibility.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyChainFileEditorTest {
    private static final SupplyChainFileEditor EDITOR =
            new SupplyChainFileEditor(Catalogue.bundled().meti());

    private static final String HEAD = """
            tasuki: 1
            title: x
            parties:
              a: { name: A }
              b: { name: B }
            targets:
              t:
                name: T
            """;
    private static final String ENGAGEMENTS = """
            engagements:
              before: { customer: a, provider: b, target: t, roles: { developer: primary } }
              e: # ours
                customer: a
                provider: b
                target: t
                after: before # last year's
                roles: { developer: primary }
            silent_rules: [RULE-26] # by agreement
            """;
    private static final String GIVEN = HEAD + """
            engagements:
              e:
                customer: a
                provider: b
                target: t
                roles: { developer: primary }
                shares:
                  - requirement: S(1)-1.1
                    role: developer
                    scope: all
                    history:
                      - { date: 2026-10-05, state: offered }
            """;

    @Test
    void whatTheFileSaysAlreadyIsLeftAlone() {
        assertThat(edited(HEAD + ENGAGEMENTS, read(HEAD + ENGAGEMENTS))).isEqualTo(HEAD + ENGAGEMENTS);
    }

    @Test
    void anEngagementIsBroughtToItsStateAndKeepsItsPredecessor() {
        String after = edited(HEAD + ENGAGEMENTS, read(GIVEN));

        assertThat(after).startsWith(HEAD).endsWith("silent_rules: [RULE-26] # by agreement\n");
        assertThat(read(after).findEngagement(new EngagementId("e")).orElseThrow())
                .satisfies(engagement -> {
                    assertThat(engagement.predecessor()).contains(new EngagementId("before"));
                    assertThat(engagement.shares().orElseThrow()).hasSize(1);
                });
        assertThat(after).contains("    roles: { developer: primary }\n    shares:\n", "after: before # last year's");
    }

    @Test
    void termsThatChangedAreWrittenAnew() {
        String after = edited(
                HEAD + ENGAGEMENTS,
                read(GIVEN.replace("    target: t\n    roles", "    target: t\n    capital: group\n    roles")));

        assertThat(after).contains("    capital: group\n", "silent_rules: [RULE-26] # by agreement");
        assertThat(read(after)
                        .findEngagement(new EngagementId("e"))
                        .orElseThrow()
                        .predecessor())
                .contains(new EngagementId("before"));
    }

    @Test
    void aSectionThatIsMissingIsAdded() {
        String after = edited(HEAD, read(GIVEN));

        assertThat(after).startsWith(HEAD + "engagements:\n  e:\n");
    }

    @Test
    void theLineEndsAreTheAuthors() {
        String after = edited((HEAD + ENGAGEMENTS).replace("\n", "\r\n"), read(GIVEN));

        assertThat(after.replace("\r\n", "")).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagements: { e: { customer: a, provider: b, target: t } }\n",
                "engagements:\n  e: { customer: a, provider: b, target: t }\n",
                "engagements: {}\n"
            })
    void whereThereIsNoSafePlaceNothingIsWritten(String engagements) {
        assertThat(EDITOR.put(HEAD + engagements, "x.yaml", read(GIVEN)))
                .isInstanceOfSatisfying(
                        SupplyChainEditing.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.code())
                                .containsExactly(SupplyChainFault.NO_SAFE_PLACE_IN_CHAIN));
    }

    @Test
    void aFileThatCannotBeReadIsNotChanged() {
        assertThat(EDITOR.put("tasuki: 2\n", "x.yaml", read(GIVEN))).isInstanceOf(SupplyChainEditing.Refused.class);
    }

    private static String edited(String text, SupplyChain given) {
        return switch (EDITOR.put(text, "x.yaml", given)) {
            case SupplyChainEditing.Edited(var after, var _) -> after;
            case SupplyChainEditing.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static SupplyChain read(String text) {
        return switch (new SupplyChainFileReader(Catalogue.bundled().meti())
                .read(text.getBytes(StandardCharsets.UTF_8), "x.yaml")) {
            case SupplyChainFileReading.Read(var file) -> file.chain();
            case SupplyChainFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }
}
