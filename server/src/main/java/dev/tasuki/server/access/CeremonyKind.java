package dev.tasuki.server.access;

import java.time.Duration;

/// What somebody is in the middle of. Each kind has a cookie of its own, so that none is taken for another.
public enum CeremonyKind {
    /// Signing in with a passkey.
    SIGN_IN("sign-in", Duration.ofMinutes(5)),
    /// Making a passkey, for an account or a registration.
    PASSKEY("passkey", Duration.ofMinutes(5)),
    /// Registering: everything said so far, until a means of sign-in is there.
    REGISTRATION("registration", Duration.ofHours(1)),
    /// Setting up an authenticator for an account.
    AUTHENTICATOR("authenticator", Duration.ofMinutes(30)),
    /// Looking at new recovery codes.
    CODES("codes", Duration.ofMinutes(10)),
    /// Being away at the outside identity provider.
    OUTSIDE("outside", Duration.ofMinutes(10));

    private final String word;
    private final Duration validity;

    CeremonyKind(String word, Duration validity) {
        this.word = word;
        this.validity = validity;
    }

    String word() {
        return word;
    }

    Duration validity() {
        return validity;
    }
}
