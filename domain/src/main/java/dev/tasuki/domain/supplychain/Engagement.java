package dev.tasuki.domain.supplychain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// One party works for another about a software target: under which contract, in which roles, from when until when.
///
/// [EngagementDraft] makes one of what people enter and says what is wrong with it.
///
/// @param customer           for whom the work is done; for a subcontractor, the party that contracts it
/// @param provider           who takes the roles
/// @param contractForms      at least one
/// @param requirementPackage how much the two have agreed is asked
/// @param roles              what the provider takes: at least one, each role in one stance
/// @param customerRoles      what the customer has by the same contract; empty where it says nothing of that
/// @param from               the first day
/// @param until              the last day; absent while no end is agreed
public record Engagement(
        PartyId customer,
        PartyId provider,
        TargetId target,
        Set<ContractForm> contractForms,
        Tier tier,
        RequirementPackage requirementPackage,
        Set<RoleAssignment> roles,
        Set<RoleAssignment> customerRoles,
        LocalDate from,
        Optional<LocalDate> until) {

    public Engagement {
        if (customer.equals(provider)) {
            throw new IllegalArgumentException("a party is not engaged with itself: " + customer);
        }
        if (contractForms.isEmpty() || roles.isEmpty()) {
            throw new IllegalArgumentException("an engagement has at least one contract form and one role");
        }
        if (isAnyRoleRepeated(roles) || isAnyRoleRepeated(customerRoles)) {
            throw new IllegalArgumentException("a role is held in one stance: " + roles + ", " + customerRoles);
        }
        if (until.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("ends before it begins: " + from + ", " + until.get());
        }
        contractForms = Collections.unmodifiableSet(EnumSet.copyOf(contractForms));
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        customerRoles = Collections.unmodifiableSet(new LinkedHashSet<>(customerRoles));
    }

    /// The roles that it gives to a party; none for a party it does not name.
    public Set<RoleAssignment> rolesOf(PartyId party) {
        if (party.equals(provider)) {
            return roles;
        }
        return party.equals(customer) ? customerRoles : Set.of();
    }

    /// Whether it holds on this day; the first and the last day count.
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    private static boolean isAnyRoleRepeated(Set<RoleAssignment> roles) {
        Set<Role> seen = EnumSet.noneOf(Role.class);
        return roles.stream().anyMatch(assignment -> !seen.add(assignment.role()));
    }
}
