package dev.tasuki.server.shared.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Transactions for one viewer: what they may see, what nesting means, and that nothing of a viewer outlives one.
class TransactionsTest {
    private static final String SETTINGS = """
            select concat_ws('|', current_setting('tasuki.organisation', true), current_setting('tasuki.account', true),
                                  current_setting('tasuki.guest', true), current_setting('tasuki.presented', true))
            """;

    private final TestServer server = TestServer.shared();
    private final Tenancy tenancy = server.part(Tenancy.class);
    private final JdbcClient jdbc = server.part(JdbcClient.class);
    private final SearchIndex index = server.part(SearchIndex.class);
    private final TestPerson minato = server.organisation(AccessRole.EDITOR);
    private final TestPerson tsubame = server.organisation(AccessRole.EDITOR);

    @Test
    void aViewerSeesTheirOwnOrganisationAndNobodySeesAny() {
        assertThat(tenancy.read(minato.viewer(), this::handles)).isEqualTo(minato.handle());
        assertThat(tenancy.read(tsubame.viewer(), this::handles)).isEqualTo(tsubame.handle());
        assertThat(tenancy.asNobody(this::handles)).isEmpty();
    }

    @Test
    void aTransactionOfTheSameViewerJoinsTheOneThatRuns() {
        UUID outer = tenancy.change(minato.viewer(), this::transaction);
        var both = tenancy.change(minato.viewer(), () -> {
            UUID first = transaction();
            return first.equals(tenancy.change(minato.viewer(), this::transaction))
                    && first.equals(tenancy.read(minato.viewer(), this::transaction));
        });

        assertThat(both).isTrue();
        assertThat(tenancy.change(minato.viewer(), this::transaction)).isNotEqualTo(outer);
    }

    @Test
    void aTransactionOfAnotherViewerInsideIsRefusedAndTheOuterUndone() {
        UUID target = UUID.randomUUID();

        assertThatThrownBy(() -> tenancy.run(minato.viewer(), () -> {
                    search(target);
                    tenancy.run(tsubame.viewer(), () -> search(UUID.randomUUID()));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a transaction serves one viewer; finish it before opening another's");

        assertThat(tenancy.read(minato.viewer(), () -> found(target))).isZero();
    }

    @Test
    void noOtherKindOfTransactionOpensInsideAViewersEither() {
        assertThatThrownBy(() -> tenancy.run(minato.viewer(), () -> tenancy.asNobody(() -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tenancy.run(minato.viewer(), () -> tenancy.asAccount(minato.account(), () -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tenancy.run(
                        minato.viewer(), () -> tenancy.run(minato.viewer().asSystem(), () -> {})))
                .as("the same organisation, but somebody else acts")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReadChangesNothingEvenByAChangeInsideIt() {
        UUID target = UUID.randomUUID();

        assertThatThrownBy(() -> tenancy.read(minato.viewer(), () -> search(target)))
                .rootCause()
                .hasMessageContaining("read-only transaction");
        assertThatThrownBy(() ->
                        tenancy.read(minato.viewer(), () -> tenancy.change(minato.viewer(), () -> search(target))))
                .rootCause()
                .hasMessageContaining("read-only transaction");

        assertThat(tenancy.read(minato.viewer(), () -> found(target))).isZero();
    }

    @Test
    void aChangeThatFailsLeavesNothing() {
        UUID target = UUID.randomUUID();

        assertThatThrownBy(() -> tenancy.run(minato.viewer(), () -> {
                    search(target);
                    throw new IllegalArgumentException("after the change");
                }))
                .hasMessage("after the change");

        assertThat(tenancy.read(minato.viewer(), () -> found(target))).isZero();
    }

    @Test
    void nothingOfTheViewerIsLeftOnTheConnection() throws SQLException {
        try (var one = new HikariDataSource()) {
            HikariDataSource pool = server.part(HikariDataSource.class);
            one.setJdbcUrl(pool.getJdbcUrl());
            one.setUsername(pool.getUsername());
            one.setPassword(pool.getPassword());
            one.addDataSourceProperty("currentSchema", SchemaOwner.SCHEMA);
            one.setMaximumPoolSize(1);
            JdbcClient client = RecordJdbc.over(one);
            var alone = new Tenancy(client, new JdbcTransactionManager(one));

            String within = alone.change(
                    minato.viewer(),
                    () -> client.sql(SETTINGS).query(String.class).single());
            assertThat(within).startsWith(minato.viewer().organisation().toString());
            assertThat(settings(one)).isEqualTo("|||");

            assertThatThrownBy(() -> alone.run(minato.viewer(), () -> {
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(settings(one)).isEqualTo("|||");
            assertThat(client.sql("select count(*) from organisation")
                            .query(Integer.class)
                            .single())
                    .as("outside a transaction there is nothing to see")
                    .isZero();
        }
        assertThat(tenancy.serving()).isEmpty();
    }

    @Test
    void tellsWhomItServesWhileItDoes() {
        assertThat(tenancy.read(minato.viewer(), tenancy::serving))
                .contains(minato.viewer().organisation());
        assertThat(tenancy.asAccount(minato.account(), tenancy::serving)).isEmpty();
        assertThat(tenancy.serving()).isEmpty();
    }

    private static String settings(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SETTINGS)) {
            row.next();
            return row.getString(1);
        }
    }

    private String handles() {
        return String.join(
                " ",
                jdbc.sql("select handle from organisation where id = steward_id order by handle")
                        .query(String.class)
                        .list());
    }

    /// The transaction's own mark, the same as long as it runs.
    private UUID transaction() {
        return UUID.nameUUIDFromBytes(jdbc.sql("select now()::text || pg_backend_pid()")
                .query(String.class)
                .single()
                .getBytes(StandardCharsets.UTF_8));
    }

    private int found(UUID subject) {
        return jdbc.sql("select count(*) from search_entry where subject_id = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private UUID search(UUID subject) {
        index.put(minato.viewer(), SearchEntry.of(SearchEntry.Kind.TARGET, subject, new Text("窓口", "Counter")));
        return subject;
    }
}
