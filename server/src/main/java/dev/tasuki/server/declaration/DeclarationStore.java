package dev.tasuki.server.declaration;

import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Declarations in PostgreSQL: what they say of themselves; the signed files are blobs.
final class DeclarationStore {
    private static final String COLUMNS = """
            id, target_id, release_id, digest, key_id, origin, software_label, organisation_name, signatory_name,
            signatory_role, issued_at, valid_from, valid_until, published_at, withdrawn_at, withdrawn_because,
            version, created_at, created_by
            """;

    private record Row(
            DeclarationId id,
            TargetId targetId,
            Optional<ReleaseId> releaseId,
            Sha256 digest,
            String keyId,
            FiledDeclaration.Origin origin,
            String softwareLabel,
            String organisationName,
            String signatoryName,
            String signatoryRole,
            Instant issuedAt,
            LocalDate validFrom,
            LocalDate validUntil,
            Optional<Instant> publishedAt,
            Optional<Instant> withdrawnAt,
            Optional<String> withdrawnBecause,
            int version,
            Instant createdAt,
            String createdBy) {
        FiledDeclaration declaration() {
            return new FiledDeclaration(
                    id,
                    targetId,
                    releaseId,
                    digest,
                    keyId,
                    origin,
                    softwareLabel,
                    organisationName,
                    new Signatory(signatoryName, signatoryRole),
                    issuedAt,
                    new Validity(validFrom, validUntil),
                    publishedAt,
                    withdrawnAt,
                    withdrawnBecause,
                    createdAt,
                    createdBy,
                    version);
        }
    }

    /// A published declaration and whose it is.
    record Published(FiledDeclaration filed, OrganisationId organisation, Text publisher) {}

    private record PublisherRow(OrganisationId organisationId, String publisherJa, String publisherEn) {}

    private final JdbcClient jdbc;

    DeclarationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the organisation did not have this very file yet
    boolean insert(Viewer viewer, FiledDeclaration filed) {
        return jdbc.sql("""
                        insert into declaration (id, organisation_id, target_id, release_id, digest, key_id, origin,
                                                 software_label, organisation_name, signatory_name, signatory_role,
                                                 issued_at, valid_from, valid_until, created_at, created_by)
                        values (:id, :organisation, :target, :release, :digest, :key, :origin,
                                :software, :name, :signatory, :role,
                                :issued, :from, :until, :now, :by)
                        on conflict (organisation_id, digest) do nothing
                        """)
                        .param("id", filed.id())
                        .param("organisation", viewer.organisation())
                        .param("target", filed.target())
                        .param("release", filed.release())
                        .param("digest", filed.digest())
                        .param("key", filed.keyId())
                        .param("origin", filed.origin())
                        .param("software", filed.software())
                        .param("name", filed.organisation())
                        .param("signatory", filed.signatory().name())
                        .param("role", filed.signatory().role())
                        .param("issued", filed.issued())
                        .param("from", filed.validity().from())
                        .param("until", filed.validity().until())
                        .param("now", filed.createdAt())
                        .param("by", filed.createdBy())
                        .update()
                == 1;
    }

    /// @return whether the entry still was what the person saw
    boolean publish(Viewer viewer, DeclarationId id, Text publisher, int version, Instant now) {
        return jdbc.sql("""
                        update declaration
                           set published_at = :now, publisher_ja = :ja, publisher_en = :en,
                               publisher_handle = (select handle from organisation where id = :organisation),
                               version = version + 1
                         where organisation_id = :organisation and id = :id and version = :version
                           and published_at is null and withdrawn_at is null
                        """)
                        .param("now", now)
                        .param("ja", publisher.ja())
                        .param("en", publisher.en())
                        .param("organisation", viewer.organisation())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// @return whether the entry still was what the person saw
    boolean withdraw(Viewer viewer, DeclarationId id, Optional<String> because, int version, Instant now) {
        return jdbc.sql("""
                        update declaration
                           set withdrawn_at = :now, withdrawn_because = :because, version = version + 1
                         where organisation_id = :organisation and id = :id and version = :version
                           and withdrawn_at is null
                        """)
                        .param("now", now)
                        .param("because", because)
                        .param("organisation", viewer.organisation())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<FiledDeclaration> find(Viewer viewer, DeclarationId id) {
        return jdbc.sql("select " + COLUMNS + " from declaration where organisation_id = :organisation and id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::declaration);
    }

    /// The declaration with this very file.
    Optional<FiledDeclaration> find(Viewer viewer, Sha256 digest) {
        return jdbc.sql("select " + COLUMNS
                        + " from declaration where organisation_id = :organisation and digest = :digest")
                .param("organisation", viewer.organisation())
                .param("digest", digest)
                .query(Row.class)
                .optional()
                .map(Row::declaration);
    }

    /// Declarations, the newest first.
    ///
    /// @param target only those about this one
    /// @param after  only those after this one in the list
    List<FiledDeclaration> list(Viewer viewer, Optional<TargetId> target, Optional<DeclarationId> after, int limit) {
        return Rows.list(jdbc.sql("select " + COLUMNS + """
                  from declaration
                 where organisation_id = :organisation
                   and (cast(:target as uuid) is null or target_id = :target)
                   and (cast(:after as uuid) is null or id < :after)
                 order by id desc
                 limit :limit
                """)
                        .param("organisation", viewer.organisation())
                        .param("target", target)
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class))
                .stream()
                .map(Row::declaration)
                .toList();
    }

    int count(Viewer viewer) {
        return jdbc.sql("select count(*) from declaration where organisation_id = :organisation")
                .param("organisation", viewer.organisation())
                .query(Integer.class)
                .single();
    }

    /// What an organisation is called: the viewer's own, or one of its address book.
    Optional<Text> name(Viewer viewer, OrganisationId organisation) {
        return jdbc.sql("""
                select name_ja, name_en
                  from organisation
                 where id = :id and (id = :organisation or steward_id = :organisation)
                """)
                .param("id", organisation)
                .param("organisation", viewer.organisation())
                .query((row, _) -> new Text(row.getString(1), row.getString(2)))
                .optional();
    }

    /// A declaration that everybody may see. Names no viewer: it is published.
    Optional<Published> published(DeclarationId id) {
        Optional<FiledDeclaration> filed = jdbc.sql(
                        "select " + COLUMNS + " from declaration where id = :id and published_at is not null")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::declaration);
        return filed.map(found -> {
            PublisherRow publisher =
                    jdbc.sql("""
                    select organisation_id, publisher_ja, publisher_en
                      from declaration
                     where id = :id and published_at is not null
                    """).param("id", id).query(PublisherRow.class).single();
            return new Published(
                    found, publisher.organisationId(), new Text(publisher.publisherJa(), publisher.publisherEn()));
        });
    }
}
