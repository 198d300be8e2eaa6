package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tasuki.server.access.AccessRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// That the database itself keeps organisations apart: every table, walked as another organisation and as nobody.
class TenancyTest {
    /// Tables that belong to people or to the instance, not to an organisation, each with the reason why no viewer can
    /// be asked for: who signs in is not known yet, or acts for no organisation.
    private static final Set<String> OF_NO_ORGANISATION = Set.of(
            "account",
            "instance",
            "passkey",
            "recovery_code",
            "outside_identity",
            "session",
            "ceremony",
            "attempt",
            "sign_in_link");

    /// What is published is everybody's to see, with the public key that it was signed with.
    private static final Map<String, String> UNPUBLISHED = Map.of(
            "declaration",
            " where published_at is null",
            "signing_key",
            " where not exists (select 1 from declaration d where d.key_id = signing_key.key_id"
                    + " and d.organisation_id = signing_key.organisation_id and d.published_at is not null)");

    private final TestServer server = TestServer.shared();

    @Test
    void everyTableOfAnOrganisationHasForcedRowLevelSecurity() throws SQLException {
        try (Connection connection = server.superuser()) {
            assertThat(texts(connection, """
                    select c.relname
                      from pg_class c
                     where c.relnamespace = 'tasuki'::regnamespace
                       and c.relkind in ('r', 'p', 'v', 'm')
                       and c.relname <> 'flyway_schema_history'
                       and not (c.relrowsecurity and c.relforcerowsecurity)
                    """)).containsExactlyInAnyOrderElementsOf(OF_NO_ORGANISATION);
        }
    }

    @Test
    void everyRightOnATableOfAnOrganisationIsHeldByAPolicy() throws SQLException {
        try (Connection connection = server.superuser()) {
            assertThat(texts(connection, """
                    select g.table_name || ' ' || lower(g.privilege_type)
                      from information_schema.role_table_grants g
                      join pg_class c on c.relname = g.table_name and c.relnamespace = 'tasuki'::regnamespace
                     where g.table_schema = 'tasuki'
                       and g.grantee = 'tasuki_application'
                       and c.relrowsecurity
                       and not exists (select 1
                                         from pg_policies p
                                        where p.schemaname = 'tasuki'
                                          and p.tablename = g.table_name
                                          and p.cmd in ('ALL', g.privilege_type))
                    """)).isEmpty();
        }
    }

    @Test
    void theApplicationCannotBypassThePolicies() throws SQLException {
        try (Connection connection = server.superuser()) {
            assertThat(texts(connection, """
                    select rolname from pg_roles
                     where rolname in ('tasuki_application', 'tasuki_owner') and (rolsuper or rolbypassrls)
                    """)).isEmpty();
            assertThat(texts(connection, """
                    select tablename from pg_tables where schemaname = 'tasuki' and tableowner = 'tasuki_application'
                    """)).isEmpty();
        }
    }

    @Test
    void nobodySeesARowOfAnyOrganisation() throws SQLException {
        server.organisation(AccessRole.ADMINISTRATOR);

        for (String table : tablesOfOrganisations()) {
            assertThat(rowsSeen(table + UNPUBLISHED.getOrDefault(table, ""), ""))
                    .as("rows of %s that nobody sees", table)
                    .isZero();
        }
    }

    @Test
    void anotherOrganisationSeesNoRow() throws SQLException {
        TestPerson owner = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson stranger = server.organisation(AccessRole.ADMINISTRATOR);

        for (String table : tablesOfOrganisations()) {
            String column = table.equals("organisation") ? "id" : "organisation_id";
            assertThat(rowsSeen(
                            table + " where " + column + " = '" + owner.viewer().organisation() + "'",
                            stranger.viewer().organisation().toString()))
                    .as("rows of %s that a stranger sees", table)
                    .isZero();
        }
    }

    @Test
    void noRowCanBeWrittenForAnotherOrganisation() throws SQLException {
        TestPerson owner = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson stranger = server.organisation(AccessRole.ADMINISTRATOR);
        String insert = """
                insert into target (id, organisation_id, name_ja, name_en, software_class, requirement_package, created_at)
                values (gen_random_uuid(), '%s', '別', 'other', 'product', 'minimum', now())
                """.formatted(owner.viewer().organisation());

        assertThatThrownBy(() ->
                        as(stranger.viewer().organisation().toString(), statement -> statement.executeUpdate(insert)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    private List<String> tablesOfOrganisations() throws SQLException {
        try (Connection connection = server.superuser()) {
            return texts(connection, """
                    select c.relname from pg_class c
                     where c.relnamespace = 'tasuki'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
                     order by c.relname
                    """);
        }
    }

    private long rowsSeen(String from, String organisation) throws SQLException {
        return as(organisation, statement -> {
            try (ResultSet count = statement.executeQuery("select count(*) from " + from)) {
                count.next();
                return count.getLong(1);
            }
        });
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private <T> T as(String organisation, Work<T> work) throws SQLException {
        try (Connection connection = server.part(HikariDataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('tasuki.organisation', '" + organisation + "', true)");
                return work.with(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return List.copyOf(new TreeSet<>(found));
        }
    }
}
