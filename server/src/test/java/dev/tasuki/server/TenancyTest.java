package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// That the database itself keeps organisations apart: every table has a policy, and the application no way around it.
/// [TenantRowsTest] walks the rows.
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
