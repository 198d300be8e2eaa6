package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a party owes under one framework.
///
/// A supporting or infrastructure party owes the whole list of the primary until a delegation narrows it (METI
/// guideline,
/// section 4.2); each reason says so.
public final class Obligations {
    private final Framework framework;
    private final List<RoleAssignment> assignments;
    private final Set<Role> roles;
    private final RequirementPackage agreed;
    private final ReasonWriter writer;

    private Obligations(
            Framework framework, List<RoleAssignment> assignments, RequirementPackage agreed, ReasonWriter writer) {
        this.framework = framework;
        this.assignments = assignments;
        this.agreed = agreed;
        this.writer = writer;
        this.roles = EnumSet.noneOf(Role.class);
        assignments.forEach(assignment -> roles.add(assignment.role()));
    }

    /// What follows from a party's roles, in the order of the catalogue.
    ///
    /// @param agreed         the package; a framework without packages asks the same of everybody
    /// @param interpretation which reading decides where the framework's sources disagree
    public static List<Obligation> derive(
            Framework framework,
            Set<RoleAssignment> assignments,
            RequirementPackage agreed,
            Interpretation interpretation) {
        List<RoleAssignment> inOrder =
                assignments.stream().sorted(RoleAssignment.ORDER).toList();
        var writer = new ReasonWriter(framework, agreed, interpretation);
        return new Obligations(framework, inOrder, agreed, writer).derive(interpretation);
    }

    /// What follows from the roles that a party holds, each reason with what makes it hold the role.
    public static List<Obligation> derive(Framework framework, HeldRoles held, Interpretation interpretation) {
        return caused(derive(framework, held.assignments(), held.requirementPackage(), interpretation), held);
    }

    /// Obligations that were derived from these roles without their causes, with them.
    public static List<Obligation> caused(List<Obligation> obligations, HeldRoles held) {
        return obligations.stream()
                .map(obligation -> new Obligation(
                        obligation.requirement(),
                        obligation.reasons().stream()
                                .map(reason -> reason.with(held.causes(reason.role(), reason.stance())))
                                .toList()))
                .toList();
    }

    private List<Obligation> derive(Interpretation interpretation) {
        var obligations = new ArrayList<Obligation>();
        for (Requirement requirement : framework.assessable()) {
            if (!isInPackage(requirement)) {
                continue;
            }
            var reasons = new ArrayList<Reason>();
            for (FrameworkRole role : framework.rolesOf(requirement, interpretation)) {
                if (role.heldBy().isMetBy(roles)) {
                    reasons.addAll(reasons(requirement, role));
                }
            }
            if (!reasons.isEmpty()) {
                obligations.add(new Obligation(requirement, reasons));
            }
        }
        return List.copyOf(obligations);
    }

    private boolean isInPackage(Requirement requirement) {
        return requirement.requirementPackage().map(agreed::includes).orElse(true);
    }

    /// A role that rests on one role of the party gives a reason for each position it is held in; a role that
    /// rests on several gives one reason without a position.
    private Collection<Reason> reasons(Requirement requirement, FrameworkRole role) {
        if (role.heldBy().allOf().size() > 1) {
            return List.of(writer.reason(requirement, role, Optional.empty()));
        }
        return assignments.stream()
                .filter(assignment -> role.heldBy().allOf().contains(assignment.role()))
                .map(assignment -> writer.reason(requirement, role, Optional.of(assignment.stance())))
                .toList();
    }
}
