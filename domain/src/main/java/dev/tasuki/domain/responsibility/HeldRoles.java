package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.NamedEngagement;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The roles that a party holds for one target on one day, and how much is asked of it there.
///
/// A role may be held in two positions at once, as primary by itself and supporting by a contract; both stand here,
/// each with its causes.
///
/// @param roles              in the order of roles and stances
/// @param requirementPackage the largest package agreed in the engagements that give the party a role; where none does,
///                           what the target's own entry says
public record HeldRoles(List<HeldRole> roles, RequirementPackage requirementPackage) {

    public HeldRoles {
        roles = List.copyOf(roles);
    }

    /// What follows for a party on a day.
    ///
    /// @param own         the roles that it has for the target by itself
    /// @param usual       the package that counts where no engagement agrees on one
    /// @param engagements about the target; those that do not name the party or are not in force give nothing
    public static HeldRoles on(
            LocalDate day,
            PartyId party,
            Collection<RoleAssignment> own,
            RequirementPackage usual,
            Collection<NamedEngagement> engagements) {
        var causes = new TreeMap<RoleAssignment, List<RoleCause>>(RoleAssignment.ORDER);
        for (RoleAssignment assignment : new LinkedHashSet<>(own)) {
            causes.computeIfAbsent(assignment, _ -> new ArrayList<>()).add(new RoleCause.Own(assignment));
        }
        Optional<RequirementPackage> agreed = Optional.empty();
        for (NamedEngagement engagement : engagements) {
            Set<RoleAssignment> given =
                    engagement.content().isInForceOn(day) ? engagement.content().rolesOf(party) : Set.of();
            for (RoleAssignment assignment : given) {
                causes.computeIfAbsent(assignment, _ -> new ArrayList<>()).add(cause(assignment, engagement, party));
            }
            if (!given.isEmpty()) {
                agreed = Optional.of(larger(engagement.content().requirementPackage(), agreed));
            }
        }
        var roles = new ArrayList<HeldRole>();
        causes.forEach((assignment, because) -> roles.add(new HeldRole(assignment, because)));
        return new HeldRoles(roles, agreed.orElse(usual));
    }

    private static RoleCause cause(RoleAssignment assignment, NamedEngagement engagement, PartyId party) {
        return new RoleCause.ByEngagement(
                assignment,
                engagement.id(),
                engagement.across(party),
                engagement.content().contractForms(),
                engagement.content().tier());
    }

    private static RequirementPackage larger(RequirementPackage one, Optional<RequirementPackage> other) {
        return other.filter(agreed -> agreed.includes(one)).orElse(one);
    }

    /// The roles without what causes them.
    public Set<RoleAssignment> assignments() {
        var assignments = new LinkedHashSet<RoleAssignment>();
        roles.forEach(role -> assignments.add(role.assignment()));
        return Collections.unmodifiableSet(assignments);
    }

    /// What makes the party hold a framework's role.
    ///
    /// @param stance the position in question; empty for a role that rests on several roles of the party
    List<RoleCause> causes(FrameworkRole role, Optional<Stance> stance) {
        return roles.stream()
                .filter(held -> role.heldBy().allOf().contains(held.assignment().role()))
                .filter(held -> stance.filter(
                                position -> position != held.assignment().stance())
                        .isEmpty())
                .flatMap(held -> held.causes().stream())
                .toList();
    }
}
