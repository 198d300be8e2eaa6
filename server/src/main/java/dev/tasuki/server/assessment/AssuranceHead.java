package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.Organisation;
import dev.tasuki.domain.supplychain.ReleaseArtefact;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.server.responsibility.TargetResponsibility;
import dev.tasuki.server.supplychain.Release;
import dev.tasuki.server.supplychain.Target;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands above the answers of an assurance file, taken from the record.
final class AssuranceHead {
    /// What a file says of the version where the answers stand for no release yet.
    static final String NO_RELEASE = "unreleased";

    private AssuranceHead() {}

    /// The file; empty where the organisation has no role for the target, since no file can say that.
    static Optional<AssuranceFile> file(
            TargetResponsibility responsibility,
            AssessmentScope scope,
            Optional<Release> release,
            AssessmentStore.Self self,
            Map<RequirementId, Answer> answers) {
        var roles = new EnumMap<Role, RoleAssignment>(Role.class);
        // One position for each role: where two contracts give two, the one that asks for more of it.
        responsibility.held().assignments().stream()
                .sorted(RoleAssignment.ORDER)
                .forEach(assignment -> roles.putIfAbsent(assignment.role(), assignment));
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssuranceFile(
                software(responsibility.target(), release),
                new Organisation(self.name().ja(), self.contact()),
                new LinkedHashSet<>(roles.values()),
                responsibility.requirementPackage(),
                scope.interpretation(),
                scope.frameworks(),
                answers));
    }

    private static SoftwareTarget software(Target target, Optional<Release> release) {
        List<ReleaseArtefact> artefacts =
                release.map(present -> present.content().artefacts()).orElse(List.of()).stream()
                        .map(artefact -> new ReleaseArtefact(artefact.path(), Optional.of(artefact.digest())))
                        .toList();
        return new SoftwareTarget(
                target.name().ja(),
                release.map(Release::label).orElse(NO_RELEASE),
                target.content().softwareClass(),
                target.content().packageUrl(),
                artefacts);
    }
}
