package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.shared.TargetId;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Inviting, registering, accepting.
class InvitationsTest {
    private static final Pattern LINK = Pattern.compile("value=\"http://localhost:[0-9]+(/invitation/[^\"]+)\"");

    private final TestServer server = TestServer.shared();

    @Test
    void anAdministratorInvitesSomebodyWhoRegistersWithoutScript() throws SQLException {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        HttpResponse<String> made = administrator
                .browser()
                .post(
                        administrator.page("/invitations"),
                        "email",
                        "new-" + UUID.randomUUID() + "@tasuki.example",
                        "roles",
                        "editor");
        assertThat(made.statusCode()).isEqualTo(200);
        String link = link(made.body());
        TestBrowser browser = server.nobody();

        assertThat(browser.get(link, "Accept-Language", "ja").body()).contains("株式会社" + administrator.handle());
        String secret = link.substring(link.lastIndexOf('/') + 1);
        browser.get("/register?invitation=" + secret);
        assertThat(location(browser.post("/register", "invitation", secret, "name", "田中 実", "language", "ja")))
                .isEqualTo("/register/secure");
        TestAuthenticator authenticator =
                TestAuthenticator.of(browser.get("/register/secure").body());
        HttpResponse<String> done =
                browser.post("/register/password", "password", TestAccount.PASSWORD, "code", authenticator.code(0));

        assertThat(location(done)).isEqualTo("/account/recovery-codes");
        assertThat(browser.get(administrator.page("/targets")).statusCode()).isEqualTo(200);
        assertThat(browser.get(administrator.page("/invitations")).statusCode()).isEqualTo(403);
        assertThat(facts(administrator)).containsExactly("invitation.made", "member.joined");
        assertThat(server.nobody().get(link).statusCode()).as("used once").isEqualTo(404);
    }

    @Test
    void aSignedInPersonAcceptsAnInvitationToTheirOwnAddressOnly() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestAccount guest = TestAccount.make(server);
        String own = invite(administrator, guest.mail());
        String other = invite(administrator, "somebody-" + guest.mail());

        assertThat(guest.browser().get(other).body()).contains("You are signed in as");
        assertThat(guest.browser().post(other).statusCode()).isEqualTo(409);
        assertThat(guest.browser().get(administrator.page("/targets")).statusCode())
                .isEqualTo(404);
        assertThat(location(guest.browser().post(own))).startsWith("/o/" + administrator.handle());
        assertThat(guest.browser().get(administrator.page("/targets")).statusCode())
                .isEqualTo(200);
        assertThat(guest.browser().post(own).statusCode()).as("used once").isEqualTo(404);
    }

    @Test
    void lookingAtAnInvitationNeedsNoSignInButAcceptingDoes() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        String link = invite(administrator, "look-" + UUID.randomUUID() + "@tasuki.example");

        assertThat(server.nobody().get(link).statusCode()).isEqualTo(200);
        assertThat(server.nobody().post(link).statusCode()).isEqualTo(401);
        assertThat(server.nobody().get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedInvitationCannotBeUsed() throws SQLException {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestAccount guest = TestAccount.make(server);
        String link = invite(administrator, guest.mail());
        String id =
                administrator.browser().get(administrator.page("/invitations")).body();
        id = id.replaceAll("(?s).*?/invitations/([0-9a-f-]{36})/revoke.*", "$1");

        assertThat(location(administrator.browser().post(administrator.page("/invitations/" + id + "/revoke"))))
                .endsWith("access.done.invitation-revoked");
        assertThat(guest.browser().post(link).statusCode()).isEqualTo(404);
        assertThat(administrator
                        .browser()
                        .post(administrator.page("/invitations/" + id + "/revoke"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(facts(administrator)).containsExactly("invitation.made", "invitation.revoked");
    }

    @Test
    void anInvitationIsOverAfterSevenDays() throws SQLException {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestAccount guest = TestAccount.make(server);
        String link = invite(administrator, guest.mail());
        update(
                "update invitation set expires_at = now() - interval '1 second' where organisation_id = ?",
                administrator.viewer().organisation().value());

        assertThat(guest.browser().get(link).statusCode()).isEqualTo(404);
        assertThat(guest.browser().post(link).statusCode()).isEqualTo(404);
        assertThat(Invitations.VALIDITY).hasDays(7);
    }

    @Test
    void anAddressWithAnAccountCannotRegisterAgain() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestAccount known = TestAccount.make(server);
        String link = invite(administrator, known.mail().toUpperCase(java.util.Locale.ROOT));
        String secret = link.substring(link.lastIndexOf('/') + 1);
        TestBrowser browser = server.nobody();
        browser.get("/register?invitation=" + secret);

        assertThat(browser.post("/register", "invitation", secret, "name", "別人", "language", "en")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aGuestWhoIsInvitedInAnotherRoleIsAGuestNoMore() throws SQLException {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestAccount guest = TestAccount.make(server, administrator, AccessRole.GUEST);

        guest.browser().post(invite(administrator, guest.mail()));

        assertThat(guest.browser().get(administrator.page("/targets/new")).statusCode())
                .isEqualTo(200);
        HttpResponse<String> people = administrator.browser().get(administrator.api("/members"));
        assertThat(people.statusCode()).isEqualTo(200);
        assertThat(people.body()).contains("\"roles\":[\"editor\"]").doesNotContain("guest");
    }

    @Test
    void aGuestSeesOnlyTheTargetsThatTheInvitationShares() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TargetId shared = target(administrator, "Shared system");
        target(administrator, "Hidden system");
        TestAccount person = TestAccount.make(server);
        Invitations.Made made = server.part(Invitations.class)
                .create(
                        administrator.viewer(),
                        new InvitationDraft(new MailAddress(person.mail()), Set.of(AccessRole.GUEST), Set.of(shared)));
        person.browser().post(made.path());

        assertThat(person.browser()
                        .get(administrator.page("/targets"), "Accept-Language", "en")
                        .body())
                .contains("Shared system")
                .doesNotContain("Hidden system");
    }

    @Test
    void anInvitationIsRefusedWithAllItsFaults() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);

        HttpResponse<String> refused = administrator
                .browser()
                .post(
                        administrator.page("/invitations"),
                        "email",
                        "not an address",
                        "roles",
                        "guest",
                        "roles",
                        "editor",
                        "targets",
                        UUID.randomUUID().toString());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-email\"")
                .contains("href=\"#field-roles\"")
                .contains("href=\"#field-targets\"")
                .contains("value=\"not an address\"");
    }

    @Test
    void onlyAdministratorsInviteAndOnlyToTheirOwnOrganisation() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson stranger = server.organisation(AccessRole.ADMINISTRATOR);
        String body = "{\"email\": \"a@tasuki.example\", \"roles\": [\"editor\"]}";

        assertThat(editor.browser()
                        .json("POST", editor.api("/invitations"), body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.browser()
                        .json("POST", editor.api("/invitations"), body)
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.nobody()
                        .json("POST", editor.api("/invitations"), body)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void invitationsAreMadeListedAcceptedAndRevokedByProgram() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestAccount person = TestAccount.make(server);
        HttpResponse<String> made = administrator
                .browser()
                .json(
                        "POST",
                        administrator.api("/invitations"),
                        "{\"email\": \"" + person.mail() + "\", \"roles\": [\"auditor\", \"signatory\"]}");
        assertThat(made.statusCode()).isEqualTo(201);
        String secret = made.body().replaceAll(".*/invitation/([A-Za-z0-9_-]{43}).*", "$1");
        HttpResponse<String> list = administrator.browser().get(administrator.api("/invitations"));
        assertThat(list.body()).contains("\"state\":\"open\"").doesNotContain(secret);

        HttpResponse<String> joined =
                person.browser().json("POST", "/api/v1/invitations/accept", "{\"secret\": \"" + secret + "\"}");
        assertThat(joined.statusCode()).isEqualTo(201);
        assertThat(joined.body()).contains("\"handle\":\"" + administrator.handle() + "\"");
        assertThat(administrator
                        .browser()
                        .get(administrator.api("/invitations"))
                        .body())
                .contains("\"state\":\"accepted\"");
        String id = made.body().replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(administrator
                        .browser()
                        .json("DELETE", administrator.api("/invitations/" + id), "")
                        .statusCode())
                .as("accepted already")
                .isEqualTo(404);
    }

    private String invite(TestPerson administrator, String mail) {
        return server.part(Invitations.class)
                .create(
                        administrator.viewer(),
                        new InvitationDraft(new MailAddress(mail), Set.of(AccessRole.EDITOR), Set.of()))
                .path();
    }

    private static TargetId target(TestPerson person, String name) {
        String location = added(person, name);
        return new TargetId(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }

    private static String added(TestPerson person, String name) {
        String target = """
                {"name": {"ja": "対象", "en": "%s"}, "softwareClass": "system", "requirementPackage": "minimum"}
                """.formatted(name);
        TestBrowser browser = person.browser();
        return browser.json("POST", person.api("/targets"), target)
                .headers()
                .firstValue("location")
                .orElseThrow();
    }

    private List<String> facts(TestPerson person) throws SQLException {
        try (Connection connection = server.superuser();
                PreparedStatement select = connection.prepareStatement(
                        "select fact from audit_entry where organisation_id = ? order by sequence")) {
            select.setObject(1, person.viewer().organisation().value());
            var facts = new ArrayList<String>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    facts.add(rows.getString(1));
                }
            }
            return facts;
        }
    }

    private void update(String sql, UUID id) throws SQLException {
        try (Connection connection = server.superuser();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as("the page shows the link").isTrue();
        return link.group(1);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }
}
