package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What requests get while the database is away, and that the server recovers by itself.
class DatabaseLossTest {
    private static final Duration SOON = Duration.ofSeconds(6);

    private final TestServer server = TestServer.another(Map.of());

    private final String database = name();

    private String name() {
        try (Connection connection = server.superuser()) {
            return connection.getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void requestsAreAnsweredWithRetryWhileTheDatabaseIsAwayAndServedWhenItIsBack() throws SQLException {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        assertThat(person.browser().get(person.page("/targets")).statusCode()).isEqualTo(200);
        assertThat(server.nobody().get("/readyz").statusCode()).isEqualTo(200);

        takeAway();

        HttpResponse<String> page = withinSixSeconds(person, person.page("/targets"));
        assertThat(page.body()).contains("The database cannot be reached.").contains("Reload");
        HttpResponse<String> resource = withinSixSeconds(person, person.api("/targets"));
        assertThat(resource.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(resource.body()).contains("urn:tasuki:problem:unavailable");
        assertThat(withinSixSeconds(person, "/readyz").body()).isEqualTo("unavailable");
        assertThat(server.nobody().get("/livez").statusCode()).isEqualTo(200);
        assertThat(server.nobody().get("/metrics").statusCode()).isEqualTo(200);

        bringBack();

        assertThat(person.browser().get(person.page("/targets")).statusCode()).isEqualTo(200);
        assertThat(server.nobody().get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void theServersOwnDatabaseIsStartedAgainWhenItIsKilled() throws Exception {
        try (TestServer whole = TestServer.own()) {
            TestPerson person = whole.organisation(AccessRole.EDITOR);
            String target = SupplyChainSteps.target(person, "窓口", "Counter", "");

            whole.killDatabase();

            HttpResponse<String> answer = person.browser().get(person.page("/targets/" + target));
            Instant asked = Instant.now();
            while (answer.statusCode() != 200
                    && Duration.between(asked, Instant.now()).compareTo(Duration.ofMinutes(1)) < 0) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                Thread.sleep(100);
                answer = person.browser().get(person.page("/targets/" + target));
            }
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> withinSixSeconds(TestPerson person, String path) {
        Instant asked = Instant.now();
        HttpResponse<String> answer = person.browser().get(path);
        assertThat(Duration.between(asked, Instant.now())).as(path).isLessThan(SOON);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).as(path).contains("5");
        return answer;
    }

    private void takeAway() throws SQLException {
        maintain("alter database \"%s\" allow_connections false");
        maintain("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'");
    }

    private void bringBack() throws SQLException {
        maintain("alter database \"%s\" allow_connections true");
    }

    /// Works on the database from another one of the same PostgreSQL.
    private void maintain(String sql) throws SQLException {
        try (Connection connection = TestServer.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(database));
        }
    }
}
