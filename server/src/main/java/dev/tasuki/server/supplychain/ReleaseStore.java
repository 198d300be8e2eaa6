package dev.tasuki.server.supplychain;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Releases in PostgreSQL.
final class ReleaseStore {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SELECT = """
            select id, target_id, label, released_on, supported_until, cast(artefacts as text) as artefacts, version,
                   created_at
              from release
             where organisation_id = :organisation
            """;

    private record Row(
            ReleaseId id,
            TargetId targetId,
            String label,
            Optional<LocalDate> releasedOn,
            Optional<LocalDate> supportedUntil,
            String artefacts,
            int version,
            Instant createdAt) {
        Release release() {
            return new Release(
                    id,
                    targetId,
                    new ReleaseDraft(label, releasedOn, supportedUntil, parse(artefacts)),
                    version,
                    createdAt);
        }
    }

    private record SummaryRow(
            TargetId targetId, int count, Optional<String> latest, Optional<LocalDate> supportedUntil) {}

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static JsonArray json(List<Artefact> artefacts) {
        return new JsonArray(artefacts.stream()
                .<JsonValue>map(artefact -> JsonValue.object()
                        .put("path", artefact.path())
                        .put("sha256", artefact.digest().hex())
                        .putIfPresent("size", artefact.size(), JsonValue::number)
                        .build())
                .toList());
    }

    private static List<Artefact> parse(String json) {
        var artefacts = new ArrayList<Artefact>();
        for (JsonNode item : MAPPER.readTree(json)) {
            artefacts.add(new Artefact(
                    item.get("path").asString(),
                    new Sha256(item.get("sha256").asString()),
                    Optional.ofNullable(item.get("size")).map(JsonNode::asLong)));
        }
        return artefacts;
    }

    void insert(Viewer viewer, ReleaseId id, TargetId target, ReleaseDraft draft, Instant now) {
        bind(jdbc.sql("""
                                insert into release (id, organisation_id, target_id, label, released_on,
                                                     supported_until, artefacts, created_at)
                                values (:id, :organisation, :target, :label, :releasedOn,
                                        :supportedUntil, cast(:artefacts as jsonb), :now)
                                """), draft)
                .param("id", id)
                .param("organisation", viewer.organisation())
                .param("target", target)
                .param("now", now)
                .update();
    }

    /// Changes the entry if it still is what the person saw.
    ///
    /// @return whether it was
    boolean update(Viewer viewer, ReleaseId id, ReleaseDraft draft, int version) {
        return bind(jdbc.sql("""
                                        update release
                                           set label = :label, released_on = :releasedOn,
                                               supported_until = :supportedUntil,
                                               artefacts = cast(:artefacts as jsonb), version = version + 1
                                         where organisation_id = :organisation
                                           and id = :id
                                           and version = :version
                                        """), draft)
                        .param("id", id)
                        .param("organisation", viewer.organisation())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ReleaseDraft draft) {
        return statement
                .param("label", draft.label())
                .param("releasedOn", draft.releasedOn())
                .param("supportedUntil", draft.supportedUntil())
                .param("artefacts", CanonicalJson.text(json(draft.artefacts())));
    }

    Optional<Release> find(Viewer viewer, TargetId target, ReleaseId id) {
        return jdbc.sql(SELECT + " and target_id = :target and id = :id")
                .param("organisation", viewer.organisation())
                .param("target", target)
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::release);
    }

    /// Whether another release of the target has this label.
    boolean isTaken(Viewer viewer, TargetId target, String label, Optional<ReleaseId> except) {
        return jdbc.sql("""
                select exists (select 1
                                 from release
                                where organisation_id = :organisation
                                  and target_id = :target
                                  and label = :label
                                  and (cast(:except as uuid) is null or id <> :except))
                """)
                .param("organisation", viewer.organisation())
                .param("target", target)
                .param("label", label)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    /// Releases in the order they were added.
    ///
    /// @param after only those after this one
    List<Release> list(Viewer viewer, TargetId target, Optional<ReleaseId> after, int limit) {
        return Rows.list(
                jdbc.sql(SELECT + """
                       and target_id = :target
                       and (cast(:after as uuid) is null or id > :after)
                     order by id
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("target", target)
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class),
                Row::release);
    }

    List<Release> newest(Viewer viewer, TargetId target, int limit) {
        return Rows.list(
                jdbc.sql(SELECT + """
                       and target_id = :target
                     order by id desc
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("target", target)
                        .param("limit", limit)
                        .query(Row.class),
                Row::release);
    }

    Map<TargetId, ReleaseSummary> summaries(Viewer viewer, Collection<TargetId> targets) {
        var summaries = new HashMap<TargetId, ReleaseSummary>();
        jdbc.sql("""
                select distinct on (target_id)
                       target_id, count(*) over (partition by target_id) as count, label as latest, supported_until
                  from release
                 where organisation_id = :organisation
                   and target_id = any (cast(:targets as uuid[]))
                 order by target_id, released_on desc nulls last, id desc
                """)
                .param("organisation", viewer.organisation())
                .param(
                        "targets",
                        TextArray.of(targets.stream().map(TargetId::toString).toList()))
                .query(SummaryRow.class)
                .list()
                .forEach(row -> summaries.put(
                        row.targetId(), new ReleaseSummary(row.count(), row.latest(), row.supportedUntil())));
        return summaries;
    }
}
