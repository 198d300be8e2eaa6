package dev.tasuki.server.supplychain;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import java.time.LocalDate;

/// What happens to releases.
sealed interface ReleaseFact extends SupplyChainFact {

    ReleaseId release();

    @Override
    default String subjectKind() {
        return "release";
    }

    @Override
    default String subjectId() {
        return release().toString();
    }

    /// A release was added.
    record Added(ReleaseId release, TargetId target, ReleaseDraft content) implements ReleaseFact {
        @Override
        public String type() {
            return "release.added";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("target", target.toString())
                    .put("content", describe(content))
                    .build();
        }
    }

    /// A release's entry was changed.
    record Changed(ReleaseId release, TargetId target, ReleaseDraft before, ReleaseDraft after) implements ReleaseFact {
        @Override
        public String type() {
            return "release.changed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("target", target.toString())
                    .put("before", describe(before))
                    .put("after", describe(after))
                    .build();
        }
    }

    private static JsonObject describe(ReleaseDraft content) {
        return JsonValue.object()
                .put("label", content.label())
                .putIfPresent("releasedOn", content.releasedOn().map(LocalDate::toString), JsonValue::text)
                .putIfPresent("supportedUntil", content.supportedUntil().map(LocalDate::toString), JsonValue::text)
                .put("artefacts", ReleaseStore.json(content.artefacts()))
                .build();
    }
}
