package dev.tasuki.bench;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.CapitalRelation;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.DefectHandling;
import dev.tasuki.domain.supplychain.chain.Part;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.domain.supplychain.chain.Validity;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Graphs as large as a country's: each customer has one system of ten parts, on which contractors work down to the
/// sixth tier. The same seed draws the same graph.
final class GeneratedChains {
    static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int TIERS = 6;
    private static final int PARTS = 10;
    private static final List<String> SHARED = List.of("S(1)-1.1", "S(1)-1.2", "S(1)-2.1", "S(2)-1.1");

    private final Random random = new Random(20260331);
    private final List<Party> parties = new ArrayList<>();
    private final List<ChainTarget> targets = new ArrayList<>();
    private final List<ChainEngagement> engagements = new ArrayList<>();

    private GeneratedChains() {}

    /// A graph of many customers.
    ///
    /// @param organisations     of which every tenth is a customer
    /// @param engagementsOfEach how many engagements there are about each customer's system
    static SupplyChain of(int organisations, int engagementsOfEach) {
        var generated = new GeneratedChains();
        IntStream.range(0, organisations).forEach(generated::organisation);
        int customers = organisations / 10;
        List<PartyId> contractors = IntStream.range(customers, organisations)
                .mapToObj(GeneratedChains::party)
                .toList();
        for (int customer = 0; customer < customers; customer++) {
            generated.system(customer, contractors, engagementsOfEach);
        }
        return generated.chain();
    }

    /// The graph of one customer whose contractors are all different.
    static SupplyChain ofOneCustomer(int organisations) {
        var generated = new GeneratedChains();
        IntStream.range(0, organisations).forEach(generated::organisation);
        generated.system(
                0,
                IntStream.range(1, organisations)
                        .mapToObj(GeneratedChains::party)
                        .toList(),
                organisations - 1);
        return generated.chain();
    }

    /// The customer of this number.
    static PartyId party(int number) {
        return new PartyId("organisation-" + number);
    }

    private SupplyChain chain() {
        return new SupplyChain(Text.same("generated"), parties, targets, engagements);
    }

    private void organisation(int number) {
        parties.add(new Party(
                party(number),
                Text.same("Organisation " + number),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty()));
    }

    private void system(int number, List<PartyId> contractors, int count) {
        PartyId customer = party(number);
        var whole = new TargetId("system-" + number);
        List<Part> parts = IntStream.range(0, PARTS)
                .mapToObj(part -> new Part(new TargetId("part-" + number + "-" + part), Validity.ALWAYS))
                .toList();
        targets.add(target(
                whole,
                Optional.of(random.nextBoolean() ? RequirementPackage.MINIMUM : RequirementPackage.STANDARD),
                parts,
                List.of(holding(customer, Role.CUSTOMER, Stance.PRIMARY))));
        parts.forEach(part -> targets.add(target(part.target(), Optional.empty(), List.of(), List.of())));
        int first = random.nextInt(contractors.size());
        List<PartyId> above = List.of(customer);
        int made = 0;
        for (int tier = 0; tier < TIERS; tier++) {
            int atThisTier = tier == TIERS - 1 ? count - made : count / TIERS;
            var reached = new ArrayList<PartyId>();
            for (int i = 0; i < atThisTier; i++, made++) {
                PartyId provider = contractors.get((first + made) % contractors.size());
                TargetId about =
                        tier == 0 && i == 0 ? whole : parts.get(made % PARTS).target();
                Stance stance = made <= PARTS ? Stance.PRIMARY : Stance.SUPPORTING;
                engagements.add(engagement(
                        number + "-" + made, above.get(random.nextInt(above.size())), provider, about, stance));
                reached.add(provider);
            }
            above = reached;
        }
    }

    private static ChainTarget target(
            TargetId id, Optional<RequirementPackage> level, List<Part> parts, List<RoleHolding> roles) {
        return new ChainTarget(
                id,
                Text.same(id.value()),
                Optional.of(SoftwareClass.SYSTEM),
                level,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                /* platform= */ false,
                /* inOperation= */ false,
                parts,
                List.of(),
                roles,
                Map.of(),
                DefectHandling.UNSETTLED,
                Optional.empty(),
                Optional.empty());
    }

    private ChainEngagement engagement(String id, PartyId customer, PartyId provider, TargetId target, Stance stance) {
        List<Role> roles = stance == Stance.PRIMARY
                ? List.of(Role.DEVELOPER, Role.SUPPLIER, Role.OPERATOR)
                : List.of(Role.DEVELOPER);
        return new ChainEngagement(
                new EngagementId(id),
                customer,
                provider,
                target,
                Set.of(ContractForm.ENTRUSTMENT),
                Optional.of(CapitalRelation.OUTSIDE),
                Optional.empty(),
                Optional.empty(),
                roles.stream().map(role -> holding(provider, role, stance)).toList(),
                List.of(),
                ContractTerms.NONE,
                stance == Stance.SUPPORTING && random.nextBoolean() ? Optional.of(shares()) : Optional.empty(),
                Optional.empty(),
                new Validity(Optional.of(DAY.minusDays(random.nextInt(400))), Optional.empty()));
    }

    private static RoleHolding holding(PartyId party, Role role, Stance stance) {
        return new RoleHolding(party, role, Optional.of(stance), Optional.empty(), Optional.empty(), Validity.ALWAYS);
    }

    private static List<Share> shares() {
        return SHARED.stream()
                .map(requirement -> new Share(
                        new RequirementId(requirement),
                        Role.DEVELOPER,
                        "the part that is delivered",
                        List.of(),
                        Optional.empty(),
                        List.of(
                                new ShareStep(DAY.minusDays(20), ShareState.OFFERED, Optional.empty()),
                                new ShareStep(DAY.minusDays(10), ShareState.ACCEPTED, Optional.empty()))))
                .toList();
    }
}
