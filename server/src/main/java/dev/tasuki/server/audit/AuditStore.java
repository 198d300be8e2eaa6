package dev.tasuki.server.audit;

import dev.tasuki.domain.audit.ActorKind;
import dev.tasuki.domain.audit.AuditActor;
import dev.tasuki.domain.audit.AuditChain;
import dev.tasuki.domain.audit.AuditEntry;
import dev.tasuki.domain.audit.AuditFact;
import dev.tasuki.domain.audit.AuditOrganisation;
import dev.tasuki.domain.audit.AuditSubject;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValues;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The audit record in PostgreSQL. It knows no way to change or remove an entry, and its role has no right to.
final class AuditStore {
    private static final String COLUMNS = """
            sequence, at, actor_kind, actor_id, actor_name, fact, subject_kind, subject_id, details, previous_hash, hash
            """;
    private static final Limits DETAILS = new Limits(1 << 20, 64, 100_000, 1 << 20);

    private record HeadRow(long sequence, Sha256 hash) {}

    private record EntryRow(
            long sequence,
            Instant at,
            String actorKind,
            UUID actorId,
            String actorName,
            String fact,
            String subjectKind,
            String subjectId,
            String details,
            Sha256 previousHash,
            Sha256 hash) {
        AuditEntry entry(AuditOrganisation organisation) {
            return new AuditEntry(
                    organisation,
                    sequence,
                    new AuditFact(
                            at,
                            new AuditActor(
                                    Objects.requireNonNull(ActorKind.byId().get(actorKind)),
                                    actorId.toString(),
                                    actorName),
                            fact,
                            new AuditSubject(subjectKind, subjectId),
                            parsed(details)),
                    previousHash,
                    hash);
        }
    }

    /// Details that somebody made unreadable are shown as they stand; the entry's hash then tells that they were
    /// changed, and the rest of the record can still be read.
    private static JsonObject parsed(String details) {
        Parsing parsing = JsonDocument.parse(details.getBytes(StandardCharsets.UTF_8), "details", DETAILS);
        if (parsing instanceof Parsing.Parsed parsed
                && JsonValues.of(parsed.root()).orElse(null) instanceof JsonObject object) {
            return object;
        }
        return JsonValue.object().put("unreadable", details).build();
    }

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets one transaction at a time write on an organisation's chain; the lock ends with the transaction.
    void lockChain(OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit ' || :organisation, 0))")
                .param("organisation", organisation.toString())
                .query()
                .singleRow();
    }

    AuditChain chain(Viewer viewer, AuditOrganisation organisation) {
        return jdbc.sql("""
                select sequence, hash
                  from audit_entry
                 where organisation_id = :organisation
                 order by sequence desc
                 limit 1
                """)
                .param("organisation", viewer.organisation())
                .query(HeadRow.class)
                .optional()
                .map(head -> new AuditChain(organisation, head.sequence(), head.hash()))
                .orElseGet(() -> AuditChain.empty(organisation));
    }

    void insert(Viewer viewer, AuditEntry entry) {
        AuditFact fact = entry.fact();
        jdbc.sql("""
                insert into audit_entry (organisation_id, sequence, at, actor_kind, actor_id, actor_name, fact,
                                         subject_kind, subject_id, details, previous_hash, hash)
                values (:organisation, :sequence, :at, :actorKind, :actorId, :actorName, :fact,
                        :subjectKind, :subjectId, :details, :previous, :hash)
                """)
                .param("organisation", viewer.organisation())
                .param("sequence", entry.sequence())
                .param("at", fact.time())
                .param("actorKind", fact.actor().kind().id())
                .param("actorId", UUID.fromString(fact.actor().id()))
                .param("actorName", fact.actor().name())
                .param("fact", fact.type())
                .param("subjectKind", fact.subject().kind())
                .param("subjectId", fact.subject().id())
                .param("details", new String(CanonicalJson.bytes(fact.details()), StandardCharsets.UTF_8))
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    /// Entries with the newest first.
    ///
    /// @param before only those before this place
    List<AuditEntry> list(Viewer viewer, AuditFilter filter, Optional<Long> before, int limit) {
        return Rows.list(
                jdbc.sql("select " + COLUMNS + """
                      from audit_entry
                     where organisation_id = :organisation
                       and (cast(:before as bigint) is null or sequence < :before)
                       and (cast(:fact as text) is null or fact = :fact)
                       and (cast(:subjectKind as text) is null or subject_kind = :subjectKind)
                       and (cast(:subject as text) is null or subject_id = :subject)
                       and (cast(:actor as uuid) is null or actor_id = :actor)
                       and (cast(:from as timestamptz) is null or at >= :from)
                       and (cast(:until as timestamptz) is null or at < :until)
                     order by sequence desc
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("before", before)
                        .param("fact", filter.fact())
                        .param("subjectKind", filter.subjectKind())
                        .param("subject", filter.subject())
                        .param("actor", filter.actor())
                        .param("from", filter.from())
                        .param("until", filter.until())
                        .param("limit", limit)
                        .query(EntryRow.class),
                row -> row.entry(AuditRecord.organisation(viewer.organisation())));
    }

    /// Entries in the order of the chain, for an export.
    ///
    /// @param after only those after this place
    /// @param last  and up to this one
    List<AuditEntry> following(Viewer viewer, long after, long last, int limit) {
        return Rows.list(
                jdbc.sql("select " + COLUMNS + """
                      from audit_entry
                     where organisation_id = :organisation
                       and sequence > :after
                       and sequence <= :last
                     order by sequence
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("after", after)
                        .param("last", last)
                        .param("limit", limit)
                        .query(EntryRow.class),
                row -> row.entry(AuditRecord.organisation(viewer.organisation())));
    }
}
