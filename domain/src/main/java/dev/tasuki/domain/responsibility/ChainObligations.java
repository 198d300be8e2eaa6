package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.GivenRole;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.domain.supplychain.chain.Tiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Who of a supply chain owes which individual requirement about which target on one day, and on what ground.
///
/// A primary owes the whole list of its role, and so does whoever provides the platform. A supporting party owes the
/// shares that it has accepted; where nothing was said about shares, the primary's whole list is proposed to it (METI
/// guideline, section 4.2). What a contract carves out is not owed by that contract.
public final class ChainObligations {
    private final List<PartyObligation> all;
    private final Map<TargetId, List<PartyObligation>> byTarget;

    private ChainObligations(List<PartyObligation> all) {
        this.all = List.copyOf(all);
        this.byTarget = all.stream()
                .collect(Collectors.groupingBy(PartyObligation::target, LinkedHashMap::new, Collectors.toList()));
    }

    /// What follows from a graph.
    ///
    /// @param chain     as it is on the day
    /// @param framework whose requirements are asked
    public static ChainObligations of(
            SupplyChain chain, LocalDate day, Framework framework, Interpretation interpretation) {
        return new ChainObligations(new Derivation(chain, day, framework, interpretation).derive());
    }

    /// All, target by target, party by party, in the order of the framework.
    public List<PartyObligation> all() {
        return all;
    }

    /// What everybody owes about one target.
    public List<PartyObligation> about(TargetId target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /// What one party owes; for an organisation, without its departments.
    public List<PartyObligation> of(PartyId party) {
        return all.stream()
                .filter(obligation -> obligation.party().equals(party))
                .toList();
    }

    /// The parties that owe a requirement about a target, or are to owe it.
    public List<PartyObligation> about(TargetId target, RequirementId requirement) {
        return about(target).stream()
                .filter(obligation -> obligation.requirement().id().equals(requirement))
                .toList();
    }

    private record Origin(RoleCause cause, Optional<ChainEngagement> engagement) {}

    private record Question(Set<RoleAssignment> roles, RequirementPackage agreed) {}

    private record Derivation(
            SupplyChain chain,
            LocalDate day,
            Framework framework,
            Interpretation interpretation,
            Tiers tiers,
            Map<Question, List<Obligation>> answered) {

        Derivation(SupplyChain chain, LocalDate day, Framework framework, Interpretation interpretation) {
            this(chain, day, framework, interpretation, Tiers.of(chain), new HashMap<>());
        }

        List<PartyObligation> derive() {
            var obligations = new ArrayList<PartyObligation>();
            for (ChainTarget target : chain.targets()) {
                Map<PartyId, List<GivenRole>> byParty = chain.rolesFor(target.id()).stream()
                        .collect(Collectors.groupingBy(
                                given -> given.holding().party(), LinkedHashMap::new, Collectors.toList()));
                byParty.forEach((party, given) -> derive(target, party, given, obligations));
            }
            return obligations;
        }

        private void derive(
                ChainTarget target, PartyId party, List<GivenRole> given, List<PartyObligation> obligations) {
            RequirementPackage agreed = packageLevel(target, given);
            Set<RoleAssignment> roles =
                    given.stream().map(role -> role.holding().assignment()).collect(Collectors.toUnmodifiableSet());
            // Roles and packages are few, parties and targets many: the same question is asked once.
            List<Obligation> owed = answered.computeIfAbsent(
                    new Question(roles, agreed),
                    question -> Obligations.derive(framework, question.roles(), question.agreed(), interpretation));
            Map<RoleAssignment, List<Origin>> origins = given.stream()
                    .collect(Collectors.groupingBy(
                            role -> role.holding().assignment(),
                            Collectors.mapping(role -> origin(role, party), Collectors.toList())));
            for (Obligation obligation : owed) {
                List<Ground> grounds = obligation.reasons().stream()
                        .flatMap(reason -> grounds(obligation, reason, origins).stream())
                        .toList();
                if (!grounds.isEmpty()) {
                    obligations.add(new PartyObligation(party, target.id(), obligation.requirement(), agreed, grounds));
                }
            }
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

        private Origin origin(GivenRole given, PartyId party) {
            RoleAssignment assignment = given.holding().assignment();
            return given.engagement()
                    .map(engagement -> new Origin(
                            new RoleCause.ByEngagement(
                                    assignment,
                                    engagement.id(),
                                    chain.name(
                                            chain.areOneOrganisation(party, engagement.provider())
                                                    ? engagement.customer()
                                                    : engagement.provider()),
                                    engagement.contractForms(),
                                    tier(engagement)),
                            Optional.of(engagement)))
                    .orElseGet(() -> new Origin(new RoleCause.Own(assignment), Optional.empty()));
        }

        private Tier tier(ChainEngagement engagement) {
            OptionalInt depth = tiers.depth(engagement.id());
            return depth.isPresent()
                    ? new Tier(Math.min(depth.getAsInt(), Tier.DEEPEST))
                    : engagement.statedTier().orElse(Tier.PRIME);
        }

        private List<Ground> grounds(Obligation obligation, Reason reason, Map<RoleAssignment, List<Origin>> origins) {
            RequirementId requirement = obligation.requirement().id();
            var grounds = new ArrayList<Ground>();
            origins.forEach((assignment, from) -> {
                if (isMeant(reason.role(), reason.stance(), assignment)) {
                    from.stream()
                            .filter(origin -> origin.engagement()
                                    .filter(engagement ->
                                            engagement.terms().carvedOut().contains(requirement))
                                    .isEmpty())
                            .forEach(origin -> ground(requirement, reason, assignment, origin)
                                    .ifPresent(grounds::add));
                }
            });
            return grounds;
        }

        private static boolean isMeant(FrameworkRole role, Optional<Stance> stance, RoleAssignment assignment) {
            return role.heldBy().allOf().contains(assignment.role())
                    && stance.filter(position -> position != assignment.stance())
                            .isEmpty();
        }

        private Optional<Ground> ground(
                RequirementId requirement, Reason reason, RoleAssignment assignment, Origin origin) {
            return switch (assignment.stance()) {
                case PRIMARY -> Optional.of(new Ground(Standing.PRIMARY, reason, origin.cause(), Optional.empty()));
                case INFRASTRUCTURE ->
                    Optional.of(new Ground(Standing.INFRASTRUCTURE, reason, origin.cause(), Optional.empty()));
                case SUPPORTING -> supporting(requirement, reason, assignment, origin);
            };
        }

        private Optional<Ground> supporting(
                RequirementId requirement, Reason reason, RoleAssignment assignment, Origin origin) {
            List<Share> shares =
                    origin.engagement().flatMap(ChainEngagement::shares).orElse(List.of());
            List<Share> begun = shares.stream()
                    .filter(share -> share.role() == assignment.role()
                            && share.stateOn(day).isPresent())
                    .toList();
            if (begun.isEmpty()) {
                return Optional.of(new Ground(Standing.PROPOSED, reason, origin.cause(), Optional.empty()));
            }
            return begun.stream()
                    .filter(share -> share.requirement().equals(requirement))
                    .flatMap(share -> settled(share, reason, origin).stream())
                    .min(Comparator.comparing(Ground::standing));
        }

        private Optional<Ground> settled(Share share, Reason reason, Origin origin) {
            ShareState state = share.stateOn(day).orElseThrow();
            Optional<Standing> standing = switch (state) {
                case ACCEPTED -> Optional.of(Standing.ACCEPTED);
                case OFFERED, CHANGE_PROPOSED -> Optional.of(Standing.OFFERED);
                case REFUSED, WITHDRAWN -> Optional.empty();
            };
            return standing.map(how -> new Ground(
                    how,
                    reason,
                    origin.cause(),
                    origin.engagement().map(engagement -> new Ground.SettledShare(engagement.id(), share, state))));
        }
    }
}
