package dev.tasuki.server.share;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.ShareLinkId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Links to shares in PostgreSQL.
final class ShareLinkStore {
    private static final String COLUMNS = "select l.id, l.organisation_id, l.engagement_id, l.created_at, l.expires_at";

    private record Row(
            ShareLinkId id,
            OrganisationId organisationId,
            EngagementId engagementId,
            Instant createdAt,
            Instant expiresAt) {
        ShareLink link() {
            return new ShareLink(id, organisationId, engagementId, createdAt, expiresAt);
        }
    }

    private record OpenedRow(
            ShareLinkId id,
            OrganisationId organisationId,
            EngagementId engagementId,
            Instant createdAt,
            Instant expiresAt,
            String keeperJa,
            String keeperEn,
            String customerJa,
            String customerEn,
            String providerJa,
            String providerEn,
            String targetJa,
            String targetEn,
            LocalDate startsOn,
            Optional<LocalDate> endsOn) {
        OpenedShares with(List<RecordedShare> shares) {
            return new OpenedShares(
                    new ShareLink(id, organisationId, engagementId, createdAt, expiresAt),
                    new Text(keeperJa, keeperEn),
                    new Text(customerJa, customerEn),
                    new Text(providerJa, providerEn),
                    new Text(targetJa, targetEn),
                    startsOn,
                    endsOn,
                    shares);
        }
    }

    private final JdbcClient jdbc;
    private final ShareStore shares;

    ShareLinkStore(JdbcClient jdbc, ShareStore shares) {
        this.jdbc = jdbc;
        this.shares = shares;
    }

    void insert(Viewer viewer, ShareLink link, Sha256 secret) {
        jdbc.sql("""
                insert into share_link (id, organisation_id, engagement_id, token_hash, created_at, expires_at)
                values (:id, :organisation, :engagement, :secret, :now, :expires)
                """)
                .param("id", link.id())
                .param("organisation", viewer.organisation())
                .param("engagement", link.engagement())
                .param("secret", secret)
                .param("now", link.createdAt())
                .param("expires", link.expiresAt())
                .update();
    }

    /// The link of an engagement that is good, where there is one.
    Optional<ShareLink> good(Viewer viewer, EngagementId engagement, Instant now) {
        return jdbc.sql(COLUMNS + """
                      from share_link l
                     where l.organisation_id = :organisation
                       and l.engagement_id = :engagement
                       and l.revoked_at is null
                       and l.expires_at > :now
                     order by l.id desc
                     limit 1
                    """)
                .param("organisation", viewer.organisation())
                .param("engagement", engagement)
                .param("now", now)
                .query(Row.class)
                .optional()
                .map(Row::link);
    }

    /// Takes back every link of an engagement.
    List<ShareLinkId> revoke(Viewer viewer, EngagementId engagement, Instant now) {
        return Rows.list(
                jdbc.sql("""
                        update share_link
                           set revoked_at = :now
                         where organisation_id = :organisation
                           and engagement_id = :engagement
                           and revoked_at is null
                           and expires_at > :now
                        returning id
                        """)
                        .param("organisation", viewer.organisation())
                        .param("engagement", engagement)
                        .param("now", now)
                        .query(UUID.class),
                ShareLinkId::new);
    }

    /// What the secret opens that was presented to this transaction.
    Optional<OpenedShares> opened(Sha256 secret, Instant now) {
        return jdbc.sql(COLUMNS + """
                           , k.name_ja as keeper_ja, k.name_en as keeper_en,
                           c.name_ja as customer_ja, c.name_en as customer_en,
                           p.name_ja as provider_ja, p.name_en as provider_en,
                           t.name_ja as target_ja, t.name_en as target_en, e.starts_on, e.ends_on
                      from share_link l
                      join engagement e on e.id = l.engagement_id
                      join target t on t.id = e.target_id
                      join organisation k on k.id = l.organisation_id
                      join organisation c on c.id = e.customer_id
                      join organisation p on p.id = e.provider_id
                     where l.token_hash = :secret
                       and l.revoked_at is null
                       and l.expires_at > :now
                    """)
                .param("secret", secret)
                .param("now", now)
                .query(OpenedRow.class)
                .optional()
                .map(row -> row.with(shares.of(row.engagementId())));
    }
}
