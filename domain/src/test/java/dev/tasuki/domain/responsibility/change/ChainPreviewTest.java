package dev.tasuki.domain.responsibility.change;

import static dev.tasuki.domain.supplychain.chain.Chains.DAY;
import static dev.tasuki.domain.supplychain.chain.Chains.holding;
import static dev.tasuki.domain.supplychain.chain.Chains.share;
import static dev.tasuki.domain.supplychain.chain.ShareState.ACCEPTED;
import static dev.tasuki.domain.supplychain.chain.ShareState.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.change.ChainPreview.State;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.Rule;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.Chains;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChainPreviewTest {
    private static final Framework METI = Catalogue.bundled().meti();

    @Test
    void anEditThatChangesNothingHasAnEmptyPreview() {
        SupplyChain chain = chain(developing("prime", Stance.PRIMARY));

        assertThat(preview(chain, chain).isEmpty()).isTrue();
    }

    @Test
    void anotherPrimaryInPlaceOfTheFirstMovesEveryObligation() {
        ChainPreview preview =
                preview(chain(developing("prime", Stance.PRIMARY)), chain(developing("other", Stance.PRIMARY)));

        assertThat(kinds(preview)).containsOnlyKeys(ChangeKind.MOVES);
        assertThat(preview.changes().all()).allSatisfy(change -> {
            assertThat(change.party()).isEqualTo(new PartyId("other"));
            assertThat(change.parties()).containsExactly(new PartyId("prime"), new PartyId("other"));
            assertThat(change.binds()).isTrue();
        });
        assertThat(preview.changes().bound()).containsExactly(new PartyId("other"));
        assertThat(preview.changes().concerned())
                .containsExactlyInAnyOrder(new PartyId("prime"), new PartyId("other"), new PartyId("users"));
    }

    @Test
    void aSupporterThatJoinsIsToOweThePrimarysListAndThePrimaryIsToldOfIt() {
        ChainPreview preview = preview(
                chain(developing("prime", Stance.PRIMARY)),
                chain(developing("prime", Stance.PRIMARY), supporting(Optional.empty())));

        assertThat(kinds(preview)).containsOnlyKeys(ChangeKind.APPEARS);
        assertThat(preview.changes().bound()).containsExactly(new PartyId("sub"));
        assertThat(preview.changes().concerned()).contains(new PartyId("prime"));
    }

    @Test
    void theFirstShareEndsTheProposalOfTheWholeListAndItsAcceptanceBinds() {
        SupplyChain proposed = chain(developing("prime", Stance.PRIMARY), supporting(Optional.empty()));
        SupplyChain offered = chain(
                developing("prime", Stance.PRIMARY), supporting(Optional.of(List.of(share("S(1)-1.1", OFFERED)))));
        SupplyChain accepted = chain(
                developing("prime", Stance.PRIMARY),
                supporting(Optional.of(List.of(share("S(1)-1.1", OFFERED, ACCEPTED)))));

        assertThat(kinds(preview(proposed, offered))).containsOnlyKeys(ChangeKind.CHANGES, ChangeKind.ENDS);
        assertThat(kinds(preview(offered, accepted))).isEqualTo(Map.of(ChangeKind.CHANGES, 1L));
        assertThat(preview(offered, accepted).changes().bound()).containsExactly(new PartyId("sub"));
        assertThat(preview(accepted, offered).changes().bound()).isEmpty();
    }

    @Test
    void aPrimaryThatLeavesTakesItsObligationsAwayAndTheGapIsAFinding() {
        ChainPreview preview = preview(chain(developing("prime", Stance.PRIMARY)), chain());

        assertThat(kinds(preview)).containsOnlyKeys(ChangeKind.ENDS);
        assertThat(preview.changes().bound()).isEmpty();
        assertThat(preview.raised())
                .extracting(ChainFinding::rule)
                .contains(Rule.RULE_01, Rule.TASUKI_02)
                .doesNotContain(Rule.TASUKI_05);
        assertThat(preview(chain(), chain(developing("prime", Stance.PRIMARY))).mended())
                .extracting(ChainFinding::rule)
                .contains(Rule.RULE_01, Rule.TASUKI_02);
    }

    @Test
    void twoDaysOfOneGraphAreComparedLikeAnEdit() {
        SupplyChain chain = chain(
                Chains.between(developing("prime", Stance.PRIMARY), DAY.minusYears(1), DAY.minusDays(1)),
                Chains.between(developing("other", Stance.PRIMARY), DAY, DAY.plusYears(1)));

        ChainPreview preview = ChainPreview.between(
                new State(chain, DAY.minusDays(1), Rules.ALL),
                new State(chain, DAY, Rules.ALL),
                METI,
                Interpretation.DEFAULT);

        assertThat(kinds(preview)).containsOnlyKeys(ChangeKind.MOVES);
    }

    @Test
    void everyObligationBeforeAndAfterIsAccountedFor() {
        SupplyChain before = chain(developing("prime", Stance.PRIMARY), supporting(Optional.empty()));
        SupplyChain after = chain(developing("sub", Stance.PRIMARY));
        Map<ChangeKind, Long> kinds = kinds(preview(before, after));

        long gained = kinds.getOrDefault(ChangeKind.APPEARS, 0L) - kinds.getOrDefault(ChangeKind.ENDS, 0L);
        assertThat(count(after) - count(before)).isEqualTo(gained);
        assertThat(kinds).containsOnlyKeys(ChangeKind.CHANGES, ChangeKind.ENDS);
    }

    private static long count(SupplyChain chain) {
        return ChainObligations.of(chain, DAY, METI, Interpretation.DEFAULT)
                .all()
                .count();
    }

    private static Map<ChangeKind, Long> kinds(ChainPreview preview) {
        return preview.changes().all().stream()
                .collect(Collectors.groupingBy(ObligationChange::kind, Collectors.counting()));
    }

    private static ChainPreview preview(SupplyChain before, SupplyChain after) {
        return ChainPreview.between(
                new State(before, DAY, Rules.ALL), new State(after, DAY, Rules.ALL), METI, Interpretation.DEFAULT);
    }

    private static ChainEngagement developing(String provider, Stance stance) {
        return Chains.engagement(
                "for " + provider,
                "ministry",
                provider,
                "system",
                ContractTerms.NONE,
                Optional.empty(),
                holding(provider, Role.DEVELOPER, stance));
    }

    private static ChainEngagement supporting(Optional<List<Share>> shares) {
        return Chains.engagement(
                "support",
                "prime",
                "sub",
                "system",
                ContractTerms.NONE,
                shares,
                holding("sub", Role.DEVELOPER, Stance.SUPPORTING));
    }

    private static SupplyChain chain(ChainEngagement... engagements) {
        Chains chains = new Chains()
                .organisations("ministry", "prime", "other", "sub")
                .department("ministry", "users")
                .target("system", RequirementPackage.MINIMUM, holding("users", Role.CUSTOMER, Stance.PRIMARY));
        for (ChainEngagement engagement : engagements) {
            chains.engagement(engagement);
        }
        return chains.chain();
    }
}
