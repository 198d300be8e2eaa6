package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The roles that one party has for one target, and what they ask of it.
///
/// It keeps the list that its roles ask, which it has in common with everybody of the same roles, and works out a
/// single obligation when it is asked for one: a graph of a hundred thousand engagements has millions of them.
public final class Involvement {
    private final PartyId party;
    private final TargetId target;
    private final RequirementPackage requirementPackage;
    private final LocalDate day;
    private final List<Obligation> asked;
    private final Map<RoleAssignment, List<RoleSource>> sources;

    Involvement(
            PartyId party,
            TargetId target,
            RequirementPackage requirementPackage,
            LocalDate day,
            List<Obligation> asked,
            Map<RoleAssignment, List<RoleSource>> sources) {
        this.party = party;
        this.target = target;
        this.requirementPackage = requirementPackage;
        this.day = day;
        this.asked = asked;
        this.sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /// What gives a party a role.
    ///
    /// @param engagement  empty where it has the role by its own word
    /// @param sharesBegun the shares of the role on which a first word has been said
    record RoleSource(RoleCause cause, Optional<ChainEngagement> engagement, List<Share> sharesBegun) {

        static RoleSource of(RoleCause.ByEngagement cause, ChainEngagement engagement, LocalDate day) {
            return new RoleSource(
                    cause,
                    Optional.of(engagement),
                    engagement.shares().orElse(List.of()).stream()
                            .filter(share -> share.role() == cause.assignment().role()
                                    && share.stateOn(day).isPresent())
                            .toList());
        }

        static RoleSource own(RoleAssignment assignment) {
            return new RoleSource(new RoleCause.Own(assignment), Optional.empty(), List.of());
        }

        private boolean carvesOut(RequirementId requirement) {
            return engagement
                    .filter(contract -> contract.terms().carvedOut().contains(requirement))
                    .isPresent();
        }
    }

    public PartyId party() {
        return party;
    }

    public TargetId target() {
        return target;
    }

    /// The package that counts for the party there.
    public RequirementPackage requirementPackage() {
        return requirementPackage;
    }

    /// The roles, each in its position.
    public Set<RoleAssignment> roles() {
        return sources.keySet();
    }

    /// What it owes or is to owe, in the order of the framework.
    public Stream<PartyObligation> obligations() {
        return asked.stream().flatMap(obligation -> obligation(obligation).stream());
    }

    /// What it owes or is to owe under one requirement.
    public Optional<PartyObligation> obligation(RequirementId requirement) {
        for (Obligation obligation : asked) {
            if (obligation.requirement().id().equals(requirement)) {
                return obligation(obligation);
            }
        }
        return Optional.empty();
    }

    /// Adds to a set every requirement that it owes, asking only about those that are not in it.
    void addOwed(Set<RequirementId> owed) {
        for (Obligation obligation : asked) {
            RequirementId requirement = obligation.requirement().id();
            if (!owed.contains(requirement)
                    && obligation(obligation)
                            .filter(found -> found.standing().isOwed())
                            .isPresent()) {
                owed.add(requirement);
            }
        }
    }

    private Optional<PartyObligation> obligation(Obligation obligation) {
        var grounds = new ArrayList<Ground>();
        for (Reason reason : obligation.reasons()) {
            addGrounds(obligation.requirement().id(), reason, grounds);
        }
        return grounds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PartyObligation(party, target, obligation.requirement(), requirementPackage, grounds));
    }

    private void addGrounds(RequirementId requirement, Reason reason, List<Ground> grounds) {
        sources.forEach((assignment, from) -> {
            if (isMeant(reason.role(), reason.stance(), assignment)) {
                for (RoleSource source : from) {
                    if (!source.carvesOut(requirement)) {
                        ground(requirement, reason, assignment, source).ifPresent(grounds::add);
                    }
                }
            }
        });
    }

    private static boolean isMeant(FrameworkRole role, Optional<Stance> stance, RoleAssignment assignment) {
        return role.heldBy().allOf().contains(assignment.role())
                && stance.filter(position -> position != assignment.stance()).isEmpty();
    }

    private Optional<Ground> ground(
            RequirementId requirement, Reason reason, RoleAssignment assignment, RoleSource source) {
        return switch (assignment.stance()) {
            case PRIMARY -> Optional.of(new Ground(Standing.PRIMARY, reason, source.cause(), Optional.empty()));
            case INFRASTRUCTURE ->
                Optional.of(new Ground(Standing.INFRASTRUCTURE, reason, source.cause(), Optional.empty()));
            case SUPPORTING -> supporting(requirement, reason, source);
        };
    }

    private Optional<Ground> supporting(RequirementId requirement, Reason reason, RoleSource source) {
        if (source.sharesBegun().isEmpty()) {
            return Optional.of(new Ground(Standing.PROPOSED, reason, source.cause(), Optional.empty()));
        }
        return source.sharesBegun().stream()
                .filter(share -> share.requirement().equals(requirement))
                .flatMap(share -> settled(share, reason, source).stream())
                .min(Comparator.comparing(Ground::standing));
    }

    private Optional<Ground> settled(Share share, Reason reason, RoleSource source) {
        ShareState state = share.stateOn(day).orElseThrow();
        Optional<Standing> standing = switch (state) {
            case ACCEPTED -> Optional.of(Standing.ACCEPTED);
            case OFFERED, CHANGE_PROPOSED -> Optional.of(Standing.OFFERED);
            case REFUSED, WITHDRAWN -> Optional.empty();
        };
        return standing.map(how -> new Ground(
                how,
                reason,
                source.cause(),
                source.engagement().map(engagement -> new Ground.SettledShare(engagement.id(), share, state))));
    }
}
