package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.text.Language;
import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.shared.SessionId;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A person's own account, through its pages and its resource.
class AccountsTest {
    private static final Pattern SESSION = Pattern.compile("/account/sessions/([0-9a-f-]{36})/revoke");

    private final TestServer server = TestServer.shared();

    @Test
    void aPersonChangesTheirNameAndLanguage() {
        TestAccount account = TestAccount.make(server);
        account.browser().get("/account");

        HttpResponse<String> changed =
                account.browser().post("/account", "version", "1", "name", "鈴木 次郎", "language", "ja");

        assertThat(location(changed)).startsWith("/language?to=ja&then=%2Faccount");
        account.browser().get(location(changed));
        assertThat(account.browser().get("/account").body()).contains("鈴木 次郎").contains("lang=\"ja\"");
        assertThat(account.browser()
                        .post("/account", "version", "1", "name", "", "language", "xx")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoeverCallsIsToldWhoTheyAre() {
        TestAccount account = TestAccount.make(server);

        HttpResponse<String> me = account.browser().get("/api/v1/account");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body())
                .contains("\"kind\":\"person\"")
                .contains(account.mail())
                .contains("\"organisation\":\"" + account.handle() + "\"")
                .contains("\"roles\":[\"editor\"]");
        assertThat(server.nobody().get("/api/v1/account").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsToldItsOrganisationAndWhatItPermits() throws SQLException {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        Secret secret = Secret.fresh(new java.security.SecureRandom());
        try (Connection connection = server.superuser();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into api_token (id, organisation_id, account_id, name, token_hash, scopes, created_at,
                                               expires_at)
                        values (gen_random_uuid(), ?, ?, 'CI', ?, '{read}', now(), now() + interval '1 day')
                        """)) {
            insert.setObject(1, person.viewer().organisation().value());
            insert.setObject(2, person.account().value());
            insert.setString(3, secret.digest().hex());
            insert.executeUpdate();
        }

        HttpResponse<String> me = server.nobody().get("/api/v1/account", "Authorization", "Bearer " + secret.reveal());

        assertThat(me.body())
                .contains("\"kind\":\"token\"")
                .contains("\"name\":\"CI\"")
                .contains("\"permissions\":[\"read-shared\",\"read\"]")
                .doesNotContain("email");
        assertThat(server.nobody()
                        .get("/api/v1/account/sessions", "Authorization", "Bearer " + secret.reveal())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionIsEndedFromAnotherDevice() {
        TestAccount account = TestAccount.make(server);
        TestBrowser other = signedInElsewhere(account);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
        Matcher session = SESSION.matcher(account.browser().get("/account").body());
        assertThat(session.find()).isTrue();

        assertThat(location(account.browser().post("/account/sessions/" + session.group(1) + "/revoke")))
                .isEqualTo("/account?done=access.done.session-revoked");
        assertThat(other.get("/account").statusCode()).isEqualTo(303);
        assertThat(account.browser().get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsAnothersSession() {
        TestAccount account = TestAccount.make(server);
        TestAccount other = TestAccount.make(server);
        String sessions = account.browser().get("/api/v1/account/sessions").body();
        String id = sessions.replaceAll(".*?\"id\":\"([0-9a-f-]{36})\".*", "$1");

        assertThat(sessions).contains("\"method\":\"password\"").contains("\"current\":true");
        assertThat(other.browser()
                        .json("DELETE", "/api/v1/account/sessions/" + id, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(account.browser().get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void allSessionsAreEndedAtOnce() {
        TestAccount account = TestAccount.make(server);
        TestBrowser other = signedInElsewhere(account);
        account.browser().get("/account");

        account.browser().post("/account/sessions/revoke-all");

        assertThat(other.get("/account").statusCode()).isEqualTo(303);
        assertThat(account.browser().get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aNewPasswordEndsOtherSessionsAndTheOldPassword() {
        TestAccount account = TestAccount.make(server);
        TestBrowser other = signedInElsewhere(account);
        account.browser().get("/account/password");
        assertThat(account.browser()
                        .post("/account/password", "password", "password1234")
                        .statusCode())
                .isEqualTo(422);
        assertThat(account.browser()
                        .post("/account/password", "password", account.mail())
                        .statusCode())
                .isEqualTo(422);

        assertThat(location(account.browser().post("/account/password", "password", "あたらしい合言葉は十二文字")))
                .isEqualTo("/account?done=access.done.password-changed");

        assertThat(other.get("/account").statusCode()).isEqualTo(303);
        assertThat(account.browser().get("/account").statusCode()).isEqualTo(200);
        String code = account.recoveryCodes().getFirst();
        assertThat(recovery(account.mail(), TestAccount.PASSWORD, code)).isEqualTo(422);
        assertThat(recovery(account.mail(), "あたらしい合言葉は十二文字", code)).isEqualTo(303);
    }

    @Test
    void aNewAuthenticatorTakesThePlaceOfTheOld() {
        TestAccount account = TestAccount.make(server);
        TestAuthenticator fresh = TestAuthenticator.of(
                account.browser().get("/account/authenticator").body());
        assertThat(account.browser()
                        .post("/account/authenticator", "password", TestAccount.PASSWORD, "code", fresh.wrongCode())
                        .statusCode())
                .isEqualTo(422);

        assertThat(location(account.browser()
                        .post("/account/authenticator", "password", TestAccount.PASSWORD, "code", fresh.code(0))))
                .isEqualTo("/account?done=access.done.password-set");

        assertThat(signIn(account, account.authenticator().code(1))).isEqualTo(422);
        assertThat(signIn(account, fresh.code(0))).as("used to set it up").isEqualTo(422);
        assertThat(signIn(account, fresh.code(1))).isEqualTo(303);
    }

    @Test
    void anAuthenticatorThatSomebodyElseBeganIsRefused() {
        TestAccount account = TestAccount.make(server);
        TestAccount other = TestAccount.make(server);
        TestAuthenticator begun = TestAuthenticator.of(
                account.browser().get("/account/authenticator").body());
        other.browser().get("/account");
        other.browser().keepCookie("tasuki-authenticator", account.browser().cookie("tasuki-authenticator"));

        assertThat(other.browser()
                        .post("/account/authenticator", "password", TestAccount.PASSWORD, "code", begun.code(0))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOld() {
        TestAccount account = TestAccount.make(server);
        account.browser().get("/account");

        assertThat(location(account.browser().post("/account/recovery-codes"))).isEqualTo("/account/recovery-codes");
        HttpResponse<String> shown = account.browser().get("/account/recovery-codes");

        assertThat(shown.body().split("<li><code>", -1)).hasSize(RecoveryCodes.NUMBER + 1);
        assertThat(shown.headers().firstValue("cache-control")).contains("no-store");
        assertThat(recovery(
                        account.mail(),
                        TestAccount.PASSWORD,
                        account.recoveryCodes().getFirst()))
                .isEqualTo(422);
    }

    @Test
    void theLastMeansOfSignInCannotBeRemoved() {
        TestAccount account = TestAccount.make(server);
        account.browser().get("/account");

        assertThat(account.browser().post("/account/password/remove").statusCode())
                .isEqualTo(409);
        assertThat(signIn(account, account.authenticator().code(1))).isEqualTo(303);
    }

    @Test
    void changingTheMeansOfSignInNeedsASignInOfAMomentAgo() throws SQLException {
        TestAccount account = TestAccount.make(server);
        account.browser().get("/account");
        try (Connection connection = server.superuser();
                PreparedStatement update = connection.prepareStatement("""
                        update session set created_at = now() - interval '11 minutes'
                         where account_id = (select id from account where email = ?)
                        """)) {
            update.setString(1, account.mail());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        for (String path : List.of("/account/password", "/account/authenticator", "/account/close")) {
            assertThat(location(account.browser().get(path))).startsWith("/sign-in?then=" + path);
        }
        for (String path : List.of(
                "/account/password",
                "/account/authenticator",
                "/account/close",
                "/account/recovery-codes",
                "/account/password/remove",
                "/account/passkeys")) {
            assertThat(location(account.browser().post(path, "password", TestAccount.PASSWORD)))
                    .as(path)
                    .startsWith("/sign-in?then=/account");
        }
        assertThat(account.browser().post("/account/passkeys/options").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClosedAccountSignsNobodyInAndItsAddressIsFree() {
        TestAccount account = TestAccount.make(server);
        TestBrowser other = signedInElsewhere(account);
        account.browser().get("/account/close");

        assertThat(location(account.browser().post("/account/close")))
                .isEqualTo("/sign-in?done=access.done.account-closed");

        assertThat(other.get("/account").statusCode()).isEqualTo(303);
        assertThat(signIn(account, account.authenticator().code(2))).isEqualTo(422);
        assertThat(server.part(Accounts.class).find(new MailAddress(account.mail())))
                .isEmpty();
    }

    @Test
    void whoClosesTheirAccountLeavesTheirOrganisationsAndEachRecordTellsOfIt() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson guest =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.GUEST);
        guest.browser().post("/account", "version", "1", "name", "Ayame Fictional", "language", "en");
        assertThat(found(administrator)).contains("Ayame Fictional");
        assertThat(administrator.browser().get(administrator.page("/people")).body())
                .contains("Ayame Fictional");
        guest.browser().get("/account/close");

        assertThat(guest.browser().post("/account/close").statusCode()).isEqualTo(303);

        assertThat(administrator.browser().get(administrator.page("/people")).body())
                .doesNotContain("Ayame Fictional");
        assertThat(found(administrator)).doesNotContain(">Ayame Fictional<");
        assertThat(administrator.browser().get(administrator.api("/audit")).body())
                .contains("member.renamed")
                .contains("member.left");
    }

    private static String found(TestPerson person) {
        return person.browser().get(person.page("/search?q=Ayame+Fictional")).body();
    }

    @Test
    void theOnlyAdministratorCannotCloseTheirAccount() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        administrator.browser().get("/account/close");

        assertThat(administrator.browser().post("/account/close").statusCode()).isEqualTo(409);
        server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.ADMINISTRATOR);
        assertThat(administrator.browser().post("/account/close").statusCode()).isEqualTo(303);
    }

    @Test
    void onlyAnAdministratorAddsAnOrganisation() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        String handle = "added-" + administrator.handle();
        String[] form = {"handle", handle, "organisation.ja", "別の組織", "organisation.en", "Another"};

        editor.browser().get("/organisations");
        assertThat(editor.browser().post("/organisations", form).statusCode()).isEqualTo(403);
        administrator.browser().get("/organisations/new");
        assertThat(location(administrator.browser().post("/organisations", form)))
                .startsWith("/o/" + handle);
        assertThat(administrator.browser().get("/o/" + handle + "/targets").statusCode())
                .isEqualTo(200);
        assertThat(administrator.browser().post("/organisations", form).body()).contains("href=\"#field-handle\"");
    }

    private TestBrowser signedInElsewhere(TestAccount account) {
        TestBrowser browser = server.nobody();
        assertThat(browser.post(
                                "/sign-in",
                                account.with("code", account.authenticator().code(1)))
                        .statusCode())
                .isEqualTo(303);
        return browser;
    }

    private int signIn(TestAccount account, String code) {
        return server.nobody().post("/sign-in", account.with("code", code)).statusCode();
    }

    private int recovery(String mail, String password, String code) {
        return server.nobody()
                .post("/sign-in/recovery", "email", mail, "password", password, "code", code)
                .statusCode();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }

    @Test
    void twoAdministratorsWhoCloseTheirAccountsAtOnceLeaveOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            TestPerson one = server.organisation(AccessRole.ADMINISTRATOR);
            TestPerson two = server.member(one.viewer().organisation(), one.handle(), AccessRole.ADMINISTRATOR);
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                executor.invokeAll(List.<Callable<Boolean>>of(() -> closes(one), () -> closes(two)));
            }
            assertThat(open(one) + open(two)).as("round %s", round).isEqualTo(1);
        }
    }

    private boolean closes(TestPerson person) {
        var membership = new Membership(
                person.viewer().organisation(),
                person.handle(),
                person.organisation(),
                Set.of(AccessRole.ADMINISTRATOR),
                ZoneId.of("Asia/Tokyo"));
        server.part(Accounts.class)
                .close(new SignedIn(
                        person.account(),
                        person.viewer().actor().name(),
                        Language.EN,
                        new SessionId(UUID.randomUUID()),
                        Instant.now(),
                        List.of(membership)));
        return true;
    }

    private int open(TestPerson person) throws SQLException {
        try (Connection connection = server.superuser();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from account where id = ? and closed_at is null")) {
            count.setObject(1, person.account().value());
            var row = count.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
