package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Passkeys against an authenticator in software, over HTTP.
class PasskeysTest {
    private final TestServer server = TestServer.shared();
    private final TestPasskey passkey = passkey();

    @Test
    void aPersonAddsAPasskeyAndSignsInWithItAlone() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        assertThat(add(person.browser(), passkey)).isEqualTo("/account?done=access.done.passkey-added");
        assertThat(person.browser().get("/account").body()).contains("Office laptop");
        TestBrowser browser = server.nobody();

        HttpResponse<String> in = signIn(browser, passkey.used(options(browser)));

        assertThat(location(in)).isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains("Office laptop");
    }

    @Test
    void anInvitedPersonRegistersWithAPasskey() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestBrowser browser = server.nobody();
        register(administrator, browser);
        HttpResponse<String> options = browser.post("/register/passkey/options");
        assertThat(options.body())
                .contains("\"residentKey\":\"required\"")
                .contains("\"userVerification\":\"required\"");

        HttpResponse<String> done = browser.post("/register/passkey", "credential", passkey.made(options.body()));

        assertThat(location(done)).isEqualTo("/account/recovery-codes");
        assertThat(browser.get(administrator.page("/targets")).statusCode()).isEqualTo(200);
        TestBrowser other = server.nobody();
        assertThat(location(signIn(other, passkey.used(options(other))))).isEqualTo("/account");
    }

    @Test
    void theOptionsForSigningInNameNobodyAndLieInAShortLivedCookie() {
        TestBrowser browser = server.nobody();

        HttpResponse<String> options = browser.post("/sign-in/passkey/options");

        assertThat(options.body())
                .contains("\"userVerification\":\"required\"")
                .contains("\"rpId\":\"localhost\"")
                .doesNotContain("\"id\":");
        assertThat(options.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("tasuki-sign-in=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Max-Age=300"));
        assertThat(options.body()).doesNotContain(browser.cookie("tasuki-sign-in"));
    }

    @Test
    void anAnswerIsAcceptedOnceOnly() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        add(person.browser(), passkey);
        TestBrowser browser = server.nobody();
        String answer = passkey.used(options(browser));
        String cookie = browser.cookie("tasuki-sign-in");
        assertThat(signIn(browser, answer).statusCode()).isEqualTo(303);

        TestBrowser thief = server.nobody();
        thief.keepCookie("tasuki-sign-in", cookie);
        assertThat(signIn(thief, answer).statusCode()).isEqualTo(422);
    }

    @Test
    void anAnswerToAnotherBrowsersChallengeIsRefused() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        add(person.browser(), passkey);
        TestBrowser victim = server.nobody();
        String answer = passkey.used(options(victim));
        TestBrowser thief = server.nobody();
        options(thief);

        assertThat(signIn(thief, answer).statusCode()).isEqualTo(422);
        assertThat(signIn(server.nobody(), answer).statusCode())
                .as("without any ceremony")
                .isEqualTo(422);
    }

    @Test
    void anAnswerThatComesTooLateIsRefused() throws SQLException {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        add(person.browser(), passkey);
        TestBrowser browser = server.nobody();
        String answer = passkey.used(options(browser));
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("update ceremony set expires_at = now() - interval '1 second' where kind = 'sign-in'");
        }

        assertThat(signIn(browser, answer).statusCode()).isEqualTo(422);
    }

    @Test
    void anAnswerGivenToAnotherSiteIsRefused() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        var elsewhere = new TestPasskey("https://tasuki.evil.example", "localhost");
        person.browser().get("/account");
        String options = person.browser().post("/account/passkeys/options").body();

        assertThat(person.browser()
                        .post("/account/passkeys", "credential", elsewhere.made(options))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aDeviceThatDidNotAskForThePersonIsNotEnough() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        add(person.browser(), passkey);
        TestBrowser browser = server.nobody();

        assertThat(signIn(browser, passkey.usedUnverified(options(browser))).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCopiedKeyIsNoticedByItsCounter() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        add(person.browser(), passkey);
        TestBrowser browser = server.nobody();
        assertThat(signIn(browser, passkey.used(options(browser))).statusCode()).isEqualTo(303);
        TestBrowser copier = server.nobody();

        assertThat(signIn(copier, passkey.usedByCopy(options(copier))).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPasskeyBegunForOnePersonIsNotAddedToAnother() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        TestPerson other = server.organisation(AccessRole.EDITOR);
        person.browser().get("/account");
        String options = person.browser().post("/account/passkeys/options").body();
        other.browser().get("/account");
        other.browser().keepCookie("tasuki-passkey", person.browser().cookie("tasuki-passkey"));

        assertThat(other.browser()
                        .post("/account/passkeys", "credential", passkey.made(options))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void nonsenseIsRefusedAndNotAFailureOfTheServer() {
        for (String nonsense : new String[] {"{}", "[]", "null", "x", "{\"id\":1,\"response\":{}}", "\u0000"}) {
            TestBrowser browser = server.nobody();
            options(browser);
            assertThat(signIn(browser, nonsense).statusCode()).as(nonsense).isEqualTo(422);
        }
        TestAccount.forgetAttempts(server);
    }

    @Test
    void aPasskeyIsRenamedAndRemovedByItsOwnerOnly() {
        TestAccount account = TestAccount.make(server);
        account.browser().get("/account");
        add(account.browser(), passkey);
        String id = account.browser()
                .get("/account")
                .body()
                .replaceAll("(?s).*?/account/passkeys/([0-9a-f-]{36})/remove.*", "$1");
        TestPerson other = server.organisation(AccessRole.EDITOR);
        add(other.browser(), passkey());
        add(other.browser(), passkey());

        assertThat(other.browser()
                        .post("/account/passkeys/" + id, "label", "Mine")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.browser().post("/account/passkeys/" + id + "/remove").statusCode())
                .isEqualTo(404);
        var refused = account.browser().post("/account/passkeys/" + id, "label", " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-label-" + id + "\"")
                .contains("aria-describedby=\"field-label-" + id + "-e\"");
        account.browser().post("/account/passkeys/" + id, "label", "研究室の鍵");
        assertThat(account.browser().get("/account").body()).contains("研究室の鍵");
        assertThat(location(account.browser().post("/account/passkeys/" + id + "/remove")))
                .isEqualTo("/account?done=access.done.passkey-removed");
        TestBrowser browser = server.nobody();
        assertThat(signIn(browser, passkey.used(options(browser))).statusCode()).isEqualTo(422);
    }

    private TestPasskey passkey() {
        return new TestPasskey("http://localhost:" + server.port(), "localhost");
    }

    private static String add(TestBrowser browser, TestPasskey passkey) {
        browser.get("/account");
        String options = browser.post("/account/passkeys/options").body();
        return location(
                browser.post("/account/passkeys", "credential", passkey.made(options), "label", "Office laptop"));
    }

    private void register(TestPerson administrator, TestBrowser browser) {
        String secret = server.part(Invitations.class)
                .create(
                        administrator.viewer(),
                        new InvitationDraft(
                                new MailAddress("key-" + UUID.randomUUID() + "@tasuki.example"),
                                Set.of(AccessRole.EDITOR),
                                Set.of()))
                .secret()
                .reveal();
        browser.get("/register?invitation=" + secret);
        browser.post("/register", "invitation", secret, "name", "鍵 守", "language", "ja");
    }

    private static String options(TestBrowser browser) {
        return browser.post("/sign-in/passkey/options").body();
    }

    private static HttpResponse<String> signIn(TestBrowser browser, String answer) {
        return browser.post("/sign-in/passkey", "credential", answer, "then", "/account");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }
}
