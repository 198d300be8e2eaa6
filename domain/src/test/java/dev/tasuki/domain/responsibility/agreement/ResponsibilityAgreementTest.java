package dev.tasuki.domain.responsibility.agreement;

import static dev.tasuki.domain.supplychain.chain.Chains.DAY;
import static dev.tasuki.domain.supplychain.chain.Chains.holding;
import static dev.tasuki.domain.supplychain.chain.Chains.share;
import static dev.tasuki.domain.supplychain.chain.ShareState.ACCEPTED;
import static dev.tasuki.domain.supplychain.chain.ShareState.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.Standing;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement.Item;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.chain.Chains;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponsibilityAgreementTest {

    @Test
    void itNamesTheTwoSidesTheirRolesAndThePackageBetweenThem() {
        ResponsibilityAgreement agreement = agreement("prime");

        assertThat(agreement.customer().en()).isEqualTo("ministry");
        assertThat(agreement.provider().en()).isEqualTo("prime");
        assertThat(agreement.level()).contains(RequirementPackage.MINIMUM);
        assertThat(agreement.tier().orElseThrow().isPrime()).isTrue();
        assertThat(agreement.roles())
                .extracting(role -> role.holding().role())
                .containsExactly(Role.DEVELOPER, Role.SUPPLIER);
    }

    @Test
    void itHoldsWhatThisEngagementBringsAndNothingThatAnotherDoes() {
        assertThat(agreement("prime").items()).isNotEmpty().allSatisfy(item -> {
            assertThat(item.party().en()).isEqualTo("prime");
            assertThat(item.ground().standing()).isEqualTo(Standing.PRIMARY);
        });
        assertThat(agreement("support").items())
                .extracting(item -> item.requirement().id().value())
                .containsExactly("S(1)-1.1", "S(1)-1.2");
    }

    @Test
    void aShareComesWithItsStateAndWithWhoStaysAnswerable() {
        Item accepted = agreement("support").items().getFirst();
        Item offered = agreement("support").items().getLast();

        assertThat(accepted.ground().words().en()).isEqualTo("share accepted");
        assertThat(accepted.ground().share().orElseThrow().share().scope()).isEqualTo("the part we make");
        assertThat(accepted.answering()).extracting(other -> other.name().en()).containsExactly("prime");
        assertThat(offered.ground().standing()).isEqualTo(Standing.OFFERED);
    }

    private static ResponsibilityAgreement agreement(String engagement) {
        SupplyChain chain = chain();
        return ResponsibilityAgreement.of(
                ChainObligations.of(chain, DAY, Catalogue.bundled().meti(), Interpretation.DEFAULT),
                chain.findEngagement(new EngagementId(engagement)).orElseThrow());
    }

    private static SupplyChain chain() {
        return new Chains()
                .organisations("ministry", "prime", "sub")
                .department("ministry", "users")
                .target("system", RequirementPackage.MINIMUM, holding("users", Role.CUSTOMER, Stance.PRIMARY))
                .engagement(
                        "prime",
                        "ministry",
                        "prime",
                        "system",
                        holding("prime", Role.DEVELOPER, Stance.PRIMARY),
                        holding("prime", Role.SUPPLIER, Stance.PRIMARY))
                .engagement(Chains.engagement(
                        "support",
                        "prime",
                        "sub",
                        "system",
                        ContractTerms.NONE,
                        Optional.of(List.of(share("S(1)-1.1", OFFERED, ACCEPTED), share("S(1)-1.2", OFFERED))),
                        holding("sub", Role.DEVELOPER, Stance.SUPPORTING)))
                .chain();
    }
}
