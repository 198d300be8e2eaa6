package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.SessionId;
import dev.tasuki.server.shared.db.Tenancy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sign-ins that last: one for each device, kept in the database so that any of them can be ended at once.
public final class Sessions {
    /// How long a session lasts at most.
    public static final Duration LONGEST = Duration.ofDays(14);

    /// How long a session may lie unused.
    static final Duration IDLE = Duration.ofHours(24);

    private final Tenancy tenancy;
    private final SessionStore store;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    Sessions(Tenancy tenancy, SessionStore store, Ids ids, SecureRandom random, Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// Opens a session for a person who has shown who they are.
    ///
    /// @param device what the device calls itself, for the list of sessions
    /// @return the secret that goes into the cookie
    public Secret open(AccountId account, SignInMethod method, String device) {
        Secret secret = Secret.fresh(random);
        Instant now = clock.instant();
        String shortened = device.length() <= 200 ? device : device.substring(0, 200);
        tenancy.asNobody(() -> {
            store.forget(account, now, now.minus(IDLE));
            return store.insert(
                    new SessionStore.NewSession(new SessionId(ids.next()), secret.digest(), account, method, shortened),
                    now,
                    now.plus(LONGEST));
        });
        return secret;
    }

    /// The person whose session this secret opens; empty when it is unknown, ended, or too old.
    public Optional<SignedIn> find(Secret secret) {
        Instant now = clock.instant();
        return tenancy.asNobody(() -> store.find(secret.digest(), now, now.minus(IDLE)));
    }

    /// A person's open sessions, the last used first.
    public List<OpenSession> list(AccountId account) {
        Instant now = clock.instant();
        return tenancy.asAccount(account, () -> store.list(account, now, now.minus(IDLE)));
    }

    /// Ends one of a person's sessions.
    ///
    /// @return whether it was open
    public boolean revoke(AccountId account, SessionId session) {
        return tenancy.asAccount(account, () -> store.revoke(account, Optional.of(session), clock.instant())) > 0;
    }

    /// Ends all of a person's sessions, this one too.
    public int revokeAll(AccountId account) {
        return tenancy.asAccount(account, () -> store.revoke(account, Optional.empty(), clock.instant()));
    }

    /// Ends all of a person's sessions but the one they are using.
    public int revokeOthers(SignedIn person) {
        return tenancy.asAccount(
                person.account(), () -> store.revokeOthers(person.account(), person.session(), clock.instant()));
    }
}
