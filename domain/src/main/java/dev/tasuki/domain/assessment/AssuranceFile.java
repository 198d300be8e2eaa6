package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.Organisation;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What `tasuki.yaml` says: one organisation's answers about one piece of software.
///
/// @param frameworks     the ids of the frameworks that are answered, `meti` first
/// @param interpretation which reading of the guideline's contradictions the organisation follows
/// @param answers        by requirement, in the order they stand in the file
public record AssuranceFile(
        SoftwareTarget software,
        Organisation organisation,
        Set<RoleAssignment> roles,
        RequirementPackage requirementPackage,
        Interpretation interpretation,
        List<String> frameworks,
        Map<RequirementId, Answer> answers) {

    /// The name of the file, at the root of the software's repository.
    public static final String NAME = "tasuki.yaml";

    public AssuranceFile {
        if (roles.isEmpty() || frameworks.isEmpty()) {
            throw new IllegalArgumentException("an assurance file names at least one role and one framework");
        }
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        frameworks = List.copyOf(frameworks);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// The roles without their stance.
    public Set<Role> roleSet() {
        return roles.stream().map(RoleAssignment::role).collect(Collectors.toUnmodifiableSet());
    }

    /// The same file with other answers.
    public AssuranceFile withAnswers(Map<RequirementId, Answer> others) {
        return new AssuranceFile(software, organisation, roles, requirementPackage, interpretation, frameworks, others);
    }

    public Optional<Answer> answerTo(RequirementId requirement) {
        return Optional.ofNullable(answers.get(requirement));
    }
}
