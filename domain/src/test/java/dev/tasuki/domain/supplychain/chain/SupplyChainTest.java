package dev.tasuki.domain.supplychain.chain;

import static dev.tasuki.domain.supplychain.chain.Chains.holding;
import static dev.tasuki.domain.supplychain.chain.Chains.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupplyChainTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void everyNameLeadsSomewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chains()
                        .organisations("prime")
                        .target("system", RequirementPackage.MINIMUM)
                        .engagement("e", "nobody", "prime", "system", holding("prime", Role.DEVELOPER, Stance.PRIMARY))
                        .chain())
                .withMessage("no such party: nobody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chains()
                        .target("system", Optional.empty(), List.of(part("library")))
                        .chain())
                .withMessage("no such target: library");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chains().department("nobody", "users").chain())
                .withMessage("no such party: nobody");
    }

    @Test
    void noTwoHaveTheSameId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chains().organisations("one", "one").chain())
                .withMessage("two have the same id: one");
    }

    @Test
    void aDepartmentIsCalledByItsOrganisationToo() {
        SupplyChain chain =
                new Chains().organisations("架空庁").department("架空庁", "利用部門").chain();

        assertThat(chain.name(new PartyId("利用部門"))).isEqualTo(new Text("架空庁 利用部門", "架空庁, 利用部門"));
        assertThat(chain.areOneOrganisation(new PartyId("架空庁"), new PartyId("利用部門")))
                .isTrue();
    }

    @Test
    void aCompositionThatContainsItselfIsWalkedOnce() {
        SupplyChain chain = new Chains()
                .target("a", Optional.of(RequirementPackage.STANDARD), List.of(part("b")))
                .target("b", Optional.empty(), List.of(part("a"), part("c")))
                .target("c", Optional.empty(), List.of())
                .chain();

        assertThat(chain.composition(new TargetId("a")))
                .containsExactly(new TargetId("a"), new TargetId("b"), new TargetId("c"));
        assertThat(chain.enclosing(new TargetId("c")))
                .containsExactly(new TargetId("c"), new TargetId("b"), new TargetId("a"));
    }

    @Test
    void aPartFollowsTheLargestPackageOfWhatItIsAPartOfUnlessItHasItsOwn() {
        SupplyChain chain = new Chains()
                .target("large", Optional.of(RequirementPackage.STANDARD), List.of(part("library"), part("tool")))
                .target("small", Optional.of(RequirementPackage.MINIMUM), List.of(part("library")))
                .target("library", Optional.empty(), List.of())
                .target("tool", RequirementPackage.MINIMUM)
                .target("alone", Optional.empty(), List.of())
                .chain();

        assertThat(chain.packageLevel(new TargetId("library"))).contains(RequirementPackage.STANDARD);
        assertThat(chain.packageLevel(new TargetId("tool"))).contains(RequirementPackage.MINIMUM);
        assertThat(chain.packageLevel(new TargetId("alone"))).isEmpty();
    }

    @Test
    void oneCustomersChainHoldsWhatItsSystemsAreComposedOfAndWhomThatNames() {
        SupplyChain chain = new Chains()
                .organisations("city", "town", "prime", "sub", "maker", "stranger")
                .department("city", "users")
                .target(
                        "counter",
                        Optional.of(RequirementPackage.STANDARD),
                        List.of(part("font")),
                        holding("users", Role.CUSTOMER, Stance.PRIMARY))
                .target("font", Optional.empty(), List.of(), holding("maker", Role.DEVELOPER, Stance.PRIMARY))
                .target("archive", RequirementPackage.MINIMUM, holding("town", Role.CUSTOMER, Stance.PRIMARY))
                .engagement("1", "city", "prime", "counter", holding("prime", Role.DEVELOPER, Stance.PRIMARY))
                .engagement("2", "prime", "sub", "font", holding("sub", Role.DEVELOPER, Stance.SUPPORTING))
                .engagement("3", "town", "stranger", "archive", holding("stranger", Role.DEVELOPER, Stance.PRIMARY))
                .chain();

        SupplyChain citys = chain.ofCustomer(new PartyId("city"));

        assertThat(citys.targets())
                .extracting(target -> target.id().value())
                .containsExactlyInAnyOrder("counter", "font");
        assertThat(citys.engagements())
                .extracting(engagement -> engagement.id().value())
                .containsExactlyInAnyOrder("1", "2");
        assertThat(citys.parties())
                .extracting(party -> party.id().value())
                .containsExactlyInAnyOrder("city", "users", "prime", "sub", "maker");
        assertThat(chain.ofCustomer(new PartyId("prime")).targets()).isEmpty();
    }

    @Test
    void aPastDayShowsWhatHeldThen() {
        var old = new RoleHolding(
                new PartyId("first"),
                Role.OPERATOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Validity(Optional.empty(), Optional.of(MARCH)));
        var since = new RoleHolding(
                new PartyId("second"),
                Role.OPERATOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Validity(Optional.of(APRIL), Optional.empty()));
        SupplyChain chain = new Chains()
                .organisations("first", "second", "customer")
                .target("system", RequirementPackage.MINIMUM, old, since)
                .engagement(Chains.between(
                        Chains.engagement(
                                "e", "customer", "first", "system", ContractTerms.NONE, Optional.empty(), old),
                        MARCH,
                        MARCH))
                .chain();

        assertThat(operators(chain.on(MARCH))).containsExactly("first", "first");
        assertThat(operators(chain.on(APRIL))).containsExactly("second");
        assertThat(chain.on(APRIL).findEngagement(new EngagementId("e"))).isEmpty();
    }

    private static List<String> operators(SupplyChain chain) {
        return chain.holdersOf(new TargetId("system"), Role.OPERATOR).stream()
                .map(given -> given.holding().party().value())
                .toList();
    }
}
