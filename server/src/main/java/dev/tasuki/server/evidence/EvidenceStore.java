package dev.tasuki.server.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Evidence in PostgreSQL; its content lies with the blobs.
final class EvidenceStore {
    private static final String SELECT = """
            select id, reference, digest, size, media_type, title, description, true_on, valid_until, sharing,
                   created_at, created_by, withdrawn_at, version
              from evidence
             where organisation_id = :organisation
            """;
    private static final String UNUSED = """
            not exists (select 1
                          from answer_evidence a
                         where a.organisation_id = evidence.organisation_id and a.evidence_id = evidence.id)
            """;

    /// How whoever makes it public is called, for readers who see nothing else of the organisation.
    private static final String PUBLISHER = """
            (select name_ja from organisation where id = :organisation and :sharing = 'public'),
            (select name_en from organisation where id = :organisation and :sharing = 'public'),
            (select handle from organisation where id = :organisation and :sharing = 'public')
            """;

    private record Row(
            EvidenceId id,
            String reference,
            Sha256 digest,
            Optional<Long> size,
            Optional<EvidenceFormat> mediaType,
            Optional<String> title,
            Optional<String> description,
            LocalDate trueOn,
            Optional<LocalDate> validUntil,
            Sharing sharing,
            Instant createdAt,
            String createdBy,
            Optional<Instant> withdrawnAt,
            int version) {
        EvidenceEntry entry(Set<OrganisationId> parties) {
            EvidenceContent content = size.isPresent()
                    ? new EvidenceContent.StoredFile(reference, digest, size.get(), mediaType.orElseThrow())
                    : new EvidenceContent.WebPage(reference, digest);
            var about = new EvidenceDraft(title, description, trueOn, validUntil, sharing, parties);
            return new EvidenceEntry(id, content, about, createdAt, createdBy, withdrawnAt, version);
        }
    }

    private record ShareRow(EvidenceId evidenceId, OrganisationId partyId) {}

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that the organisation itself brought this content: knowing another's digest gives nobody its
    /// content.
    void noteContent(Viewer viewer, Sha256 digest, long size, Instant now) {
        jdbc.sql("""
                insert into evidence_content (organisation_id, digest, size, created_at)
                values (:organisation, :digest, :size, :now)
                on conflict do nothing
                """)
                .param("organisation", viewer.organisation())
                .param("digest", digest)
                .param("size", size)
                .param("now", now)
                .update();
    }

    boolean hasContent(Viewer viewer, Sha256 digest) {
        return jdbc.sql(
                                "select count(*) from evidence_content where organisation_id = :organisation and digest = :digest")
                        .param("organisation", viewer.organisation())
                        .param("digest", digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// @return whether the content was not there under this reference
    boolean insert(Viewer viewer, EvidenceId id, EvidenceContent content, EvidenceDraft draft, Instant now) {
        Optional<EvidenceContent.StoredFile> file =
                content instanceof EvidenceContent.StoredFile stored ? Optional.of(stored) : Optional.empty();
        int inserted = bind(jdbc.sql("""
                                insert into evidence (id, organisation_id, reference, kind, digest, size, media_type,
                                                      title, description, true_on, valid_until, sharing, publisher_ja,
                                                      publisher_en, publisher_handle, origin, created_at, created_by)
                                values (:id, :organisation, :reference, :kind, :digest, :size, :mediaType,
                                        :title, :description, :trueOn, :validUntil, :sharing, %s,
                                        :origin, :now, :by)
                                on conflict (organisation_id, reference, digest) do nothing
                                """.formatted(PUBLISHER)), draft)
                .param("id", id)
                .param("organisation", viewer.organisation())
                .param("reference", content.reference())
                .param("kind", file.isPresent() ? "file" : "web")
                .param("digest", content.digest())
                .param("size", file.map(EvidenceContent.StoredFile::size))
                .param("mediaType", file.map(EvidenceContent.StoredFile::format))
                .param("origin", viewer.actor().kind().id())
                .param("now", now)
                .param("by", viewer.actor().name())
                .update();
        if (inserted == 1) {
            share(viewer, id, draft.parties());
        }
        return inserted == 1;
    }

    /// Changes the entry if it still is what the person saw; a withdrawn one counts again.
    ///
    /// @return whether it was
    boolean update(Viewer viewer, EvidenceId id, EvidenceDraft draft, int version) {
        int updated = bind(jdbc.sql("""
                                update evidence
                                   set title = :title, description = :description, true_on = :trueOn,
                                       valid_until = :validUntil, sharing = :sharing, withdrawn_at = null,
                                       (publisher_ja, publisher_en, publisher_handle) = row (%s),
                                       version = version + 1
                                 where organisation_id = :organisation
                                   and id = :id
                                   and version = :version
                                """.formatted(PUBLISHER)), draft)
                .param("organisation", viewer.organisation())
                .param("id", id)
                .param("version", version)
                .update();
        if (updated == 1) {
            jdbc.sql("delete from evidence_share where organisation_id = :organisation and evidence_id = :id")
                    .param("organisation", viewer.organisation())
                    .param("id", id)
                    .update();
            share(viewer, id, draft.parties());
        }
        return updated == 1;
    }

    private void share(Viewer viewer, EvidenceId id, Set<OrganisationId> parties) {
        for (OrganisationId party : parties) {
            jdbc.sql("""
                    insert into evidence_share (organisation_id, evidence_id, party_id)
                    values (:organisation, :id, :party)
                    """)
                    .param("organisation", viewer.organisation())
                    .param("id", id)
                    .param("party", party)
                    .update();
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, EvidenceDraft draft) {
        return statement
                .param("title", draft.title())
                .param("description", draft.description())
                .param("trueOn", draft.trueOn())
                .param("validUntil", draft.validUntil())
                .param("sharing", draft.sharing());
    }

    /// @return whether it still was what the person saw
    boolean withdraw(Viewer viewer, EvidenceId id, int version, Instant now) {
        return jdbc.sql("""
                update evidence
                   set withdrawn_at = :now, version = version + 1
                 where organisation_id = :organisation
                   and id = :id
                   and version = :version
                   and withdrawn_at is null
                """)
                        .param("organisation", viewer.organisation())
                        .param("id", id)
                        .param("version", version)
                        .param("now", now)
                        .update()
                == 1;
    }

    List<EvidenceEntry> find(Viewer viewer, Collection<EvidenceId> ids) {
        return ids.isEmpty()
                ? List.of()
                : entries(
                        viewer,
                        jdbc.sql(SELECT + " and id in (:ids) order by id").param("ids", List.copyOf(ids)));
    }

    Optional<EvidenceEntry> find(Viewer viewer, String reference, Sha256 digest) {
        return entries(
                        viewer,
                        jdbc.sql(SELECT + " and reference = :reference and digest = :digest")
                                .param("reference", reference)
                                .param("digest", digest))
                .stream()
                .findFirst();
    }

    /// What counts under one of these references, the newest last.
    List<EvidenceEntry> called(Viewer viewer, Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : entries(
                        viewer,
                        jdbc.sql(SELECT + " and reference in (:references) and withdrawn_at is null order by id")
                                .param("references", List.copyOf(references)));
    }

    /// The newest first.
    List<EvidenceEntry> list(
            Viewer viewer, EvidenceFilter filter, LocalDate today, Optional<EvidenceId> after, int limit) {
        String condition = filter.show()
                .map(show -> switch (show) {
                    case EXPIRED -> " and withdrawn_at is null and valid_until < :today";
                    case EXPIRING -> " and withdrawn_at is null and valid_until >= :today and valid_until < :soon";
                    case UNUSED -> " and withdrawn_at is null and " + UNUSED;
                    case WITHDRAWN -> " and withdrawn_at is not null";
                })
                .orElse(" and withdrawn_at is null");
        return entries(
                viewer,
                jdbc.sql(SELECT + condition + """
                               and (cast(:sharing as text) is null or sharing = :sharing)
                               and (cast(:after as uuid) is null or id < :after)
                             order by id desc
                             limit :limit
                            """)
                        .param("today", today)
                        .param("soon", EvidenceEntry.soon(today))
                        .param("sharing", filter.sharing())
                        .param("after", after)
                        .param("limit", limit));
    }

    EvidenceCounts count(Viewer viewer, LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where withdrawn_at is null) as total,
                       count(*) filter (where withdrawn_at is null and valid_until < :today) as expired,
                       count(*) filter (where withdrawn_at is null
                                          and valid_until >= :today and valid_until < :soon) as expiring,
                       count(*) filter (where withdrawn_at is null and UNUSED) as unused,
                       count(*) filter (where withdrawn_at is not null) as withdrawn
                  from evidence
                 where organisation_id = :organisation
                """.replace("UNUSED", UNUSED))
                .param("organisation", viewer.organisation())
                .param("today", today)
                .param("soon", EvidenceEntry.soon(today))
                .query(EvidenceCounts.class)
                .single();
    }

    private List<EvidenceEntry> entries(Viewer viewer, JdbcClient.StatementSpec select) {
        List<Row> rows =
                Rows.list(select.param("organisation", viewer.organisation()).query(Row.class));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<EvidenceId, Set<OrganisationId>> parties = Rows.list(jdbc.sql("""
                        select evidence_id, party_id
                          from evidence_share
                         where organisation_id = :organisation
                           and evidence_id in (:ids)
                        """)
                        .param("organisation", viewer.organisation())
                        .param("ids", rows.stream().map(Row::id).toList())
                        .query(ShareRow.class))
                .stream()
                .collect(Collectors.groupingBy(
                        ShareRow::evidenceId, Collectors.mapping(ShareRow::partyId, Collectors.toSet())));
        return rows.stream()
                .map(row -> row.entry(parties.getOrDefault(row.id(), Set.of())))
                .toList();
    }
}
