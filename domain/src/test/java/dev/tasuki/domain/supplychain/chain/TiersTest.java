package dev.tasuki.domain.supplychain.chain;

import static dev.tasuki.domain.supplychain.chain.Chains.holding;
import static dev.tasuki.domain.supplychain.chain.Chains.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.Stance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TiersTest {

    @Test
    void aPrimeContractorWorksForTheCustomerAndEachSubcontractorForOneAbove() {
        SupplyChain chain = chain("sub");

        assertThat(depth(chain, "first")).hasValue(0);
        assertThat(depth(chain, "second")).hasValue(1);
        assertThat(depth(chain, "third")).hasValue(2);
    }

    @Test
    void theCustomersDepartmentsCountAsTheCustomer() {
        SupplyChain chain = new Chains()
                .organisations("ministry", "prime")
                .department("ministry", "users")
                .department("ministry", "procurement")
                .target("system", RequirementPackage.MINIMUM, holding("users", Role.CUSTOMER, Stance.PRIMARY))
                .engagement("e", "procurement", "prime", "system", holding("prime", Role.DEVELOPER, Stance.PRIMARY))
                .chain();

        assertThat(depth(chain, "e")).hasValue(0);
    }

    @Test
    void whoIsEngagedByAStrangerToTheChainHasNoTier() {
        assertThat(depth(chain("stranger"), "third")).isEmpty();
    }

    @Test
    void aCycleOfEngagementsIsCountedOnItsShortestWay() {
        Chains chains = new Chains()
                .organisations("ministry", "prime", "sub")
                .target("system", RequirementPackage.MINIMUM, holding("ministry", Role.CUSTOMER, Stance.PRIMARY));
        SupplyChain chain = chains.engagement("down", "ministry", "prime", "system", developer("prime"))
                .engagement("on", "prime", "sub", "system", developer("sub"))
                .engagement("back", "sub", "prime", "system", developer("prime"))
                .chain();

        assertThat(depth(chain, "down")).hasValue(0);
        assertThat(depth(chain, "on")).hasValue(1);
        assertThat(depth(chain, "back")).hasValue(2);
    }

    /// The third engagement is about a part, and somebody asks for it.
    private static SupplyChain chain(String whoAsks) {
        return new Chains()
                .organisations("ministry", "prime", "sub", "maker", "stranger")
                .target(
                        "system",
                        Optional.of(RequirementPackage.MINIMUM),
                        List.of(part("component")),
                        holding("ministry", Role.CUSTOMER, Stance.PRIMARY))
                .target("component", Optional.empty(), List.of())
                .engagement("third", whoAsks, "maker", "component", developer("maker"))
                .engagement("second", "prime", "sub", "system", developer("sub"))
                .engagement("first", "ministry", "prime", "system", developer("prime"))
                .chain();
    }

    private static RoleHolding developer(String party) {
        return holding(party, Role.DEVELOPER, Stance.PRIMARY);
    }

    private static OptionalInt depth(SupplyChain chain, String engagement) {
        return Tiers.of(chain).depth(new EngagementId(engagement));
    }
}
