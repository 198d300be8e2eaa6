package dev.tasuki.e2e;

import java.time.Duration;
import java.time.Instant;

/// How people come into a record by its pages.
final class Arrival {
    static final String HANDLE = "aoba";
    static final String PASSWORD = "襷をつなぐ 長い合言葉 42";
    /// Below the server's address: where the organisation's record is.
    static final String HOME = "/o/" + HANDLE;

    private Arrival() {}

    /// Sets the record up as the first person.
    static void describe(Visitor visitor, BuiltServer server) {
        visitor.open(server.told("setUp").orElseThrow());
        visitor.fill("organisation.ja", "青葉ソフト株式会社");
        visitor.fill("organisation.en", "Aoba Software");
        visitor.fill("handle", HANDLE);
        visitor.fill("name", "山田 花子");
        visitor.fill("email", "hanako@aoba.example");
        visitor.send();
    }

    /// Chooses a passkey as the way to sign in, and keeps the recovery codes.
    static void byPasskey(Visitor visitor) {
        Authenticator.plugInto(visitor.page());
        visitor.press("form[action='/register/passkey'] button");
        keepCodes(visitor);
    }

    /// Chooses a password and an authenticator app.
    ///
    /// @return the seed that the app keeps
    static String byPassword(Visitor visitor) {
        String seed = String.valueOf(visitor.find("code.keep").textContent()).replace(" ", "");
        visitor.fill("password", PASSWORD);
        visitor.fill("code", OneTimeCode.of(seed, Instant.now()));
        visitor.press("form[action='/register/password'] .actions button");
        keepCodes(visitor);
        return seed;
    }

    /// Signs in again; a code counts once, so that the next one is needed.
    static void signIn(Visitor visitor, String seed) {
        visitor.open("/sign-in");
        visitor.fill("email", "hanako@aoba.example");
        visitor.fill("password", PASSWORD);
        visitor.fill("code", OneTimeCode.of(seed, Instant.now().plus(Duration.ofSeconds(30))));
        visitor.press("form[action='/sign-in'] .actions button");
    }

    private static void keepCodes(Visitor visitor) {
        visitor.press("form[action='/account/recovery-codes/kept'] button");
    }
}
