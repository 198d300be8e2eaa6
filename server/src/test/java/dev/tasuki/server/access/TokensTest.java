package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.shared.Problem;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tokens through their pages and their resource.
class TokensTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Pattern SHOWN = Pattern.compile("<code>([A-Za-z0-9_-]{43})</code>");
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"([A-Za-z0-9_-]{43})\"");

    private final TestServer server = TestServer.shared();
    private final Tokens tokens = server.part(Tokens.class);

    static TokenDraft draft(TokenScope... scopes) {
        return new TokenDraft("受付サイトの CI", Set.of(scopes), LocalDate.now(TOKYO).plusDays(30));
    }

    @Test
    void aTokenIsShownOnceAndThenOpensTheInterfaceWithinItsScopes() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        var issued = editor.browser()
                .post(
                        editor.page("/tokens"),
                        "name",
                        "受付サイトの CI",
                        "scopes",
                        "read",
                        "expiresOn",
                        LocalDate.now(TOKYO).plusDays(30).toString());

        assertThat(issued.statusCode()).isEqualTo(200);
        Matcher shown = SHOWN.matcher(issued.body());
        assertThat(shown.find()).isTrue();
        String bearer = "Bearer " + shown.group(1);
        assertThat(server.nobody()
                        .get(editor.api("/targets"), "Authorization", bearer)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.nobody()
                        .json("POST", editor.api("/targets"), "{}", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.browser().get(editor.page("/tokens")).body())
                .contains("受付サイトの CI")
                .doesNotContain(shown.group(1));
    }

    @Test
    void aTokenCanDoNoMoreThanItsOwner() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson editor =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.EDITOR);

        Problem refused = catchThrowableOfType(
                Problem.class, () -> tokens.create(editor.viewer(), draft(TokenScope.READ, TokenScope.AUDIT)));
        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("scopes");
            assertThat(fault.message().en())
                    .isEqualTo(
                            "Your roles do not permit this: read the audit record. A token can do no more than you can.");
        });

        var issued = tokens.create(editor.viewer(), draft(TokenScope.WRITE));
        assertThat(tokens.find(issued.secret()).orElseThrow().permissions()).contains(Permission.EDIT);
        server.part(Members.class)
                .change(
                        administrator.viewer(),
                        editor.account(),
                        new MemberDraft(Set.of(AccessRole.AUDITOR), Set.of()),
                        1);
        assertThat(tokens.find(issued.secret()).orElseThrow().permissions())
                .containsExactlyInAnyOrder(Permission.READ_SHARED, Permission.READ);
    }

    @Test
    void aTokenOfSomebodyWhoHasBecomeAGuestOpensNothing() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson editor =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.EDITOR);
        var issued = tokens.create(editor.viewer(), draft(TokenScope.WRITE));
        String bearer = "Bearer " + issued.secret().reveal();
        var before = server.nobody().get(editor.api("/targets"), "Authorization", bearer);

        server.part(Members.class)
                .change(
                        administrator.viewer(),
                        editor.account(),
                        new MemberDraft(Set.of(AccessRole.GUEST), Set.of()),
                        1);
        var after = server.nobody().get(editor.api("/targets"), "Authorization", bearer);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(after.statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenLastsAYearAtMost() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        LocalDate today = LocalDate.now(TOKYO);

        for (LocalDate day : new LocalDate[] {today, today.plusYears(1), today.plusYears(20)}) {
            Problem refused = catchThrowableOfType(
                    Problem.class,
                    () -> tokens.create(editor.viewer(), new TokenDraft("CI", Set.of(TokenScope.READ), day)));
            assertThat(refused.faults()).as("%s", day).hasSize(1);
        }
        var longest = tokens.create(
                editor.viewer(),
                new TokenDraft("CI", Set.of(TokenScope.READ), today.plusYears(1).minusDays(1)));
        assertThat(longest.token().expiresAt())
                .isEqualTo(today.plusYears(1).atStartOfDay(TOKYO).toInstant());
    }

    @Test
    void aRepeatedCreationNeverShowsTheSecretAgainAndTheDatabaseNeverHoldsIt() throws SQLException {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String wanted = "{\"name\": \"CI\", \"scopes\": [\"read\"], \"expiresOn\": \""
                + LocalDate.now(TOKYO).plusDays(3) + "\"}";

        var first = editor.browser().json("POST", editor.api("/tokens"), wanted, "Idempotency-Key", "t1");
        var second = editor.browser().json("POST", editor.api("/tokens"), wanted, "Idempotency-Key", "t1");

        Matcher secret = SECRET.matcher(first.body());
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(secret.find()).isTrue();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).doesNotContain("secret");
        try (var connection = server.superuser();
                var find =
                        connection.prepareStatement("select count(*) from idempotency where position(? in body) > 0")) {
            find.setString(1, secret.group(1));
            var row = find.executeQuery();
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void anAdministratorSeesAndEndsEverybodysTokensAndOthersOnlyTheirOwn() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson editor =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.EDITOR);
        TestPerson other =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.EDITOR);
        var issued = tokens.create(editor.viewer(), draft(TokenScope.READ));
        String id = issued.token().id().toString();

        assertThat(other.browser().get(other.page("/tokens/all")).statusCode()).isEqualTo(403);
        assertThat(other.browser().post(other.page("/tokens/" + id + "/revoke")).statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .browser()
                        .get(administrator.page("/tokens/all"))
                        .body())
                .contains("受付サイトの CI");
        assertThat(administrator
                        .browser()
                        .post(administrator.page("/tokens/all/" + id + "/revoke"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(tokens.find(issued.secret())).isEmpty();
        assertThat(tokens.own(editor.viewer(), Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void aTokenMakesNoTokens() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        var issued = tokens.create(administrator.viewer(), draft(TokenScope.READ, TokenScope.WRITE));

        assertThat(server.nobody()
                        .json(
                                "POST",
                                administrator.api("/tokens"),
                                "{}",
                                "Authorization",
                                "Bearer " + issued.secret().reveal())
                        .statusCode())
                .isEqualTo(403);
    }
}
