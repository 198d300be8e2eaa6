package dev.tasuki.domain.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.Chains;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.domain.supplychain.chain.Validity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChainObligationsPropertyTest {
    private static final List<String> PARTIES = List.of("p0", "p1", "p2", "p3", "p4", "p5");
    private static final List<String> TARGETS = List.of("t0", "t1", "t2");
    private static final List<String> SHARED = List.of("S(1)-1.1", "S(1)-1.2", "S(2)-2.3", "S(3)-1.1");

    @Property(tries = 200)
    void theOrderOfWhatIsGivenDoesNotMatter(@ForAll("engagements") List<ChainEngagement> engagements) {
        var shuffled = new ArrayList<>(engagements);
        Collections.shuffle(shuffled, new Random(engagements.hashCode()));

        assertThat(told(shuffled)).isEqualTo(told(engagements));
    }

    @Property(tries = 200)
    void takingAnEngagementAwayGivesNobodyAnObligation(@ForAll("engagements") List<ChainEngagement> engagements) {
        Set<String> before = owedBy(engagements);

        for (ChainEngagement gone : engagements) {
            List<ChainEngagement> rest =
                    engagements.stream().filter(other -> !other.equals(gone)).toList();
            assertThat(before).containsAll(owedBy(rest));
        }
    }

    @Property(tries = 100)
    void togetherThePartiesOfACompleteChainOweThePackage(
            @ForAll("engagements") List<ChainEngagement> engagements, @ForAll RequirementPackage level) {
        RoleHolding[] primaries = EnumSet.allOf(Role.class).stream()
                .map(role -> Chains.holding("holder of " + role.id(), role, Stance.PRIMARY))
                .toArray(RoleHolding[]::new);
        Chains chains = new Chains()
                .organisations(PARTIES.toArray(String[]::new))
                .organisations(EnumSet.allOf(Role.class).stream()
                        .map(role -> "holder of " + role.id())
                        .toArray(String[]::new))
                .target("whole", level, primaries);
        TARGETS.forEach(target -> chains.target(target, level));
        engagements.forEach(chains::engagement);

        Set<String> owed = derive(chains.chain()).about(new TargetId("whole")).stream()
                .filter(obligation -> obligation.standing().answers())
                .map(obligation -> obligation.requirement().id().value())
                .collect(Collectors.toSet());

        assertThat(owed)
                .isEqualTo(Catalogue.bundled().meti().assessable().stream()
                        .filter(requirement -> requirement
                                .requirementPackage()
                                .filter(level::includes)
                                .isPresent())
                        .map(requirement -> requirement.id().value())
                        .collect(Collectors.toSet()));
    }

    private static ChainObligations derive(SupplyChain chain) {
        return ChainObligations.of(chain, Chains.DAY, Catalogue.bundled().meti(), Interpretation.DEFAULT);
    }

    private static SupplyChain chain(List<ChainEngagement> engagements) {
        Chains chains = new Chains()
                .organisations(PARTIES.subList(0, 5).toArray(String[]::new))
                .department("p0", "p5")
                .target(
                        "t0",
                        Optional.of(RequirementPackage.STANDARD),
                        List.of(Chains.part("t1")),
                        Chains.holding("p5", Role.CUSTOMER, Stance.PRIMARY))
                .target(
                        "t1",
                        Optional.empty(),
                        List.of(Chains.part("t2")),
                        Chains.holding("p1", Role.DEVELOPER, Stance.SUPPORTING))
                .target("t2", Optional.of(RequirementPackage.MINIMUM), List.of());
        engagements.forEach(chains::engagement);
        return chains.chain();
    }

    /// Everything about every obligation, without the order in which it was found.
    private static Set<String> told(List<ChainEngagement> engagements) {
        return derive(chain(engagements))
                .all()
                .map(obligation -> obligation.party() + " " + obligation.target() + " "
                        + obligation.requirement().id() + " " + obligation.requirementPackage() + " "
                        + obligation.grounds().stream()
                                .map(Ground::toString)
                                .sorted()
                                .toList())
                .collect(Collectors.toSet());
    }

    private static Set<String> owedBy(List<ChainEngagement> engagements) {
        return derive(chain(engagements))
                .all()
                .map(obligation -> obligation.party() + " " + obligation.target() + " "
                        + obligation.requirement().id())
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<List<ChainEngagement>> engagements() {
        return Arbitraries.integers()
                .between(0, 7)
                .flatMap(count -> Arbitraries.randomValue(random -> {
                    var engagements = new ArrayList<ChainEngagement>();
                    for (int i = 0; i < count; i++) {
                        engagements.add(engagement("e" + i, random));
                    }
                    return List.copyOf(engagements);
                }));
    }

    private static ChainEngagement engagement(String id, Random random) {
        int customer = random.nextInt(PARTIES.size());
        int provider = (customer + 1 + random.nextInt(PARTIES.size() - 1)) % PARTIES.size();
        var roles = new ArrayList<RoleHolding>();
        for (Role role : Role.values()) {
            if (random.nextInt(3) == 0) {
                Stance stance = one(List.copyOf(Stance.byId().values()), random);
                roles.add(Chains.holding(PARTIES.get(provider), role, stance));
            }
        }
        return new ChainEngagement(
                new EngagementId(id),
                new PartyId(PARTIES.get(customer)),
                new PartyId(PARTIES.get(provider)),
                new TargetId(TARGETS.get(random.nextInt(TARGETS.size()))),
                Set.of(ContractForm.OPERATION),
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(one(List.copyOf(RequirementPackage.byId().values()), random)),
                roles,
                List.of(),
                random.nextInt(4) == 0 ? Chains.carvingOut(one(SHARED, random)) : ContractTerms.NONE,
                random.nextBoolean() ? Optional.empty() : Optional.of(shares(random)),
                Optional.empty(),
                Validity.ALWAYS);
    }

    private static List<Share> shares(Random random) {
        var shares = new ArrayList<Share>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ShareState second = List.of(ShareState.ACCEPTED, ShareState.REFUSED, ShareState.CHANGE_PROPOSED)
                    .get(random.nextInt(3));
            String requirement = one(SHARED, random);
            shares.add(
                    random.nextInt(3) == 0
                            ? Chains.share(requirement, ShareState.OFFERED)
                            : Chains.share(requirement, ShareState.OFFERED, second));
        }
        return shares;
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
