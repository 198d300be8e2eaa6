package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The address book in PostgreSQL.
final class PartyStore {
    private static final String SELECT = """
            select o.id, o.name_ja, o.name_en, o.contact, o.id = :organisation as self, c.accepted_at as connected_since,
                   o.version, o.created_at
              from organisation o
              left join connection c
                on c.party_id = o.id
               and c.organisation_id = :organisation
               and c.accepted_at is not null
               and c.ended_at is null
             where o.steward_id = :organisation
            """;

    private record Row(
            OrganisationId id,
            String nameJa,
            String nameEn,
            Optional<String> contact,
            boolean self,
            Optional<Instant> connectedSince,
            int version,
            Instant createdAt) {
        Party party() {
            return new Party(
                    id, new PartyDraft(new Text(nameJa, nameEn), contact), self, connectedSince, version, createdAt);
        }
    }

    private final JdbcClient jdbc;

    PartyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Viewer viewer, OrganisationId id, PartyDraft draft, Instant now) {
        jdbc.sql("""
                insert into organisation (id, steward_id, name_ja, name_en, contact, created_at)
                values (:id, :organisation, :nameJa, :nameEn, :contact, :now)
                """)
                .param("id", id)
                .param("organisation", viewer.organisation())
                .param("nameJa", draft.name().ja())
                .param("nameEn", draft.name().en())
                .param("contact", draft.contact())
                .param("now", now)
                .update();
    }

    /// Changes the entry if it still is what the person saw.
    ///
    /// @return whether it was
    boolean update(Viewer viewer, OrganisationId id, PartyDraft draft, int version) {
        return jdbc.sql("""
                update organisation
                   set name_ja = :nameJa, name_en = :nameEn, contact = :contact, version = version + 1
                 where steward_id = :organisation
                   and id = :id
                   and version = :version
                """)
                        .param("id", id)
                        .param("organisation", viewer.organisation())
                        .param("nameJa", draft.name().ja())
                        .param("nameEn", draft.name().en())
                        .param("contact", draft.contact())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Party> find(Viewer viewer, OrganisationId id) {
        return jdbc.sql(SELECT + " and o.id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::party);
    }

    /// Parties in the order they were added.
    ///
    /// @param after only those after this one
    List<Party> list(Viewer viewer, Optional<OrganisationId> after, int limit) {
        return Rows.list(
                jdbc.sql(SELECT + """
                       and (cast(:after as uuid) is null or o.id > :after)
                     order by o.id
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class),
                Row::party);
    }

    int count(Viewer viewer) {
        return jdbc.sql("select count(*) from organisation where steward_id = :organisation")
                .param("organisation", viewer.organisation())
                .query(Integer.class)
                .single();
    }
}
