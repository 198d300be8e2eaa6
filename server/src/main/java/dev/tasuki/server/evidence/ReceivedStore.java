package dev.tasuki.server.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The evidence of connected organisations in PostgreSQL. Which of it the viewer sees, the policies decide.
final class ReceivedStore {
    /// Starts from the connections, so that the policies are asked about the evidence of partners only.
    private static final String SELECT = """
            select e.id, e.organisation_id, o.name_ja, o.name_en, e.reference, e.digest, e.size, e.media_type,
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

    private record Row(
            EvidenceId id,
            OrganisationId organisationId,
            String nameJa,
            String nameEn,
            String reference,
            Sha256 digest,
            Optional<Long> size,
            Optional<EvidenceFormat> mediaType,
            Optional<String> title,
            Optional<String> description,
            LocalDate trueOn,
            Optional<LocalDate> validUntil,
            Sharing sharing) {
        ReceivedEntry entry() {
            EvidenceContent content = size.isPresent()
                    ? new EvidenceContent.StoredFile(reference, digest, size.get(), mediaType.orElseThrow())
                    : new EvidenceContent.WebPage(reference, digest);
            return new ReceivedEntry(
                    id,
                    organisationId,
                    new Text(nameJa, nameEn),
                    content,
                    title,
                    description,
                    trueOn,
                    validUntil,
                    sharing);
        }
    }

    private final JdbcClient jdbc;

    ReceivedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReceivedEntry> find(Viewer viewer, EvidenceId id) {
        return jdbc.sql(SELECT + " and e.id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::entry);
    }

    /// The newest first.
    List<ReceivedEntry> list(Viewer viewer, Optional<EvidenceId> after, int limit) {
        return Rows.list(
                jdbc.sql(SELECT + """
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
}
