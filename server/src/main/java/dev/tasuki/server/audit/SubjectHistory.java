package dev.tasuki.server.audit;

import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValues;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to one thing, for showing it beside the thing.
@Component
public final class SubjectHistory {
    private record Row(Instant at, String actorName, String fact, String details) {
        PastFact pastFact() {
            return new PastFact(at, actorName, fact, object(details));
        }
    }

    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    SubjectHistory(Tenancy tenancy, JdbcClient jdbc) {
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    /// The newest facts about a thing, the newest first; none for a guest.
    public List<PastFact> of(Viewer viewer, String subjectKind, String subjectId, int limit) {
        return tenancy.read(
                viewer,
                () -> Rows.list(
                        jdbc.sql("""
                        select at, actor_name, fact, details
                          from audit_entry
                         where organisation_id = :organisation
                           and subject_kind = :kind
                           and subject_id = :subject
                         order by sequence desc
                         limit :limit
                        """)
                                .param("organisation", viewer.organisation())
                                .param("kind", subjectKind)
                                .param("subject", subjectId)
                                .param("limit", limit)
                                .query(Row.class),
                        Row::pastFact));
    }

    private static JsonObject object(String text) {
        Parsing parsing =
                JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8), "audit entry", Limits.WRITTEN_BY_HAND);
        Optional<JsonValue> value =
                parsing instanceof Parsing.Parsed(var root) ? JsonValues.of(root) : Optional.empty();
        return value.orElse(JsonValue.object().build()) instanceof JsonObject object
                ? object
                : JsonValue.object().build();
    }
}
