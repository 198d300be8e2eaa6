package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.Involvement.RoleSource;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.GivenRole;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.domain.supplychain.chain.Tiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who of a supply chain owes which individual requirement about which target on one day, and on what ground.
///
/// A primary owes the whole list of its role, and so does whoever provides the platform. A supporting party owes the
/// shares that it has accepted; where nothing was said about shares, the primary's whole list is proposed to it (METI
/// guideline, section 4.2). What a contract carves out is not owed by that contract.
public final class ChainObligations {
    private final SupplyChain chain;
    private final LocalDate day;
    private final Framework framework;
    private final Interpretation interpretation;
    private final Tiers tiers;
    private final List<Involvement> involvements;
    private final Map<TargetId, List<Involvement>> byTarget;

    private ChainObligations(
            SupplyChain chain,
            LocalDate day,
            Framework framework,
            Interpretation interpretation,
            Tiers tiers,
            List<Involvement> involvements) {
        this.chain = chain;
        this.day = day;
        this.framework = framework;
        this.interpretation = interpretation;
        this.tiers = tiers;
        this.involvements = List.copyOf(involvements);
        this.byTarget = involvements.stream().collect(Collectors.groupingBy(Involvement::target));
    }

    /// What follows from a graph.
    ///
    /// @param chain     as it is on the day
    /// @param framework whose requirements are asked
    public static ChainObligations of(
            SupplyChain chain, LocalDate day, Framework framework, Interpretation interpretation) {
        var tiers = Tiers.of(chain);
        var derivation = new Derivation(chain, day, framework, interpretation, tiers, new HashMap<>());
        return new ChainObligations(chain, day, framework, interpretation, tiers, derivation.derive());
    }

    /// The graph from which they follow, as it is on the day.
    public SupplyChain chain() {
        return chain;
    }

    public LocalDate day() {
        return day;
    }

    public Framework framework() {
        return framework;
    }

    /// Where the guideline contradicts itself, which reading they follow.
    public Interpretation interpretation() {
        return interpretation;
    }

    /// All, target by target, party by party, in the order of the framework.
    public Stream<PartyObligation> all() {
        return involvements.stream().flatMap(Involvement::obligations);
    }

    /// Who has roles for what, target by target.
    public List<Involvement> involvements() {
        return involvements;
    }

    /// Who has roles for a target.
    public List<Involvement> involvements(TargetId target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /// How far each engagement stands from the customer.
    public Tiers tiers() {
        return tiers;
    }

    /// What everybody owes about one target.
    public List<PartyObligation> about(TargetId target) {
        return involvements(target).stream().flatMap(Involvement::obligations).toList();
    }

    /// What everybody owes about one target, by requirement and party.
    public OwedAbout owedAbout(TargetId target) {
        return new OwedAbout(about(target));
    }

    /// What one party owes; for an organisation, without its departments.
    public List<PartyObligation> of(PartyId party) {
        return involvements.stream()
                .filter(involvement -> involvement.party().equals(party))
                .flatMap(Involvement::obligations)
                .toList();
    }

    /// The requirements of its package that nobody owes about a target, nor about anything that it is composed of. One
    /// whose roles are all void about the target has been explained; where no package counts, none is lacking.
    public List<Requirement> unowed(ChainTarget whole) {
        Optional<RequirementPackage> level = chain.packageLevel(whole.id());
        if (level.isEmpty()) {
            return List.of();
        }
        var owed = new HashSet<RequirementId>();
        for (TargetId target : chain.composition(whole.id())) {
            involvements(target).forEach(involvement -> involvement.addOwed(owed));
        }
        return framework.assessable().stream()
                .filter(requirement -> requirement
                        .requirementPackage()
                        .filter(level.get()::includes)
                        .isPresent())
                .filter(requirement -> !owed.contains(requirement.id()) && isExpected(whole, requirement))
                .toList();
    }

    private boolean isExpected(ChainTarget target, Requirement requirement) {
        return framework.rolesOf(requirement, interpretation).stream()
                .anyMatch(role -> role.heldBy().allOf().stream()
                        .noneMatch(held -> target.voidRoles().containsKey(held)));
    }

    private record Question(Set<RoleAssignment> roles, RequirementPackage agreed) {}

    private record Derivation(
            SupplyChain chain,
            LocalDate day,
            Framework framework,
            Interpretation interpretation,
            Tiers tiers,
            Map<Question, List<Obligation>> answered) {

        List<Involvement> derive() {
            var involvements = new ArrayList<Involvement>();
            for (ChainTarget target : chain.targets()) {
                Map<PartyId, List<GivenRole>> byParty = chain.rolesFor(target.id()).stream()
                        .collect(Collectors.groupingBy(
                                given -> given.holding().party(), LinkedHashMap::new, Collectors.toList()));
                byParty.forEach((party, given) -> involvements.add(involvement(target, party, given)));
            }
            return involvements;
        }

        private Involvement involvement(ChainTarget target, PartyId party, List<GivenRole> given) {
            RequirementPackage agreed = packageLevel(target, given);
            Map<RoleAssignment, List<RoleSource>> sources = new LinkedHashMap<>();
            for (GivenRole role : given) {
                sources.computeIfAbsent(role.holding().assignment(), _ -> new ArrayList<>())
                        .add(source(role, party));
            }
            // Roles and packages are few, parties and targets many: the same question is asked once.
            List<Obligation> asked = answered.computeIfAbsent(
                    new Question(Set.copyOf(sources.keySet()), agreed),
                    question -> Obligations.derive(framework, question.roles(), question.agreed(), interpretation));
            return new Involvement(party, target.id(), agreed, day, asked, sources);
        }

        /// The largest package that counts where the party has a role; the smaller of the two is everybody's floor.
        private RequirementPackage packageLevel(ChainTarget target, List<GivenRole> given) {
            return given.stream()
                    .flatMap(
                            role -> role
                                    .engagement()
                                    .map(chain::packageLevel)
                                    .orElseGet(() -> chain.packageLevel(target.id()))
                                    .stream())
                    .reduce((one, other) -> one.includes(other) ? one : other)
                    .orElse(RequirementPackage.MINIMUM);
        }

        private RoleSource source(GivenRole given, PartyId party) {
            RoleAssignment assignment = given.holding().assignment();
            return given.engagement()
                    .map(engagement -> RoleSource.of(cause(assignment, engagement, party), engagement, day))
                    .orElseGet(() -> RoleSource.own(assignment));
        }

        private RoleCause.ByEngagement cause(RoleAssignment assignment, ChainEngagement engagement, PartyId party) {
            PartyId across = chain.areOneOrganisation(party, engagement.provider())
                    ? engagement.customer()
                    : engagement.provider();
            return new RoleCause.ByEngagement(
                    assignment, engagement.id(), chain.name(across), engagement.contractForms(), tier(engagement));
        }

        private Tier tier(ChainEngagement engagement) {
            OptionalInt depth = tiers.depth(engagement.id());
            return depth.isPresent()
                    ? new Tier(Math.min(depth.getAsInt(), Tier.DEEPEST))
                    : engagement.statedTier().orElse(Tier.PRIME);
        }
    }
}
