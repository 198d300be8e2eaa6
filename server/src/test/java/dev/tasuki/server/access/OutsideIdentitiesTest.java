package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.FakeProvider.Person;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Signing in with an identity at an outside provider.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideIdentitiesTest {
    private static final Pattern AWAY = Pattern.compile("href=\"(http://localhost:[0-9]+/authorize[^\"]+)\"");

    private FakeProvider provider;
    private TestServer server;

    @BeforeAll
    void start() {
        provider = new FakeProvider();
        server = TestServer.another(Map.of(
                "TASUKI_OIDC_ISSUER", provider.issuer(),
                "TASUKI_OIDC_CLIENT_ID", FakeProvider.CLIENT,
                "TASUKI_OIDC_CLIENT_SECRET", FakeProvider.CLIENT_SECRET));
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
    }

    @Test
    void aPersonLinksAnIdentityAndSignsInWithIt() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        Person identity = somebody();
        assertThat(link(person, identity)).isEqualTo("/account?done=access.done.outside-linked");
        TestBrowser browser = server.nobody();

        HttpResponse<String> in = signIn(browser, identity);

        assertThat(location(in)).isEqualTo("/account");
        assertThat(browser.get("/account").body())
                .contains(
                        server.part(Accounts.class).get(person.account()).mail().written());
    }

    @Test
    void anIdentityThatNobodyLinkedOpensNothingWhateverItsAddress() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        String mail = server.part(Accounts.class).get(person.account()).mail().written();
        TestBrowser browser = server.nobody();

        assertThat(signIn(browser, new Person("stranger", mail, true)).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void anIdentityBelongsToOneAccount() {
        Person identity = somebody();
        assertThat(link(server.organisation(AccessRole.EDITOR), identity)).startsWith("/account");

        TestPerson other = server.organisation(AccessRole.EDITOR);
        String way = way(other.browser(), "/account/outside");
        assertThat(other.browser().get(provider.visit(way, identity)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void anInvitedPersonRegistersWithAnIdentityOfTheSameVerifiedAddress() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        Person identity = somebody();
        TestBrowser browser = registering(administrator, identity.mail());

        HttpResponse<String> done = browser.get(provider.visit(way(browser, "/register/outside"), identity));

        assertThat(location(done)).isEqualTo("/account/recovery-codes");
        assertThat(browser.get(administrator.page("/targets")).statusCode()).isEqualTo(200);
        assertThat(location(signIn(server.nobody(), identity))).isEqualTo("/account");
    }

    @Test
    void anIdentityOfAnotherOrAnUnverifiedAddressCannotRegister() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        Person other = somebody();
        TestBrowser browser = registering(administrator, "invited-" + other.mail());
        assertThat(browser.get(provider.visit(way(browser, "/register/outside"), other))
                        .statusCode())
                .isEqualTo(403);

        Person unverified = new Person(other.subject(), other.mail(), false);
        TestBrowser second = registering(administrator, other.mail());
        assertThat(second.get(provider.visit(way(second, "/register/outside"), unverified))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoComesBackWithoutHavingBeenSentIsRefused() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        Person identity = somebody();
        link(person, identity);
        TestBrowser victim = server.nobody();
        String back = provider.visit(way(victim, "/sign-in/outside"), identity);

        assertThat(server.nobody().get(back).statusCode()).as("another browser").isEqualTo(409);
        TestBrowser changed = server.nobody();
        String other = provider.visit(way(changed, "/sign-in/outside"), identity);
        assertThat(changed.get(other.replaceAll("state=.*", "state=guessed")).statusCode())
                .isEqualTo(409);
        assertThat(victim.get(back).statusCode()).isEqualTo(303);
        assertThat(victim.get(back).statusCode()).as("a second time").isEqualTo(409);
    }

    @Test
    void aTokenThatDoesNotHoldSignsNobodyIn() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        Person identity = somebody();
        link(person, identity);
        try {
            provider.forged = true;
            assertThat(signIn(server.nobody(), identity).statusCode())
                    .as("forged")
                    .isEqualTo(409);
            provider.forged = false;
            provider.otherNonce = true;
            assertThat(signIn(server.nobody(), identity).statusCode())
                    .as("nonce")
                    .isEqualTo(409);
            provider.otherNonce = false;
            provider.otherAudience = true;
            assertThat(signIn(server.nobody(), identity).statusCode())
                    .as("audience")
                    .isEqualTo(409);
        } finally {
            provider.forged = false;
            provider.otherNonce = false;
            provider.otherAudience = false;
        }
        assertThat(signIn(server.nobody(), identity).statusCode()).isEqualTo(303);
    }

    @Test
    void theOnlyMeansOfSignInIsNotUnlinked() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        link(person, somebody());
        person.browser().get("/account");

        assertThat(person.browser().post("/account/outside/remove").statusCode())
                .isEqualTo(409);
    }

    @Test
    void withoutAProviderThereIsNoWayThere() {
        TestServer plain = TestServer.shared();

        assertThat(plain.nobody().get("/sign-in").body()).doesNotContain("/sign-in/outside");
        assertThat(plain.nobody().post("/sign-in/outside").statusCode()).isEqualTo(404);
    }

    private String link(TestPerson person, Person identity) {
        return location(person.browser().get(provider.visit(way(person.browser(), "/account/outside"), identity)));
    }

    private HttpResponse<String> signIn(TestBrowser browser, Person identity) {
        return browser.get(provider.visit(way(browser, "/sign-in/outside"), identity));
    }

    /// Presses the button and takes the link of the page that follows.
    private static String way(TestBrowser browser, String path) {
        browser.get("/sign-in");
        Matcher away = AWAY.matcher(browser.post(path, "then", "/account").body());
        assertThat(away.find()).as("the page shows the way").isTrue();
        return away.group(1).replace("&amp;", "&");
    }

    private TestBrowser registering(TestPerson administrator, String mail) {
        String secret = server.part(Invitations.class)
                .create(
                        administrator.viewer(),
                        new InvitationDraft(new MailAddress(mail), Set.of(AccessRole.EDITOR), Set.of()))
                .secret()
                .reveal();
        TestBrowser browser = server.nobody();
        browser.get("/register?invitation=" + secret);
        browser.post("/register", "invitation", secret, "name", "外山 そと", "language", "ja");
        assertThat(browser.get("/register/secure").body()).contains("/register/outside");
        return browser;
    }

    private static Person somebody() {
        String subject = UUID.randomUUID().toString();
        return new Person(subject, subject + "@outside.example", true);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }
}
