package dev.tasuki.cli.assurance;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;

/// An answer as JSON, under the names that `tasuki.yaml` uses.
final class AnswerJson {
    private AnswerJson() {}

    static JsonObject of(Answer answer) {
        return JsonValue.object()
                .put("status", answer.status().id())
                .putIfPresent("because", answer.because(), JsonValue::text)
                .putUnlessEmpty("evidence", JsonValue.array(answer.evidence(), AnswerJson::of))
                .putIfPresent("owner", answer.owner(), JsonValue::text)
                .putIfPresent("due", answer.due(), due -> JsonValue.text(due.toString()))
                .build();
    }

    private static JsonObject of(Evidence evidence) {
        JsonValue.ObjectBuilder builder = JsonValue.object();
        switch (evidence) {
            case Evidence.FileEvidence file -> {
                builder.put("file", file.path());
                builder.putIfPresent("sha256", file.digest(), digest -> JsonValue.text(digest.hex()));
                if (file.digest().isEmpty()) {
                    builder.put("generated", true);
                }
            }
            case Evidence.WebEvidence page ->
                builder.put("url", page.url())
                        .put("sha256", page.digest().hex())
                        .put("seen", page.seen().toString());
        }
        return builder.putIfPresent("description", evidence.description(), JsonValue::text)
                .putIfPresent("valid_until", evidence.validUntil(), day -> JsonValue.text(day.toString()))
                .build();
    }
}
