package dev.tasuki.server.supplychain;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.shared.TargetId;

/// What happens to targets.
sealed interface TargetFact extends SupplyChainFact {

    TargetId target();

    @Override
    default String subjectKind() {
        return "target";
    }

    @Override
    default String subjectId() {
        return target().toString();
    }

    /// A target was added.
    record Added(TargetId target, TargetDraft content) implements TargetFact {
        @Override
        public String type() {
            return "target.added";
        }

        @Override
        public JsonObject details() {
            return describe(content);
        }
    }

    /// A target's entry was changed.
    record Changed(TargetId target, TargetDraft before, TargetDraft after) implements TargetFact {
        @Override
        public String type() {
            return "target.changed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("before", describe(before))
                    .put("after", describe(after))
                    .build();
        }
    }

    private static JsonObject describe(TargetDraft content) {
        return JsonValue.object()
                .put(
                        "name",
                        JsonValue.object()
                                .put("ja", content.name().ja())
                                .put("en", content.name().en())
                                .build())
                .put("class", content.softwareClass().id())
                .put("package", content.requirementPackage().id())
                .put("ownRoles", JsonValue.texts(RoleWords.write(content.ownRoles())))
                .putIfPresent("packageUrl", content.packageUrl(), JsonValue::text)
                .putIfPresent("description", content.description(), JsonValue::text)
                .build();
    }
}
