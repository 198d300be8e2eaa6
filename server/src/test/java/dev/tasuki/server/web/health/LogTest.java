package dev.tasuki.server.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.Faults;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The log tells what went wrong, and never to whom.
class LogTest {
    private static final String PERSONAL = "hanako.sato@minato.example";

    private final TestServer server = TestServer.shared();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void requestsThatAreRefusedLeaveNothingOfWhatTheySent() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR);
        String token = "Bearer " + "a".repeat(43);

        person.browser().get(person.page("/" + PERSONAL));
        person.browser().get(person.page("/search?q=" + PERSONAL));
        person.browser().get(person.page("/audit?day=" + PERSONAL));
        person.browser().post(person.page("/settings"), "name.ja", PERSONAL, "timeZone", PERSONAL);
        person.browser().json("POST", person.api("/targets"), "{\"name\": \"" + PERSONAL);
        person.browser().json("POST", person.api("/targets"), "{}", "Idempotency-Key", PERSONAL + " ");
        person.browser().get(person.api("/members?cursor=" + PERSONAL));
        server.nobody().get(person.api("/targets"), "Authorization", token, "Accept", PERSONAL);
        server.nobody().post(person.page("/settings"), "name.ja", PERSONAL);

        assertThat(printed())
                .doesNotContain(PERSONAL)
                .doesNotContain("hanako")
                .doesNotContain(token.substring(7))
                .doesNotContain(person.viewer().actor().name());
    }

    @Test
    void whatTheDatabaseRefusesIsLoggedWithoutItsValues() {
        JdbcClient jdbc = JdbcClient.create(server.part(DataSource.class));
        String insert = """
                insert into account (id, email, name, language, passkey_user_handle, created_at)
                values (gen_random_uuid(), ?, 'x', 'ja', gen_random_uuid()::text::bytea, now())
                """;
        jdbc.sql(insert).param("log-" + PERSONAL).update();

        Throwable refused =
                catchThrowable(() -> jdbc.sql(insert).param("log-" + PERSONAL).update());
        Faults.problem(refused);

        assertThat(printed()).contains("account_email").doesNotContain(PERSONAL);
    }

    private String printed() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
