package dev.tasuki.server.responsibility;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.HeldRole;
import dev.tasuki.domain.responsibility.HeldRoles;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.server.supplychain.Target;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What an organisation is responsible for in one target on one day.
///
/// @param held           the roles, each with what causes it, and the package that counts
/// @param interpretation which reading decides where a framework's sources disagree
/// @param obligations    by the id of the framework, in the catalogue's order; the METI guideline always stands here,
///                       another framework only where it asks something
public record TargetResponsibility(
        Target target,
        LocalDate day,
        HeldRoles held,
        Interpretation interpretation,
        SequencedMap<String, List<Obligation>> obligations) {

    public TargetResponsibility {
        var copy = new LinkedHashMap<String, List<Obligation>>();
        obligations.forEach((framework, owed) -> copy.put(framework, List.copyOf(owed)));
        obligations = Collections.unmodifiableSequencedMap(copy);
    }

    public List<HeldRole> roles() {
        return held.roles();
    }

    /// The package that counts: what was agreed, else the target's own.
    public RequirementPackage requirementPackage() {
        return held.requirementPackage();
    }

    /// What is owed under a framework; nothing under one that asks nothing.
    public List<Obligation> owed(String framework) {
        return ((Map<String, List<Obligation>>) obligations).getOrDefault(framework, List.of());
    }
}
