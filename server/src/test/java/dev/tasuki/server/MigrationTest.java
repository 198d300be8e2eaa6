package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.db.SchemaOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Bringing a database up to date: once is enough, again is harmless, and two servers may do it side by side.
class MigrationTest {
    /// Roles belong to the whole cluster: the application role of the shared server must keep its password.
    private static final String APPLICATION = "tasuki_migration_test";

    private static final String MIGRATIONS = "dev/tasuki/server/migrations";
    private static final String KEPT = "dev/tasuki/server/migrations.sha256";

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

    /// A server that finds another content under a number that it has run refuses to start, and keeps everybody from
    /// their record.
    @Test
    void aMigrationThatRecordsHaveSeenIsNeverEdited() throws IOException {
        Map<String, String> kept = Files.readAllLines(Path.of("src/test/resources", KEPT)).stream()
                .map(line -> line.split(" {2}"))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        var present = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources", MIGRATIONS))) {
            for (Path file : files.toList()) {
                present.put(
                        file.getFileName().toString(),
                        Sha256.of(Files.readAllBytes(file)).hex());
            }
        }

        assertThat(present)
                .as("write a new migration instead of editing one, and add its line to " + KEPT)
                .containsExactlyInAnyOrderEntriesOf(kept);
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
