package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Signing in, over HTTP and without script.
class SignInTest {
    private final TestServer server = TestServer.shared();

    @Test
    void aPersonSignsInWithPasswordAndCodeAndOut() {
        TestAccount account = TestAccount.make(server);
        TestBrowser browser = server.nobody();
        browser.get("/sign-in?then=/account");

        HttpResponse<String> in = browser.post(
                "/sign-in", account.with("code", account.authenticator().code(1), "then", "/account"));

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/account");
        assertThat(in.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("tasuki=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/"));
        assertThat(browser.get("/organisations").statusCode()).isEqualTo(200);
        assertThat(location(browser.post("/sign-out"))).startsWith("/sign-in");
        assertThat(browser.get("/organisations").statusCode()).isEqualTo(303);
    }

    @Test
    void aCodeWorksOnce() {
        TestAccount account = TestAccount.make(server);
        String code = account.authenticator().code(1);

        assertThat(attempt(account, code).statusCode()).isEqualTo(303);
        assertThat(attempt(account, code).statusCode()).isEqualTo(422);
        assertThat(attempt(account, account.authenticator().code(0)).statusCode())
                .as("the code of the step before")
                .isEqualTo(422);
    }

    @Test
    void everyFailureReadsTheSame() {
        TestAccount account = TestAccount.make(server);
        String code = account.authenticator().code(1);

        List<String> answers = List.of(
                failure("nobody@tasuki.example", TestAccount.PASSWORD, code),
                failure(account.mail(), "another password", code),
                failure(
                        account.mail(),
                        TestAccount.PASSWORD,
                        account.authenticator().wrongCode()));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
        assertThat(answers.getFirst()).contains("The address, the password or the code is wrong.");
    }

    @Test
    void fiveFailuresCloseAnAddressWhetherOrNotItHasAnAccount() {
        TestAccount account = TestAccount.make(server);
        for (String mail : List.of(account.mail(), "ghost-" + account.mail())) {
            for (int i = 0; i < Attempts.PER_ACCOUNT; i++) {
                assertThat(attempt(mail, "a wrong password", "000000").statusCode())
                        .isEqualTo(422);
            }
            HttpResponse<String> closed =
                    attempt(mail, TestAccount.PASSWORD, account.authenticator().code(1));

            assertThat(closed.statusCode()).as(mail).isEqualTo(429);
            assertThat(Long.parseLong(closed.headers().firstValue("retry-after").orElseThrow()))
                    .isBetween(1L, Attempts.WINDOW.toSeconds());
        }
        TestAccount.forgetAttempts(server);
    }

    @Test
    void aSuccessfulSignInClearsTheFailuresOfItsAddress() {
        TestAccount account = TestAccount.make(server);
        for (int i = 0; i < Attempts.PER_ACCOUNT - 1; i++) {
            attempt(account.mail(), "a wrong password", "000000");
        }
        assertThat(attempt(account, account.authenticator().code(1)).statusCode())
                .isEqualTo(303);

        assertThat(attempt(account.mail(), "a wrong password", "000000").statusCode())
                .isEqualTo(422);
        assertThat(attempt(account.mail(), "a wrong password", "000000").statusCode())
                .isEqualTo(422);
    }

    @Test
    void thirtyFailuresCloseANetworkAddress() {
        TestAccount.forgetAttempts(server);
        for (int i = 0; i < Attempts.PER_NETWORK; i++) {
            assertThat(attempt("guess-" + i + "@tasuki.example", "a wrong password", "000000")
                            .statusCode())
                    .isEqualTo(422);
        }

        assertThat(attempt("fresh@tasuki.example", "a wrong password", "000000").statusCode())
                .isEqualTo(429);
        TestAccount.forgetAttempts(server);
    }

    @Test
    void aRecoveryCodeWorksOnceAndOnlyWithThePassword() {
        TestAccount account = TestAccount.make(server);
        String code = account.recoveryCodes().getFirst();

        assertThat(recovery(account.mail(), "", code).statusCode()).isEqualTo(422);
        assertThat(recovery(account.mail(), "a wrong password", code).statusCode())
                .isEqualTo(422);
        HttpResponse<String> in = recovery(
                account.mail(),
                TestAccount.PASSWORD,
                code.toUpperCase(Locale.ROOT).replace("-", " "));
        assertThat(location(in)).isEqualTo("/account?done=access.done.recovered");
        assertThat(recovery(account.mail(), TestAccount.PASSWORD, code).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aLinkSignsInOnceAndLookingDoesNotUseItUp() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        String link = server.part(SignInLinks.class).make(person.account(), Duration.ofMinutes(5));
        for (int i = 0; i < 3; i++) {
            assertThat(server.nobody().get(link).statusCode()).isEqualTo(200);
        }
        TestBrowser browser = server.nobody();
        browser.get(link);

        assertThat(location(browser.post(link))).isEqualTo("/");
        assertThat(location(browser.get("/"))).isEqualTo("/o/" + person.handle());
        assertThat(server.nobody().get(link).statusCode()).isEqualTo(404);
        assertThat(server.nobody().post(link).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsMadeForWhoeverHasTheAddressOfMailAndForNobodyElse() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        SignInLinks links = server.part(SignInLinks.class);
        String mail = (person.account() + "@tasuki.example").toUpperCase(Locale.ROOT);
        TestBrowser browser = server.nobody();

        String link = links.forAddress(mail, Duration.ofHours(1)).orElseThrow();
        browser.get(link);

        assertThat(location(browser.post(link))).isEqualTo("/");
        assertThat(location(browser.get("/"))).isEqualTo("/o/" + person.handle());
        assertThat(links.forAddress("nobody@tasuki.example", Duration.ofHours(1)))
                .isEmpty();
        assertThat(links.forAddress("no address", Duration.ofHours(1))).isEmpty();
    }

    @Test
    void aLinkThatIsOverSignsNobodyIn() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        String link = server.part(SignInLinks.class).make(person.account(), Duration.ofSeconds(-1));

        assertThat(server.nobody().get(link).statusCode()).isEqualTo(404);
        assertThat(server.nobody().post(link).statusCode()).isEqualTo(404);
    }

    @Test
    void signingInGivesAnotherSessionAndEndsTheOneBefore() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        TestBrowser browser = person.browser();
        String before = browser.cookie("tasuki");
        String link = server.part(SignInLinks.class).make(person.account(), Duration.ofMinutes(5));
        browser.get(link);
        browser.post(link);

        assertThat(browser.cookie("tasuki")).isNotEqualTo(before);
        assertThat(server.part(Sessions.class).find(Secret.shown(before).orElseThrow()))
                .isEmpty();
    }

    @Test
    void whatIsOverIsForgottenAtTheNextSignIn() throws SQLException {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        SignInLinks links = server.part(SignInLinks.class);
        for (int i = 0; i < 3; i++) {
            links.make(person.account(), Duration.ofSeconds(-1));
            TestBrowser browser = server.nobody();
            String link = links.make(person.account(), Duration.ofMinutes(5));
            browser.get(link);
            browser.post(link);
            browser.get("/verify");
            browser.post("/sign-out");
        }

        // The session that is signed in throughout, and the last one, which nobody has come after yet.
        assertThat(rows("session", person)).isEqualTo(2);
        assertThat(rows("sign_in_link", person)).isEqualTo(1);
    }

    private long rows(String table, TestPerson person) throws SQLException {
        try (Connection connection = server.superuser();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from " + table + " where account_id = ?")) {
            count.setObject(1, person.account().value());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void nobodyIsLedElsewhereAfterSignIn() {
        for (String then :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            TestAccount account = TestAccount.make(server);
            HttpResponse<String> in = server.nobody()
                    .post(
                            "/sign-in",
                            account.with("code", account.authenticator().code(1), "then", then));

            assertThat(location(in)).as(then).isEqualTo("/");
        }
    }

    @Test
    void aSignInWithoutTheFormTokenIsRefused() {
        TestAccount account = TestAccount.make(server);

        assertThat(server.nobody()
                        .postBare(
                                "/sign-in",
                                account.with("code", account.authenticator().code(1)))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> attempt(TestAccount account, String code) {
        return attempt(account.mail(), TestAccount.PASSWORD, code);
    }

    private HttpResponse<String> attempt(String mail, String password, String code) {
        return server.nobody().post("/sign-in", "email", mail, "password", password, "code", code);
    }

    private HttpResponse<String> recovery(String mail, String password, String code) {
        return server.nobody().post("/sign-in/recovery", "email", mail, "password", password, "code", code);
    }

    /// The page of a failure without what differs from request to request.
    private String failure(String mail, String password, String code) {
        HttpResponse<String> answer = attempt(mail, password, code);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body()
                .replace(mail, "")
                .replace("value=\"" + code + "\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("<code>[0-9a-f]{16}</code>", "");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }
}
