package dev.tasuki.domain.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.NamedEngagement;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HeldRolesTest {
    private static final PartyId MINISTRY = new PartyId("架空庁");
    private static final PartyId PRIME = new PartyId("株式会社元請");
    private static final PartyId SUB = new PartyId("株式会社下請");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final RoleAssignment DEVELOPER = new RoleAssignment(Role.DEVELOPER, Stance.PRIMARY);
    private static final RoleAssignment HELPER = new RoleAssignment(Role.DEVELOPER, Stance.SUPPORTING);
    private static final RoleAssignment OPERATOR = new RoleAssignment(Role.OPERATOR, Stance.SUPPORTING);
    private static final RoleAssignment CUSTOMER = new RoleAssignment(Role.CUSTOMER, Stance.PRIMARY);

    @Test
    void aRoleThatAPartyHasByItselfNeedsNoEngagement() {
        HeldRoles held = HeldRoles.on(DAY, PRIME, Set.of(DEVELOPER), RequirementPackage.MINIMUM, List.of());

        assertThat(held.assignments()).containsExactly(DEVELOPER);
        assertThat(held.requirementPackage()).isEqualTo(RequirementPackage.MINIMUM);
        assertThat(held.roles().getFirst().causes()).containsExactly(new RoleCause.Own(DEVELOPER));
    }

    @Test
    void anEngagementGivesItsRolesToItsTwoSidesOnly() {
        List<NamedEngagement> engagements =
                List.of(engagement("a", MINISTRY, PRIME, RequirementPackage.STANDARD, Set.of(DEVELOPER)));

        assertThat(held(PRIME, engagements).assignments()).containsExactly(DEVELOPER);
        assertThat(held(MINISTRY, engagements).assignments()).containsExactly(CUSTOMER);
        assertThat(held(SUB, engagements).assignments()).isEmpty();
        assertThat(held(SUB, engagements).requirementPackage())
                .as("what others agree does not bind a third")
                .isEqualTo(RequirementPackage.MINIMUM);
    }

    @Test
    void anEngagementGivesRolesFromItsFirstToItsLastDay() {
        List<NamedEngagement> engagements =
                List.of(engagement("a", MINISTRY, PRIME, RequirementPackage.STANDARD, Set.of(DEVELOPER)));
        Engagement content = engagements.getFirst().content();

        assertThat(heldOn(content.from().minusDays(1), engagements).roles()).isEmpty();
        assertThat(heldOn(content.from(), engagements).roles()).hasSize(1);
        assertThat(heldOn(content.until().orElseThrow(), engagements).roles()).hasSize(1);
        assertThat(heldOn(content.until().orElseThrow().plusDays(1), engagements)
                        .roles())
                .isEmpty();
    }

    @Test
    void theLargestPackageThatIsAgreedCounts() {
        NamedEngagement small = engagement("a", MINISTRY, PRIME, RequirementPackage.MINIMUM, Set.of(DEVELOPER));
        NamedEngagement large = engagement("b", MINISTRY, PRIME, RequirementPackage.STANDARD, Set.of(OPERATOR));

        assertThat(HeldRoles.on(DAY, PRIME, Set.of(), RequirementPackage.STANDARD, List.of(small))
                        .requirementPackage())
                .as("what was agreed comes before the usual")
                .isEqualTo(RequirementPackage.MINIMUM);
        assertThat(held(PRIME, List.of(small, large)).requirementPackage()).isEqualTo(RequirementPackage.STANDARD);
        assertThat(held(PRIME, List.of(large, small)).requirementPackage()).isEqualTo(RequirementPackage.STANDARD);
    }

    @Test
    void everyObligationSaysWhichEngagementCausesIt() {
        var own = new RoleAssignment(Role.SUPPLIER, Stance.PRIMARY);
        HeldRoles held = HeldRoles.on(
                DAY,
                PRIME,
                Set.of(own),
                RequirementPackage.MINIMUM,
                List.of(
                        engagement("a", MINISTRY, PRIME, RequirementPackage.MINIMUM, Set.of(DEVELOPER)),
                        engagement("b", SUB, PRIME, RequirementPackage.MINIMUM, Set.of(DEVELOPER))));
        Obligation obligation = Obligations.derive(Catalogue.bundled().meti(), held, Interpretation.DEFAULT).stream()
                .filter(owed -> owed.requirement().id().value().equals("S(2)-2.3"))
                .findFirst()
                .orElseThrow();

        assertThat(obligation.reasons().getFirst().causes().stream().map(RoleCause::text))
                .containsExactly(
                        new Text(
                                "架空庁との契約関係（イ 利用契約によるサービス利用の場合、プライム事業者）により、開発者（主体）を担う。",
                                "The engagement with 架空庁 Ltd (イ service use under a use contract; prime contractor)"
                                        + " makes it developer (primary)."),
                        new Text(
                                "株式会社下請との契約関係（イ 利用契約によるサービス利用の場合、プライム事業者）により、開発者（主体）を担う。",
                                "The engagement with 株式会社下請 Ltd (イ service use under a use contract; prime"
                                        + " contractor) makes it developer (primary)."));
        assertThat(obligation.reasons().getLast().causes().stream().map(RoleCause::text))
                .containsExactly(
                        new Text("契約によらず、自ら供給者（主体）を担う。", "It is supplier (primary) by itself, without a contract."));
    }

    @Test
    void aRoleThatRestsOnSeveralRolesHasTheCausesOfEach() {
        var own = new RoleAssignment(Role.SUPPLIER, Stance.PRIMARY);
        HeldRoles held = HeldRoles.on(
                DAY,
                PRIME,
                Set.of(own),
                RequirementPackage.MINIMUM,
                List.of(engagement("a", MINISTRY, PRIME, RequirementPackage.MINIMUM, Set.of(DEVELOPER))));

        List<Reason> together = Obligations.derive(Catalogue.bundled().uk(), held, Interpretation.DEFAULT).stream()
                .flatMap(obligation -> obligation.reasons().stream())
                .filter(reason -> reason.stance().isEmpty())
                .toList();

        assertThat(together)
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.causes())
                        .extracting(RoleCause::assignment)
                        .containsExactly(DEVELOPER, own));
    }

    @Property(tries = 200)
    void anotherEngagementNeverTakesARoleAway(
            @ForAll("engagements") List<NamedEngagement> some, @ForAll("engagements") List<NamedEngagement> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);

        assertThat(held(PRIME, all).assignments())
                .containsAll(held(PRIME, some).assignments())
                .containsAll(held(PRIME, more).assignments());
    }

    @Property(tries = 100)
    void everyReasonOfEveryObligationHasACauseThatFits(@ForAll("engagements") List<NamedEngagement> engagements) {
        HeldRoles held = held(PRIME, engagements);

        for (Obligation obligation : Obligations.derive(Catalogue.bundled().meti(), held, Interpretation.DEFAULT)) {
            for (Reason reason : obligation.reasons()) {
                assertThat(reason.causes()).isNotEmpty().allSatisfy(cause -> {
                    assertThat(reason.role().heldBy().allOf())
                            .contains(cause.assignment().role());
                    assertThat(held.assignments()).contains(cause.assignment());
                });
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfEngagementsChangesNeitherRolesNorPackage(@ForAll("engagements") List<NamedEngagement> engagements) {
        HeldRoles forwards = held(PRIME, engagements);
        HeldRoles backwards = held(PRIME, engagements.reversed());

        assertThat(backwards.assignments()).containsExactlyElementsOf(forwards.assignments());
        assertThat(backwards.requirementPackage()).isEqualTo(forwards.requirementPackage());
        assertThat(backwards.roles().stream()
                        .map(role -> new HashSet<>(role.causes()))
                        .toList())
                .isEqualTo(forwards.roles().stream()
                        .map(role -> new HashSet<>(role.causes()))
                        .toList());
    }

    @Provide
    Arbitrary<List<NamedEngagement>> engagements() {
        Arbitrary<PartyId> parties = Arbitraries.of(MINISTRY, PRIME, SUB);
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(6),
                        parties,
                        parties,
                        Arbitraries.of(RequirementPackage.class),
                        Arbitraries.of(DEVELOPER, HELPER, OPERATOR)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(1))
                .filter((_, customer, provider, _, _) -> !customer.equals(provider))
                .as(HeldRolesTest::engagement)
                .list()
                .ofMaxSize(5);
    }

    private static HeldRoles held(PartyId party, List<NamedEngagement> engagements) {
        return HeldRoles.on(DAY, party, Set.of(), RequirementPackage.MINIMUM, engagements);
    }

    private static HeldRoles heldOn(LocalDate day, List<NamedEngagement> engagements) {
        return HeldRoles.on(day, PRIME, Set.of(), RequirementPackage.MINIMUM, engagements);
    }

    private static NamedEngagement engagement(
            String id, PartyId customer, PartyId provider, RequirementPackage agreed, Set<RoleAssignment> roles) {
        return new NamedEngagement(
                new EngagementId(id),
                new Text(customer.value(), customer.value() + " Ltd"),
                new Text(provider.value(), provider.value() + " Ltd"),
                new Engagement(
                        customer,
                        provider,
                        new TargetId("申請システム"),
                        Set.of(ContractForm.USE),
                        Tier.PRIME,
                        agreed,
                        roles,
                        Set.of(CUSTOMER),
                        LocalDate.of(2026, 4, 1),
                        Optional.of(LocalDate.of(2027, 3, 31))));
    }
}
