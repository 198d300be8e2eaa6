package dev.tasuki.server.evidence;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.EvidenceId;
import java.time.LocalDate;

/// What happens in this module and stands in the audit record.
sealed interface EvidenceFact extends Fact {

    EvidenceId evidence();

    @Override
    default String subjectKind() {
        return "evidence";
    }

    @Override
    default String subjectId() {
        return evidence().toString();
    }

    /// Evidence was added.
    record EvidenceAdded(EvidenceId evidence, EvidenceContent content, EvidenceDraft about) implements EvidenceFact {
        @Override
        public String type() {
            return "evidence.added";
        }

        @Override
        public JsonObject details() {
            return describe(content, about);
        }
    }

    /// Withdrawn evidence was added again and counts again.
    record EvidenceRestored(EvidenceId evidence, EvidenceContent content, EvidenceDraft about) implements EvidenceFact {
        @Override
        public String type() {
            return "evidence.restored";
        }

        @Override
        public JsonObject details() {
            return describe(content, about);
        }
    }

    /// What is said of evidence was changed.
    record EvidenceChanged(EvidenceId evidence, EvidenceDraft before, EvidenceDraft after) implements EvidenceFact {
        @Override
        public String type() {
            return "evidence.changed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("before", describe(before).build())
                    .put("after", describe(after).build())
                    .build();
        }
    }

    /// Evidence was withdrawn.
    record EvidenceWithdrawn(EvidenceId evidence, EvidenceContent content) implements EvidenceFact {
        @Override
        public String type() {
            return "evidence.withdrawn";
        }

        @Override
        public JsonObject details() {
            return describe(content).build();
        }
    }

    private static JsonObject describe(EvidenceContent content, EvidenceDraft about) {
        return describe(content).put("about", describe(about).build()).build();
    }

    private static JsonValue.ObjectBuilder describe(EvidenceContent content) {
        return JsonValue.object()
                .put("reference", content.reference())
                .put("sha256", content.digest().hex());
    }

    private static JsonValue.ObjectBuilder describe(EvidenceDraft about) {
        return JsonValue.object()
                .putIfPresent("title", about.title(), JsonValue::text)
                .putIfPresent("description", about.description(), JsonValue::text)
                .put("trueOn", about.trueOn().toString())
                .putIfPresent("validUntil", about.validUntil().map(LocalDate::toString), JsonValue::text)
                .put("sharing", about.sharing().id())
                .putUnlessEmpty(
                        "parties",
                        JsonValue.texts(about.parties().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()));
    }
}
