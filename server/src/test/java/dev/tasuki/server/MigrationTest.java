package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.db.SchemaOwner;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Bringing a database up to date: once is enough, again is harmless, and two servers may do it side by side.
class MigrationTest {
    /// Roles belong to the whole cluster: the application role of the shared server must keep its password.
    private static final String APPLICATION = "tasuki_migration_test";

    private static final String SHAPE = """
            select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
              from information_schema.columns where table_schema = 'tasuki'
            union all
            select tablename || ' ' || policyname || ' ' || cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
              from pg_policies where schemaname = 'tasuki'
            union all
            select table_name || ' ' || privilege_type || ' to ' || grantee
              from information_schema.role_table_grants where table_schema = 'tasuki'
            union all
            select indexdef from pg_indexes where schemaname = 'tasuki'
            union all
            select version || ' ' || checksum || ' ' || installed_rank from tasuki.flyway_schema_history
            order by 1
            """;

    private final TestServer server = TestServer.shared();

    @Test
    void migratingTwiceChangesNothing() throws SQLException {
        DatabaseAddress owner = server.emptyDatabase();

        new SchemaOwner(owner, APPLICATION).prepare("only4tests");
        List<String> once = shape(owner);
        new SchemaOwner(owner, APPLICATION).prepare("only4tests");

        assertThat(once).hasSizeGreaterThan(100);
        assertThat(shape(owner)).isEqualTo(once);
    }

    @Test
    void twoThatPrepareAtOnceBothSucceed() {
        DatabaseAddress owner = server.emptyDatabase();

        List<CompletableFuture<DatabaseAddress>> both = List.of(preparing(owner), preparing(owner));

        assertThat(both.stream().map(CompletableFuture::join).map(DatabaseAddress::user))
                .containsExactly(APPLICATION, APPLICATION);
    }

    @Test
    void aSecondServerOnTheSameRecordServesTheSamePeople() {
        TestPerson person = server.organisation(AccessRole.EDITOR);

        try (TestServer second = server.beside()) {
            assertThat(second.port()).isNotEqualTo(server.port());
            assertThat(person.browser()
                            .at(second.port())
                            .get(person.page("/targets"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(person.browser().get(person.page("/targets")).statusCode())
                .as("the first goes on")
                .isEqualTo(200);
    }

    private CompletableFuture<DatabaseAddress> preparing(DatabaseAddress owner) {
        return CompletableFuture.supplyAsync(() -> new SchemaOwner(owner, APPLICATION).prepare("only4tests"));
    }

    private static List<String> shape(DatabaseAddress database) throws SQLException {
        var lines = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SHAPE)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
