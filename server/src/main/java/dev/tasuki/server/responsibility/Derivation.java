package dev.tasuki.server.responsibility;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.HeldRoles;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.RoleAssignment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Derives obligations from held roles. Many targets share the same roles, so what follows from roles alone is derived
/// once; only the causes differ from target to target.
final class Derivation {
    /// There are few combinations in practice; this bounds them all the same.
    private static final int MOST_KEPT = 1000;

    private record Question(
            String framework, Set<RoleAssignment> roles, RequirementPackage agreed, Interpretation interpretation) {}

    private final Catalogue catalogue;
    private final Map<Question, List<Obligation>> known = new ConcurrentHashMap<>();

    Derivation(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// What follows under each framework that asks something; the METI guideline stands there always.
    SequencedMap<String, List<Obligation>> derive(HeldRoles held, Interpretation interpretation) {
        var byFramework = new LinkedHashMap<String, List<Obligation>>();
        for (Framework framework : catalogue.frameworks()) {
            List<Obligation> owed = Obligations.caused(uncaused(framework, held, interpretation), held);
            if (!owed.isEmpty() || framework.id().equals(Catalogue.METI)) {
                byFramework.put(framework.id(), owed);
            }
        }
        return byFramework;
    }

    private List<Obligation> uncaused(Framework framework, HeldRoles held, Interpretation interpretation) {
        var question = new Question(framework.id(), held.assignments(), held.requirementPackage(), interpretation);
        List<Obligation> found = known.get(question);
        if (found == null) {
            found = Obligations.derive(framework, question.roles(), question.agreed(), interpretation);
            if (known.size() < MOST_KEPT) {
                known.put(question, found);
            }
        }
        return found;
    }
}
