package dev.tasuki.domain.responsibility;

import static dev.tasuki.domain.supplychain.chain.Chains.DAY;
import static dev.tasuki.domain.supplychain.chain.Chains.carvingOut;
import static dev.tasuki.domain.supplychain.chain.Chains.holding;
import static dev.tasuki.domain.supplychain.chain.Chains.part;
import static dev.tasuki.domain.supplychain.chain.Chains.share;
import static dev.tasuki.domain.supplychain.chain.ShareState.ACCEPTED;
import static dev.tasuki.domain.supplychain.chain.ShareState.CHANGE_PROPOSED;
import static dev.tasuki.domain.supplychain.chain.ShareState.OFFERED;
import static dev.tasuki.domain.supplychain.chain.ShareState.REFUSED;
import static dev.tasuki.domain.supplychain.chain.ShareState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.Chains;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChainObligationsTest {

    @Test
    void aSupportingPartyIsProposedThePrimarysWholeListUntilSharesAreSettled() {
        ChainObligations obligations = derive(withShares());

        assertThat(standings(obligations, "sub").keySet())
                .isEqualTo(standings(obligations, "prime").keySet());
        assertThat(standings(obligations, "sub").values()).containsOnly(Standing.PROPOSED);
        assertThat(standings(obligations, "prime").values()).containsOnly(Standing.PRIMARY);
    }

    @Test
    void aSupportingPartyOwesTheSharesItHasAcceptedAndNothingElse() {
        ChainObligations obligations = derive(withShares(
                share("S(1)-1.1", OFFERED, ACCEPTED),
                share("S(1)-1.2", OFFERED),
                share("S(1)-1.3", OFFERED, CHANGE_PROPOSED),
                share("S(1)-1.4", OFFERED, REFUSED),
                share("S(1)-2.1", OFFERED, ACCEPTED, WITHDRAWN)));

        assertThat(standings(obligations, "sub"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "S(1)-1.1", Standing.ACCEPTED,
                        "S(1)-1.2", Standing.OFFERED,
                        "S(1)-1.3", Standing.OFFERED));
    }

    @Test
    void thePrimaryStaysAnswerableForWhatItHandedOn() {
        ChainObligations obligations = derive(withShares(share("S(1)-1.1", OFFERED, ACCEPTED)));

        assertThat(obligations.about(new TargetId("system")))
                .filteredOn(obligation -> obligation.requirement().id().equals(new RequirementId("S(1)-1.1")))
                .extracting(obligation -> obligation.party().value(), PartyObligation::standing)
                .containsExactly(tuple("prime", Standing.PRIMARY), tuple("sub", Standing.ACCEPTED));
    }

    @Test
    void anAcceptedShareIsNamedWithTheEngagementItBelongsTo() {
        ChainObligations obligations = derive(withShares(share("S(1)-1.1", OFFERED, ACCEPTED)));

        Ground ground = obligations.of(new PartyId("sub")).getFirst().grounds().getFirst();
        assertThat(ground.share().orElseThrow().engagement().value()).isEqualTo("second");
        assertThat(ground.share().orElseThrow().share().scope()).isEqualTo("the part we make");
        assertThat(ground.cause().text().en())
                .isEqualTo("The engagement with prime (エ services entrusted under a quasi-mandate contract;"
                        + " subcontractor (tier 2)) makes it developer (supporting).");
        assertThat(ground.reason().text().en()).startsWith("Asked of the developer (supporting)");
    }

    @Test
    void aShareThatIsOfferedLaterChangesNothingBefore() {
        SupplyChain chain = withShares(share("S(1)-1.1", OFFERED, ACCEPTED));

        assertThat(standings(derive(chain, DAY.minusDays(1)), "sub"))
                .containsOnly(Map.entry("S(1)-1.1", Standing.OFFERED));
        assertThat(standings(derive(chain, DAY.minusDays(2)), "sub").values()).containsOnly(Standing.PROPOSED);
    }

    @Test
    void whatAContractCarvesOutIsNotOwedByIt() {
        SupplyChain chain = new Chains()
                .organisations("ministry", "prime")
                .target("system", RequirementPackage.MINIMUM, holding("ministry", Role.CUSTOMER, Stance.PRIMARY))
                .engagement(Chains.engagement(
                        "first",
                        "ministry",
                        "prime",
                        "system",
                        carvingOut("S(1)-1.1"),
                        Optional.empty(),
                        holding("prime", Role.DEVELOPER, Stance.PRIMARY)))
                .chain();

        assertThat(standings(derive(chain), "prime"))
                .doesNotContainKey("S(1)-1.1")
                .containsEntry("S(1)-1.2", Standing.PRIMARY);
    }

    @Test
    void theLargestPackageOfAPartysEngagementsCounts() {
        SupplyChain chain = new Chains()
                .organisations("ministry", "city", "prime")
                .target("system", RequirementPackage.MINIMUM)
                .engagement(Chains.at(RequirementPackage.STANDARD, first("ministry")))
                .engagement("other", "city", "prime", "system", holding("prime", Role.DEVELOPER, Stance.PRIMARY))
                .chain();

        assertThat(derive(chain).of(new PartyId("prime")))
                .extracting(PartyObligation::requirementPackage)
                .containsOnly(RequirementPackage.STANDARD);
    }

    @Test
    void aPartIsOwedAtThePackageOfTheWhole() {
        SupplyChain chain = new Chains()
                .organisations("maker")
                .target("system", Optional.of(RequirementPackage.STANDARD), List.of(part("library")))
                .target("library", Optional.empty(), List.of(), holding("maker", Role.DEVELOPER, Stance.PRIMARY))
                .chain();

        assertThat(derive(chain).about(new TargetId("library")))
                .extracting(PartyObligation::requirementPackage)
                .containsOnly(RequirementPackage.STANDARD);
    }

    @Test
    void whereNobodyHasSetAPackageTheFloorCounts() {
        SupplyChain chain = new Chains()
                .organisations("maker")
                .target("library", Optional.empty(), List.of(), holding("maker", Role.DEVELOPER, Stance.PRIMARY))
                .chain();

        assertThat(derive(chain).all())
                .extracting(PartyObligation::requirementPackage)
                .containsOnly(RequirementPackage.MINIMUM);
    }

    @Test
    void nobodyIsResponsibleOnceTheContractHasEnded() {
        SupplyChain chain = new Chains()
                .organisations("ministry", "prime")
                .target("system", RequirementPackage.MINIMUM)
                .engagement(Chains.between(first("ministry"), DAY.minusYears(1), DAY))
                .chain();

        assertThat(derive(chain, DAY).all()).isNotEmpty();
        assertThat(derive(chain, DAY.plusDays(1)).all()).isEmpty();
    }

    private static ChainEngagement first(String customer) {
        return Chains.engagement(
                "first",
                customer,
                "prime",
                "system",
                ContractTerms.NONE,
                Optional.empty(),
                holding("prime", Role.DEVELOPER, Stance.PRIMARY));
    }

    /// A customer, a prime contractor that develops, and a subcontractor that supports it.
    private static SupplyChain withShares(Share... shares) {
        return new Chains()
                .organisations("ministry", "prime", "sub")
                .target("system", RequirementPackage.STANDARD, holding("ministry", Role.CUSTOMER, Stance.PRIMARY))
                .engagement(first("ministry"))
                .engagement(Chains.engagement(
                        "second",
                        "prime",
                        "sub",
                        "system",
                        ContractTerms.NONE,
                        shares.length == 0 ? Optional.empty() : Optional.of(List.of(shares)),
                        holding("sub", Role.DEVELOPER, Stance.SUPPORTING)))
                .chain();
    }

    private static ChainObligations derive(SupplyChain chain) {
        return derive(chain, DAY);
    }

    private static ChainObligations derive(SupplyChain chain, LocalDate day) {
        return ChainObligations.of(chain.on(day), day, Catalogue.bundled().meti(), Interpretation.DEFAULT);
    }

    private static Map<String, Standing> standings(ChainObligations obligations, String party) {
        return obligations.of(new PartyId(party)).stream()
                .collect(Collectors.toMap(
                        obligation -> obligation.requirement().id().value(), PartyObligation::standing));
    }
}
