package dev.tasuki.formats.intoto;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.util.List;

/// Writes in-toto statements as JSON.
public final class StatementWriter {
    private StatementWriter() {}

    /// A statement that says this predicate about these subjects.
    public static JsonObject json(List<Subject> subjects, String predicateType, JsonObject predicate) {
        Statement.requireSound(subjects, predicateType);
        return JsonValue.object()
                .put("_type", Statement.TYPE)
                .put("subject", JsonValue.array(subjects, StatementWriter::json))
                .put("predicateType", predicateType)
                .put("predicate", predicate)
                .build();
    }

    /// The statement's canonical JSON, ready to be signed.
    public static Bytes bytes(List<Subject> subjects, String predicateType, JsonObject predicate) {
        return Bytes.of(CanonicalJson.bytes(json(subjects, predicateType, predicate)));
    }

    private static JsonObject json(Subject subject) {
        var digests = JsonValue.object();
        subject.digests().byAlgorithm().forEach(digests::put);
        return JsonValue.object()
                .put("name", subject.name())
                .put("digest", digests.build())
                .build();
    }
}
