package dev.tasuki.server.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.Problem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// Probes, figures and what the log tells.
class HealthTest {
    private static final String TOKEN = "figures-for-prometheus-0123456789";

    private final TestServer server = TestServer.shared();

    @Test
    void probesAnswerAnybody() {
        for (String probe : new String[] {"/livez", "/readyz"}) {
            var answer = server.nobody().get(probe);
            assertThat(answer.statusCode()).as(probe).isEqualTo(200);
            assertThat(answer.body()).as(probe).isEqualTo("ok");
            assertThat(answer.headers().firstValue("cache-control")).as(probe).contains("no-store");
        }
    }

    @Test
    void figuresAreServedToThisMachineAndNameNoOrganisation() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        person.browser().get(person.page("/targets"));

        var figures = server.nobody().get("/metrics");

        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body())
                .contains("http_server_requests_seconds")
                .contains("hikaricp_connections")
                .doesNotContain("/o/" + person.handle());
        assertThat(server.nobody().get("/actuator").statusCode()).isEqualTo(404);
        assertThat(server.nobody().get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void aProxyOnThisMachineGetsNoFiguresForOthers() {
        assertThat(server.nobody()
                        .get("/metrics", "X-Forwarded-For", "192.0.2.7")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.nobody().get("/metrics", "Forwarded", "for=127.0.0.1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void noHeaderMakesARequestOneOfThisMachine() {
        try (TestServer published = TestServer.reachedAt(URI.create("https://tasuki.example"))) {
            assertThat(published
                            .nobody()
                            .get("/metrics", "X-Forwarded-For", "127.0.0.1")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void othersNeedTheTokenThatIsConfigured() {
        var registry = server.part(PrometheusMeterRegistry.class);
        var guarded = new Metrics(registry, TOKEN);
        var closed = new Metrics(registry, " ");

        assertThat(guarded.scrape(from("192.0.2.7", "Bearer " + TOKEN)).getBody())
                .contains("jvm_memory");
        assertThatThrownBy(() -> guarded.scrape(from("192.0.2.7", "Bearer other")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> guarded.scrape(from("192.0.2.7", ""))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> closed.scrape(from("192.0.2.7", "Bearer "))).isInstanceOf(Problem.class);
        assertThat(closed.scrape(from("127.0.0.1", "")).getBody()).contains("jvm_memory");
    }

    private static MockHttpServletRequest from(String address, String authorization) {
        var request = new MockHttpServletRequest("GET", "/metrics");
        request.setRemoteAddr(address);
        if (!authorization.isEmpty()) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }
}
