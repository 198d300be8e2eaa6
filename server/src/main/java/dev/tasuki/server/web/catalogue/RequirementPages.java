package dev.tasuki.server.web.catalogue;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The page of one requirement: what its instrument says, whoever owes it.
@Controller
public final class RequirementPages {
    private final Catalogue catalogue;

    RequirementPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// What the page shows.
    ///
    /// @param above what stands above it, the top first
    /// @param below what stands below it
    public record RequirementView(
            Framework framework, Requirement requirement, List<Requirement> above, List<Requirement> below) {}

    @GetMapping("/o/{organisation}/requirements/{requirement}")
    @Requires(Permission.READ_SHARED)
    View show(Frame frame, @PathVariable("requirement") String requirement) {
        RequirementId id = RequirementId.parse(requirement).orElseThrow(Problem::notFound);
        Framework framework = catalogue.frameworkOf(id).orElseThrow(Problem::notFound);
        Requirement found = framework.find(id).orElseThrow(Problem::notFound);
        List<Requirement> above = framework.lineage(found).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return Page.of(
                "catalogue/requirement", frame, new RequirementView(framework, found, above, framework.children(id)));
    }
}
