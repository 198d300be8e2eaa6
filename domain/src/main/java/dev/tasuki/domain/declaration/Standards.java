package dev.tasuki.domain.declaration;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Level;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Standard;
import java.util.ArrayList;
import java.util.List;

/// Frameworks as CycloneDX standards. The embedded copy is what makes references resolve; what a requirement means and
/// who owes it always comes from the verifier's own catalogue.
final class Standards {
    private Standards() {}

    /// The framework as it is embedded in a declaration.
    static Standard of(Framework framework) {
        var requirements = new ArrayList<dev.tasuki.formats.cyclonedx.AttestationDocument.Requirement>();
        for (Requirement requirement : framework.requirements()) {
            requirements.add(new dev.tasuki.formats.cyclonedx.AttestationDocument.Requirement(
                    reference(framework.id(), requirement.id()),
                    requirement.id().value(),
                    requirement.title().ja() + " / " + requirement.title().en(),
                    requirement.parent().map(parent -> reference(framework.id(), parent))));
        }
        return new Standard(
                framework.id(),
                framework.title().ja() + " / " + framework.title().en(),
                framework.version(),
                framework.issuer().ja() + " / " + framework.issuer().en(),
                requirements,
                levels(framework));
    }

    /// The name of a requirement inside the document.
    static String reference(String framework, RequirementId requirement) {
        return framework + ":" + requirement.value();
    }

    private static List<Level> levels(Framework framework) {
        if (framework.packages().isEmpty()) {
            return List.of();
        }
        var levels = new ArrayList<Level>();
        for (RequirementPackage requirementPackage : RequirementPackage.values()) {
            List<String> included = framework.assessable().stream()
                    .filter(requirement -> requirement
                            .requirementPackage()
                            .filter(requirementPackage::includes)
                            .isPresent())
                    .map(requirement -> reference(framework.id(), requirement.id()))
                    .toList();
            levels.add(new Level(
                    framework.id() + "#" + requirementPackage.id(),
                    requirementPackage.id(),
                    requirementPackage.title().ja() + " / "
                            + requirementPackage.title().en(),
                    included));
        }
        return levels;
    }
}
