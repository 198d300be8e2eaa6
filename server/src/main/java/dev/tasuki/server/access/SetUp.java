package dev.tasuki.server.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/// The first set-up: while no account exists, whoever has this start's secret makes the first one.
///
/// The secret is told to the person who starts the server and kept in memory only; each start makes another.
public final class SetUp {
    private final Accounts accounts;
    private final Attempts attempts;
    private final Secret secret;
    private volatile boolean done;

    SetUp(Accounts accounts, Attempts attempts, SecureRandom random) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.secret = Secret.fresh(random);
    }

    /// Whether no account exists. Once there is one, that is so for good.
    public boolean isOpen() {
        if (!done) {
            done = !accounts.isEmpty();
        }
        return !done;
    }

    /// The secret, while set-up is open.
    public Optional<Secret> secret() {
        return isOpen() ? Optional.of(secret) : Optional.empty();
    }

    /// The address of set-up with the secret in it, while set-up is open.
    public Optional<String> link() {
        return secret().map(open -> "/set-up?secret=" + open.reveal());
    }

    /// Whether this is the secret, and set-up is open.
    ///
    /// @throws dev.tasuki.server.shared.Problem when there were too many failures
    boolean permits(String shown, Visitor visitor) {
        Attempts.Begun attempt = attempts.begin(Optional.empty(), visitor);
        boolean same = isOpen()
                && Secret.shown(shown)
                        .filter(other -> MessageDigest.isEqual(
                                other.digest().bytes().toArray(),
                                secret.digest().bytes().toArray()))
                        .isPresent();
        if (same) {
            attempts.succeeded(attempt);
        }
        return same;
    }
}
