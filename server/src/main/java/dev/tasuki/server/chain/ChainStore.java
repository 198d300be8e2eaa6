package dev.tasuki.server.chain;

import dev.tasuki.domain.responsibility.rule.Rule;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.server.chain.ChainRows.ConnectionRow;
import dev.tasuki.server.chain.ChainRows.EngagementRow;
import dev.tasuki.server.chain.ChainRows.PartyRow;
import dev.tasuki.server.chain.ChainRows.TargetRow;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Id;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what the tables say of a supply chain, and keeps what has no column of its own.
final class ChainStore {
    private static final String SEEN = """
            (e.organisation_id = :organisation
             or exists (select 1
                          from connection n
                         where n.represents_id = :organisation
                           and n.ended_at is null
                           and n.party_id in (e.customer_id, e.provider_id)))
            """;

    private final JdbcClient jdbc;

    ChainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everything that the viewer sees, in four queries.
    ChainRows rows(Viewer viewer) {
        return new ChainRows(
                list(viewer, """
                        select o.id, coalesce(o.steward_id = :organisation, false) as own, o.chain_name, o.name_ja, o.name_en,
                               case when o.steward_id = :organisation then cast(o.particulars as text) end as particulars
                          from organisation o
                         where o.steward_id = :organisation
                            or o.id in (select unnest(array[e.customer_id, e.provider_id])
                                          from engagement e
                                         where e.organisation_id <> :organisation and\s""" + SEEN + """
                            )
                         order by o.id
                        """, PartyRow.class),
                list(viewer, """
                        select t.id, t.organisation_id = :organisation as own,
                               case when t.organisation_id = :organisation then t.chain_name end as chain_name,
                               t.name_ja, t.name_en, t.software_class, t.requirement_package, t.package_follows,
                               case when t.organisation_id = :organisation then t.own_roles else '{}' end as own_roles,
                               case when t.organisation_id = :organisation then cast(t.particulars as text) end as particulars
                          from target t
                         where t.organisation_id = :organisation
                            or t.id in (select e.target_id
                                          from engagement e
                                         where e.organisation_id <> :organisation and\s""" + SEEN + """
                            )
                         order by t.id
                        """, TargetRow.class),
                list(viewer, """
                        select e.id, e.organisation_id, e.organisation_id = :organisation as own,
                               case when e.organisation_id = :organisation then e.chain_name end as chain_name,
                               e.target_id, e.customer_id, e.provider_id, e.tier, e.contract_forms,
                               e.requirement_package, e.customer_roles, e.provider_roles, e.starts_on, e.ends_on,
                               cast(e.particulars as text) as particulars
                          from engagement e
                         where\s""" + SEEN + " order by e.id", EngagementRow.class),
                list(viewer, """
                        select c.organisation_id as keeper_id, c.party_id, c.represents_id
                          from connection c
                         where c.accepted_at is not null
                           and c.ended_at is null
                           and :organisation in (c.organisation_id, c.represents_id)
                        """, ConnectionRow.class));
    }

    private <T> List<T> list(Viewer viewer, String sql, Class<T> row) {
        return Rows.list(
                jdbc.sql(sql).param("organisation", viewer.organisation()).query(row));
    }

    /// Lets one at a time take a supply chain into an organisation's record, until the transaction ends.
    void lock(Viewer viewer) {
        jdbc.sql("select id from organisation where id = :organisation for update")
                .param("organisation", viewer.organisation())
                .query(UUID.class)
                .single();
    }

    /// Keeps what is said of an entry of the address book beyond its columns.
    ///
    /// @param name by which a file names it; a name that it has stays
    void describe(Viewer viewer, OrganisationId party, String name, JsonObject particulars) {
        describe("organisation", "steward_id", viewer, party, name, particulars);
    }

    /// Keeps what is said of a target beyond its columns.
    ///
    /// @param packageFollows whether the package that counts is that of what it is a part of
    void describe(Viewer viewer, TargetId target, String name, boolean packageFollows, JsonObject particulars) {
        describe("target", "organisation_id", viewer, target, name, particulars);
        jdbc.sql("update target set package_follows = :follows where organisation_id = :organisation and id = :id")
                .param("organisation", viewer.organisation())
                .param("id", target)
                .param("follows", packageFollows)
                .update();
    }

    /// Keeps what is said of an engagement beyond its columns.
    void describe(Viewer viewer, EngagementId engagement, String name, JsonObject particulars) {
        describe("engagement", "organisation_id", viewer, engagement, name, particulars);
    }

    private void describe(String table, String keeper, Viewer viewer, Id thing, String name, JsonObject particulars) {
        jdbc.sql("""
                update %s
                   set chain_name = coalesce(chain_name, :name), particulars = cast(:particulars as jsonb),
                       version = version + 1
                 where %s = :organisation
                   and id = :id
                """.formatted(table, keeper))
                .param("organisation", viewer.organisation())
                .param("id", thing)
                .param("name", name)
                .param("particulars", PrettyJson.text(particulars))
                .update();
    }

    /// What is said of an engagement that the viewer sees, beyond its columns.
    Optional<String> particulars(EngagementId engagement) {
        return jdbc.sql("select coalesce(cast(particulars as text), '{}') from engagement where id = :id")
                .param("id", engagement)
                .query(String.class)
                .optional();
    }

    /// The rules that the organisation has decided not to be told of.
    Rules rules(Viewer viewer) {
        return jdbc.sql("select silent_rules as words from organisation where id = :organisation")
                .param("organisation", viewer.organisation())
                .query(Silent.class)
                .optional()
                .map(Silent::rules)
                .orElse(Rules.ALL)
                // An organisation sees its own part of each chain, which may be all of it.
                .ofAPart();
    }

    void keep(Viewer viewer, Rules rules) {
        jdbc.sql("update organisation set silent_rules = :rules, version = version + 1 where id = :organisation")
                .param("organisation", viewer.organisation())
                .param(
                        "rules",
                        TextArray.of(rules.silent().stream().map(Rule::id).toList()))
                .update();
    }

    private record Silent(List<String> words) {
        /// A word that names no rule, or one that cannot be switched off any more, switches nothing off.
        Rules rules() {
            return new Rules(words.stream()
                    .map(Rule.byId()::get)
                    .filter(rule -> rule != null && rule.modality().isOptional())
                    .collect(Collectors.toSet()));
        }
    }
}
