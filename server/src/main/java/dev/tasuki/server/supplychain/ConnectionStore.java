package dev.tasuki.server.supplychain;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.ConnectionId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Connections in PostgreSQL.
final class ConnectionStore {
    private static final String SELECT = """
            select c.id, c.organisation_id, k.name_ja as keeper_ja, k.name_en as keeper_en,
                   c.party_id, p.name_ja as party_ja, p.name_en as party_en,
                   c.represents_id, c.created_at, c.expires_at, c.accepted_at, c.ended_at
              from connection c
              join organisation k on k.id = c.organisation_id
              join organisation p on p.id = c.party_id
            """;

    private record Row(
            ConnectionId id,
            OrganisationId organisationId,
            String keeperJa,
            String keeperEn,
            OrganisationId partyId,
            String partyJa,
            String partyEn,
            Optional<OrganisationId> representsId,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> endedAt) {
        Connection connection() {
            return new Connection(
                    id,
                    organisationId,
                    new Text(keeperJa, keeperEn),
                    partyId,
                    new Text(partyJa, partyEn),
                    representsId,
                    createdAt,
                    expiresAt,
                    acceptedAt,
                    endedAt);
        }
    }

    private final JdbcClient jdbc;

    ConnectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Viewer viewer, ConnectionId id, OrganisationId party, Sha256 secret, Instant now, Instant expires) {
        jdbc.sql("""
                insert into connection (id, organisation_id, party_id, token_hash, created_at, expires_at)
                values (:id, :organisation, :party, :secret, :now, :expires)
                """)
                .param("id", id)
                .param("organisation", viewer.organisation())
                .param("party", party)
                .param("secret", secret)
                .param("now", now)
                .param("expires", expires)
                .update();
    }

    /// From then on in this transaction, its viewer also sees the connection that this secret opens.
    void present(Sha256 secret) {
        jdbc.sql("select set_config('tasuki.presented', :secret, true)")
                .param("secret", secret)
                .query(String.class)
                .single();
    }

    Optional<Connection> presented(Sha256 secret) {
        return jdbc.sql(SELECT + " where c.token_hash = :secret")
                .param("secret", secret)
                .query(Row.class)
                .optional()
                .map(Row::connection);
    }

    /// Accepts an offer that still is one.
    ///
    /// @return whether it was
    boolean accept(Viewer viewer, ConnectionId id, Instant now) {
        return jdbc.sql("""
                update connection
                   set represents_id = :organisation, accepted_at = :now
                 where id = :id
                   and accepted_at is null
                   and ended_at is null
                   and expires_at > :now
                """)
                        .param("organisation", viewer.organisation())
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Ends an offer that nobody has accepted.
    ///
    /// @return whether there was one
    boolean decline(Viewer keeper, ConnectionId id, Instant now) {
        return jdbc.sql("""
                update connection
                   set ended_at = :now
                 where organisation_id = :organisation
                   and id = :id
                   and accepted_at is null
                   and ended_at is null
                """)
                        .param("organisation", keeper.organisation())
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Ends a connection or an offer of either side.
    ///
    /// @return whether there was something to end
    boolean end(Viewer viewer, ConnectionId id, Instant now) {
        return jdbc.sql("""
                update connection
                   set ended_at = :now
                 where id = :id
                   and ended_at is null
                   and :organisation in (organisation_id, represents_id)
                """)
                        .param("organisation", viewer.organisation())
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Ends the offers for a party that nobody accepted: only the newest link is good.
    List<ConnectionId> withdrawOffers(Viewer viewer, OrganisationId party, Instant now) {
        return Rows.list(
                jdbc.sql("""
                update connection
                   set ended_at = :now
                 where organisation_id = :organisation
                   and party_id = :party
                   and accepted_at is null
                   and ended_at is null
                returning id
                """)
                        .param("organisation", viewer.organisation())
                        .param("party", party)
                        .param("now", now)
                        .query(UUID.class),
                ConnectionId::new);
    }

    Optional<Connection> find(Viewer viewer, ConnectionId id) {
        return jdbc.sql(SELECT + " where :organisation in (c.organisation_id, c.represents_id) and c.id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::connection);
    }

    Optional<Connection> ofParty(Viewer viewer, OrganisationId party) {
        return jdbc.sql(SELECT + """
                     where c.organisation_id = :organisation
                       and c.party_id = :party
                       and c.ended_at is null
                     order by c.id desc
                     limit 1
                    """)
                .param("organisation", viewer.organisation())
                .param("party", party)
                .query(Row.class)
                .optional()
                .map(Row::connection);
    }

    List<Connection> representing(Viewer viewer) {
        return Rows.list(
                jdbc.sql(SELECT + """
                     where c.represents_id = :organisation
                       and c.ended_at is null
                     order by c.id desc
                    """)
                        .param("organisation", viewer.organisation())
                        .query(Row.class),
                Row::connection);
    }

    /// What has not ended, on either side, the newest first.
    List<Connection> list(Viewer viewer, Optional<ConnectionId> after, int limit) {
        return Rows.list(
                jdbc.sql(SELECT + """
                     where :organisation in (c.organisation_id, c.represents_id)
                       and c.ended_at is null
                       and (cast(:after as uuid) is null or c.id < :after)
                     order by c.id desc
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class),
                Row::connection);
    }
}
