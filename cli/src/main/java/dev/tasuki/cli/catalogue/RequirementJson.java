package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;

/// One requirement of the catalogue as JSON.
final class RequirementJson {
    private RequirementJson() {}

    static JsonObject of(Framework framework, Requirement requirement) {
        return builder(framework, requirement).build();
    }

    static JsonValue.ObjectBuilder builder(Framework framework, Requirement requirement) {
        return JsonValue.object()
                .put("id", requirement.id().value())
                .put("framework", framework.id())
                .put("level", requirement.level().id())
                .putIfPresent("parent", requirement.parent(), parent -> JsonValue.text(parent.value()))
                .put("title", FindingLines.json(requirement.title()))
                .putIfPresent("summary", requirement.summary(), FindingLines::json)
                .putUnlessEmpty(
                        "roles",
                        JsonValue.texts(framework.rolesOf(requirement, Interpretation.DEFAULT).stream()
                                .map(FrameworkRole::id)
                                .toList()))
                .putIfPresent("package", requirement.requirementPackage(), p -> JsonValue.text(p.id()))
                .putUnlessEmpty("aliases", JsonValue.texts(requirement.aliases()))
                .putUnlessEmpty(
                        "disputes", JsonValue.array(DisputeNotes.of(framework, requirement), FindingLines::json));
    }
}
