package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.OrganisationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who sees and who changes which rows: the worked example, each table walked as each organisation, as a stranger, as a
/// guest and as nobody, with the application's own connection. A new table is walked by itself.
class TenantRowsTest {
    private static final String YOMOGINO = "yomogino";

    private static final String STANDS_FOR = """
            exists (select 1 from connection c
                     where c.party_id = %s and c.represents_id = :viewer and c.ended_at is null)
            """;

    private static final String SIDE_OF =
            """
            exists (select 1 from engagement e
                     where %%s and (%s or %s))
            """.formatted(STANDS_FOR.formatted("e.customer_id"), STANDS_FOR.formatted("e.provider_id"));

    /// What of others' rows an organisation is meant to see, in words of SQL; of every other table it sees nothing.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("share", SIDE_OF.formatted("e.id = t.engagement_id")),
            Map.entry(
                    "share_step",
                    SIDE_OF.formatted("e.id = (select s.engagement_id from share s where s.id = t.share_id)")),
            Map.entry("organisation", """
                    exists (select 1 from connection c
                             where c.represents_id = :viewer and c.ended_at is null
                               and t.id in (c.party_id, c.organisation_id))
                    or exists (select 1 from engagement e
                                where t.id in (e.customer_id, e.provider_id)
                                  and (%s or %s))
                    """.formatted(
                            STANDS_FOR.formatted("e.customer_id"), STANDS_FOR.formatted("e.provider_id"))),
            Map.entry("connection", "t.represents_id = :viewer"),
            Map.entry(
                    "engagement",
                    STANDS_FOR.formatted("t.customer_id") + " or " + STANDS_FOR.formatted("t.provider_id")),
            Map.entry("target", """
                    exists (select 1 from engagement e where e.target_id = t.id and (%s or %s))
                    """.formatted(
                            STANDS_FOR.formatted("e.customer_id"), STANDS_FOR.formatted("e.provider_id"))),
            Map.entry("evidence", """
                    t.withdrawn_at is null
                    and (t.sharing = 'public'
                         or t.sharing = 'named'
                           and exists (select 1 from evidence_share s where s.evidence_id = t.id and %s))
                    """.formatted(STANDS_FOR.formatted("s.party_id"))),
            Map.entry("evidence_share", STANDS_FOR.formatted("t.party_id")),
            Map.entry("declaration", "t.published_at is not null"),
            Map.entry("signing_key", """
                    t.party_id is null
                    and exists (select 1 from declaration d
                                 where d.organisation_id = t.organisation_id and d.key_id = t.key_id
                                   and d.published_at is not null)
                    """));

    /// What anybody sees, signed in or not.
    private static final Map<String, String> PUBLISHED = Map.of(
            "declaration", MEANT.get("declaration"),
            "signing_key", MEANT.get("signing_key"),
            "evidence", "t.sharing = 'public' and t.withdrawn_at is null");

    private static final Pattern REFUSED = Pattern.compile("row-level security|permission denied");

    private static TestServer server;
    private static TestPerson stranger;
    private static final Map<String, String> organisations = new TreeMap<>();

    @BeforeAll
    static void loadTheExampleAndFillWhatItLeavesEmpty() throws SQLException {
        server = TestServer.withExample();
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select handle, id from organisation where handle is not null")) {
            while (rows.next()) {
                organisations.put(rows.getString(1), rows.getString(2));
            }
        }
        TestPerson administrator = server.member(
                organisation(YOMOGINO), YOMOGINO, AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);
        assertThat(administrator
                        .browser()
                        .json(
                                "POST",
                                administrator.api("/tokens"),
                                """
                                {"name": "build", "scopes": ["read"], "expiresOn": "%s"}
                                """.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30)),
                                "Idempotency-Key",
                                "tenant-rows")
                        .statusCode())
                .isEqualTo(201);
        stranger = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String idOf(String handle) {
        return Objects.requireNonNull(organisations.get(handle), handle);
    }

    private static OrganisationId organisation(String handle) {
        return new OrganisationId(UUID.fromString(idOf(handle)));
    }

    @TestFactory
    Stream<DynamicTest> everyTableHasRowsToBeSeen() {
        return tables(table -> assertThat(keys(table, "t.organisation_id = :viewer", idOf(YOMOGINO)))
                .isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> anOrganisationSeesItsOwnRowsAndWhatIsSharedWithIt() {
        return tables(table -> organisations.forEach((handle, id) -> {
            String meant = "t.organisation_id = :viewer or " + MEANT.getOrDefault(table.name(), "false");
            assertThat(seen(table, id, "")).as("what %s sees", handle).isEqualTo(keys(table, meant, id));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aStrangerSeesOnlyWhatIsPublished() {
        String id = stranger.viewer().organisation().toString();
        return tables(table -> assertThat(seen(table, id, ""))
                .isEqualTo(keys(
                        table, "t.organisation_id = :viewer or " + PUBLISHED.getOrDefault(table.name(), "false"), id)));
    }

    @TestFactory
    Stream<DynamicTest> nobodySeesOnlyWhatIsPublished() {
        return tables(table -> assertThat(seen(table, "", ""))
                .isEqualTo(keys(
                        table,
                        PUBLISHED.getOrDefault(table.name(), "false"),
                        stranger.viewer().organisation().toString())));
    }

    /// A guest with whom nothing is shared knows who it is a guest of, and no more than anybody.
    @TestFactory
    Stream<DynamicTest> aGuestWithWhomNothingIsSharedSeesOnlyWhereItIs() {
        String id = idOf(YOMOGINO);
        String guest = "00000000-0000-0000-0000-000000000001";
        return tables(table -> assertThat(seen(table, id, guest))
                .isEqualTo(
                        switch (table.name()) {
                            case "organisation" -> keys(table, "t.id = :viewer", id);
                            case "membership" -> keys(table, "t.organisation_id = :viewer", id);
                            default -> keys(table, PUBLISHED.getOrDefault(table.name(), "false"), id);
                        }));
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseChangesOrRemovesARow() {
        return tables(table -> {
            for (String attempt : List.of(
                    "update %1$s t set %2$s = t.%2$s where t.%2$s = '%3$s'",
                    "delete from %1$s t where t.%2$s = '%3$s'")) {
                String statement = attempt.formatted(table.name(), table.tenant(), idOf(YOMOGINO));
                for (String viewer :
                        List.of("", stranger.viewer().organisation().toString(), idOf("kotori"))) {
                    assertThat(refusedOrNothing(viewer, statement))
                            .as(statement)
                            .isTrue();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseAddsARow() {
        return tables(table -> {
            String copy = "insert into %s select * from jsonb_populate_record(null::%1$s, '%s')"
                    .formatted(table.name(), anyRow(table).replace("'", "''"));
            for (String viewer : List.of("", stranger.viewer().organisation().toString())) {
                assertThatThrownBy(() -> as(viewer, "", statement -> statement.executeUpdate(copy)))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("row-level security");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noRowIsHandedToAnotherOrganisation() {
        return tables(table -> {
            String statement = "update %s t set %s = '%s' where t.%2$s = '%s'"
                    .formatted(table.name(), table.tenant(), stranger.viewer().organisation(), idOf(YOMOGINO));
            assertThatThrownBy(() -> as(idOf(YOMOGINO), "", sql -> sql.executeUpdate(statement)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageFindingMatch(REFUSED.pattern());
        });
    }

    /// Knowing the id of another's row is no way to attach something to it.
    @Test
    void everyRowThatNamesAnothersOneIsRefusedByItsKey() throws SQLException {
        try (Connection connection = server.superuser()) {
            assertThat(texts(connection, """
                    select c.conrelid::regclass || '.' || a.attname || ' → ' || c.confrelid::regclass
                      from pg_constraint c
                      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                      join pg_class named on named.oid = c.confrelid
                     where c.contype = 'f'
                       and c.connamespace = 'tasuki'::regnamespace
                       and named.relrowsecurity
                       and named.relname <> 'organisation'
                       and a.attname <> 'organisation_id'
                       and not exists (select 1
                                         from pg_constraint whole
                                         join pg_attribute tenant on tenant.attrelid = whole.conrelid
                                                                 and tenant.attnum = any (whole.conkey)
                                        where whole.contype = 'f'
                                          and whole.conrelid = c.conrelid
                                          and whole.confrelid = c.confrelid
                                          and whole.conkey @> c.conkey
                                          and tenant.attname = 'organisation_id')
                    """)).isEmpty();
        }
    }

    private record Table(String name, String tenant, String key) {}

    private static Stream<DynamicTest> tables(Consumer<Table> check) {
        return walked().stream().map(table -> DynamicTest.dynamicTest(table.name(), () -> check.accept(table)));
    }

    private static List<Table> walked() {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.relname, (select string_agg('t.' || quote_ident(a.attname), ' || '' '' || '
                                                             order by a.attnum)
                                             from pg_index i
                                             join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                                            where i.indrelid = c.oid and i.indisprimary)
                          from pg_class c
                         where c.relnamespace = 'tasuki'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
                         order by c.relname
                        """)) {
            var found = new ArrayList<Table>();
            while (rows.next()) {
                String name = rows.getString(1);
                // An organisation with accounts is its own; an entry of an address book is of whoever keeps it.
                found.add(new Table(
                        name, name.equals("organisation") ? "steward_id" : "organisation_id", rows.getString(2)));
            }
            assertThat(found).isNotEmpty();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The keys of the rows for which a condition holds, whoever may see them.
    private static Set<String> keys(Table table, String condition, String viewer) {
        String where = condition
                .replace("t.organisation_id", "t." + table.tenant())
                .replace(":viewer", "'" + viewer + "'::uuid");
        try (Connection connection = server.superuser()) {
            return texts(connection, "select %s from %s t where %s".formatted(table.key(), table.name(), where));
        } catch (SQLException e) {
            throw new IllegalStateException(where, e);
        }
    }

    private static Set<String> seen(Table table, String organisation, String guest) {
        try {
            return as(organisation, guest, statement -> {
                try (ResultSet rows =
                        statement.executeQuery("select %s from %s t".formatted(table.key(), table.name()))) {
                    return texts(rows);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String anyRow(Table table) {
        try (Connection connection = server.superuser();
                PreparedStatement select = connection.prepareStatement(
                        "select to_jsonb(t) from %s t where t.%s = ?".formatted(table.name(), table.tenant()))) {
            select.setObject(1, organisation(YOMOGINO).value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether a statement changes no row, or the application has no right to it at all.
    private static boolean refusedOrNothing(String viewer, String sql) {
        try {
            return as(viewer, "", statement -> statement.executeUpdate(sql) == 0);
        } catch (SQLException e) {
            return REFUSED.matcher(String.valueOf(e.getMessage())).find();
        }
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private static <T> T as(String organisation, String guest, Work<T> work) throws SQLException {
        try (Connection connection = server.part(HikariDataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "select set_config('tasuki.organisation', '%s', true), set_config('tasuki.guest', '%s', true)"
                                .formatted(organisation, guest));
                return work.with(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Set<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return texts(rows);
        }
    }

    private static Set<String> texts(ResultSet rows) throws SQLException {
        var found = new TreeSet<String>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }
}
