package dev.tasuki.server.web.assessment;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.PastFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One fact about an answer in the history beside it: who did what, and each field that changed.
public record AnswerFacts(PastFact fact, List<Change> changes) {
    private static final List<String> FIELDS = List.of("status", "because", "owner", "due", "evidence");

    public AnswerFacts {
        changes = List.copyOf(changes);
    }

    /// A field that changed.
    ///
    /// @param field the last part of the key of its words
    public record Change(String field, Optional<Text> before, Optional<Text> after) {}

    static AnswerFacts of(PastFact fact) {
        var changes = new ArrayList<Change>();
        for (String field : FIELDS) {
            Optional<Text> before = value(fact.details(), "before", field);
            Optional<Text> after = value(fact.details(), "after", field);
            if (!before.equals(after)) {
                changes.add(new Change(field, before, after));
            }
        }
        return new AnswerFacts(fact, changes);
    }

    private static Optional<Text> value(JsonObject details, String side, String field) {
        JsonValue value = details.members().get(side) instanceof JsonObject answer
                ? answer.members().get(field)
                : null;
        return switch (value) {
            case JsonText(var text)
            when field.equals("status") ->
                Optional.of(Optional.ofNullable(AnswerStatus.byId().get(text))
                        .map(AnswerStatus::title)
                        .orElse(Text.same(text)));
            case JsonText(var text) -> Optional.of(Text.same(text));
            case JsonArray(var items) -> Optional.of(evidence(items));
            case null, default -> Optional.empty();
        };
    }

    private static Text evidence(List<JsonValue> items) {
        List<String> references = items.stream()
                .map(item -> item instanceof JsonObject object
                                && object.members().get("reference") instanceof JsonText(var reference)
                        ? reference
                        : "?")
                .toList();
        return new Text(String.join("、", references), String.join(", ", references));
    }
}
