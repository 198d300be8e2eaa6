package dev.tasuki.server.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Others' evidence in PostgreSQL, as far as they show it. Which of it is seen, the policies decide.
final class SharedStore {
    /// Starts from the connections, so that the policies are asked about the evidence of partners only.
    private static final String RECEIVED = """
            select e.id, e.organisation_id, o.name_ja, o.name_en, o.handle, e.reference, e.digest, e.size, e.media_type,
                   e.title, e.description, e.true_on, e.valid_until, e.sharing
              from evidence e
              join organisation o on o.id = e.organisation_id
             where e.organisation_id <> :organisation
               and e.organisation_id in (select c.organisation_id
                                           from connection c
                                          where c.represents_id = :organisation
                                            and c.ended_at is null)
               and e.withdrawn_at is null
            """;

    /// Names no viewer: what is public is everybody's to see.
    private static final String PUBLISHED = """
            select id, organisation_id, publisher_ja as name_ja, publisher_en as name_en, publisher_handle as handle,
                   reference, digest, size, media_type, title, description, true_on, valid_until, sharing
              from evidence
             where sharing = 'public' and withdrawn_at is null
            """;

    private record Row(
            EvidenceId id,
            OrganisationId organisationId,
            String nameJa,
            String nameEn,
            String handle,
            String reference,
            Sha256 digest,
            Optional<Long> size,
            Optional<EvidenceFormat> mediaType,
            Optional<String> title,
            Optional<String> description,
            LocalDate trueOn,
            Optional<LocalDate> validUntil,
            Sharing sharing) {
        SharedEntry entry() {
            EvidenceContent content = size.isPresent()
                    ? new EvidenceContent.StoredFile(reference, digest, size.get(), mediaType.orElseThrow())
                    : new EvidenceContent.WebPage(reference, digest);
            return new SharedEntry(
                    id,
                    organisationId,
                    new Text(nameJa, nameEn),
                    handle,
                    content,
                    title,
                    description,
                    trueOn,
                    validUntil,
                    sharing);
        }
    }

    private record PublishedRow(EvidenceId id, Sha256 digest) {}

    private final JdbcClient jdbc;

    SharedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SharedEntry> received(Viewer viewer, EvidenceId id) {
        return jdbc.sql(RECEIVED + " and e.id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::entry);
    }

    /// The newest first.
    List<SharedEntry> received(Viewer viewer, Optional<EvidenceId> after, int limit) {
        return Rows.list(
                jdbc.sql(RECEIVED + """
                           and (cast(:after as uuid) is null or e.id < :after)
                         order by e.id desc
                         limit :limit
                        """)
                        .param("organisation", viewer.organisation())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class),
                Row::entry);
    }

    Optional<SharedEntry> published(EvidenceId id) {
        return jdbc.sql(PUBLISHED + " and id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::entry);
    }

    /// Which of these contents an organisation has made public, the newest entry of each.
    Map<Sha256, EvidenceId> published(OrganisationId organisation, Collection<Sha256> digests) {
        if (digests.isEmpty()) {
            return Map.of();
        }
        return Rows.list(jdbc.sql("""
                        select distinct on (digest) id, digest
                          from evidence
                         where organisation_id = :organisation
                           and digest in (:digests)
                           and sharing = 'public'
                           and withdrawn_at is null
                         order by digest, id desc
                        """)
                        .param("organisation", organisation)
                        .param("digests", List.copyOf(digests))
                        .query(PublishedRow.class))
                .stream()
                .collect(Collectors.toMap(PublishedRow::digest, PublishedRow::id));
    }
}
