package dev.tasuki.domain.audit;

import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Something that happened and must never be forgotten or changed.
///
/// @param time    when, to the microsecond, which is as fine as databases keep it
/// @param type    a word in the past tense such as `answer.changed`: lower-case letters, digits and `_.-`
/// @param details what else belongs to it; at most 48 KiB as canonical JSON and 12 levels deep
public record AuditFact(Instant time, AuditActor actor, String type, AuditSubject subject, JsonObject details) {
    /// The years that readers of documents accept.
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    public AuditFact {
        Bounds.requireWord("the type of a fact", type);
        if (!Bounds.areDetails(details)) {
            throw new IllegalArgumentException("the details are too much for one entry: " + type);
        }
        requireTime(time);
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    static boolean isTime(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(TOO_LATE);
    }

    static void requireTime(Instant time) {
        if (!isTime(time)) {
            throw new IllegalArgumentException("no time that anything happened at: " + time);
        }
    }
}
