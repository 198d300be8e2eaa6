package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestServer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The first set-up of a server, on one that has no account.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SetUpTest {
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.another(Map.of());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void theFirstPageLeadsToSetUpWhileNoAccountExists() {
        HttpResponse<String> first = server.nobody().get("/");

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(location(first)).isEqualTo("/set-up");
        assertThat(server.part(SetUp.class).link().orElseThrow()).startsWith("/set-up?secret=");
    }

    @Test
    @Order(2)
    void setUpIsRefusedWithoutTheSecretOfThisStart() {
        TestBrowser stranger = server.nobody();
        stranger.get("/set-up");

        HttpResponse<String> refused = stranger.post("/set-up", form("x".repeat(43)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#field-secret\"").contains("value=\"みなと市\"");
        assertThat(stranger.get("/register/secure").statusCode()).isEqualTo(409);
    }

    @Test
    @Order(3)
    void theFirstPersonSetsUpTheOrganisationAndTheirSignIn() {
        TestBrowser browser = server.nobody();
        String secret = server.part(SetUp.class).secret().orElseThrow().reveal();
        browser.get("/set-up");

        HttpResponse<String> begun = browser.post("/set-up", form(secret));
        assertThat(location(begun)).isEqualTo("/register/secure");
        assertThat(server.part(SetUp.class).isOpen())
                .as("no account before a means of sign-in")
                .isTrue();
        HttpResponse<String> page = browser.get("/register/secure", "Accept-Language", "en");
        assertThat(page.body())
                .contains("<svg width=\"232\"")
                .contains("otpauth://totp/Tasuki:hanako%40minato.example");
        TestAuthenticator authenticator = TestAuthenticator.of(page.body());

        HttpResponse<String> weak =
                browser.post("/register/password", "password", "short", "code", authenticator.wrongCode());
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("href=\"#field-password\"").contains("href=\"#field-code\"");

        HttpResponse<String> done =
                browser.post("/register/password", "password", "灯台の光は三海里先まで", "code", authenticator.code(0));
        assertThat(done.statusCode()).isEqualTo(422);
        done = browser.post("/register/password", "password", "灯台の光は三海里先まで届く", "code", authenticator.code(0));
        assertThat(location(done)).isEqualTo("/account/recovery-codes");
        HttpResponse<String> codes = browser.get("/account/recovery-codes");
        assertThat(codes.body().split("<li><code>", -1)).hasSize(RecoveryCodes.NUMBER + 1);
        assertThat(location(browser.post("/account/recovery-codes/kept"))).isEqualTo("/o/minato");
        assertThat(location(browser.get("/account/recovery-codes")))
                .as("shown once")
                .isEqualTo("/account");

        assertThat(server.part(SetUp.class).secret()).isEmpty();
        assertThat(location(browser.get("/"))).isEqualTo("/o/minato");
        assertThat(location(server.nobody().get("/set-up"))).isEqualTo("/");
        assertThat(location(server.nobody().get("/"))).isEqualTo("/sign-in");
        assertThat(browser.post("/register/password", "password", "灯台の光は三海里先まで届く", "code", authenticator.code(1))
                        .statusCode())
                .isIn(403, 409);
    }

    private static String[] form(String secret) {
        return new String[] {
            "secret", secret,
            "organisation.ja", "みなと市",
            "organisation.en", "Minato City",
            "handle", "minato",
            "name", "山本 花子",
            "language", "ja",
            "email", "hanako@minato.example"
        };
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }
}
