package dev.tasuki.server.access;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who registered by an invitation, with a password and an authenticator whose present code is used up.
record TestAccount(
        String mail, TestAuthenticator authenticator, List<String> recoveryCodes, TestBrowser browser, String handle) {
    static final String PASSWORD = "正しい馬 電池 ホチキス";

    private static final Pattern CODE = Pattern.compile("<li><code>([^<]+)</code>");

    static TestAccount make(TestServer server) {
        return make(server, server.organisation(AccessRole.ADMINISTRATOR), AccessRole.EDITOR);
    }

    static TestAccount make(TestServer server, TestPerson inviter, AccessRole... roles) {
        String mail = "taro-" + UUID.randomUUID() + "@tasuki.example";
        Invitations.Made made = server.part(Invitations.class)
                .create(inviter.viewer(), new InvitationDraft(new MailAddress(mail), Set.of(roles), Set.of()));
        TestBrowser browser = server.nobody();
        browser.get("/register?invitation=" + made.secret().reveal());
        browser.post("/register", "invitation", made.secret().reveal(), "name", "鈴木 太郎", "language", "en");
        TestAuthenticator authenticator =
                TestAuthenticator.of(browser.get("/register/secure").body());
        browser.post("/register/password", "password", PASSWORD, "code", authenticator.code(0));
        Matcher code = CODE.matcher(browser.get("/account/recovery-codes").body());
        var codes = new ArrayList<String>();
        while (code.find()) {
            codes.add(code.group(1));
        }
        return new TestAccount(mail, authenticator, List.copyOf(codes), browser, inviter.handle());
    }

    /// The fields of a sign-in, with more.
    String[] with(String... more) {
        var fields = new ArrayList<>(List.of("email", mail, "password", PASSWORD));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /// Forgets every failure, so that one test does not lock out the next: all come from one network address.
    static void forgetAttempts(TestServer server) {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from attempt");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
