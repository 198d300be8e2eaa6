package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.PasskeyId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.db.Tenancy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a signed-in person changes the ways in which they sign in. Each change needs a sign-in of a moment ago.
public final class SignInMeans {
    /// How long after sign-in the means of sign-in may be changed.
    public static final Duration RECENT = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SignInMeans.class);
    private static final HexFormat HEX = HexFormat.of();
    private static final Text AGAIN = new Text(
            "サインインの方法を変更するには、10 分以内のサインインが必要です。もう一度サインインしてください。",
            "To change how you sign in, you need to have signed in within the last 10 minutes. Sign in again.");
    private static final Text LAST = new Text(
            "これは唯一のサインインの方法なので、削除できません。先に別の方法を加えてください。",
            "This is your only way to sign in, so it cannot be removed. Add another first.");
    private static final Text TOO_LONG = new Text(
            "時間がかかりすぎました。新しい QR コードを読み取って、もう一度お試しください。", "It took too long. Scan the new QR code and try again.");

    private record Seed(String account, String seed) {}

    /// An authenticator that is being set up.
    ///
    /// @param secret for the cookie of the ceremony
    public record Begun(Secret secret, AuthenticatorSeed seed) {}

    private final Tenancy tenancy;
    private final AccountStore store;
    private final PasskeyStore passkeys;
    private final AccountSecrets secrets;
    private final Ceremonies ceremonies;
    private final Sessions sessions;
    private final SecureRandom random;
    private final Clock clock;

    SignInMeans(
            Tenancy tenancy,
            AccountStore store,
            PasskeyStore passkeys,
            AccountSecrets secrets,
            Ceremonies ceremonies,
            Sessions sessions,
            SecureRandom random,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.passkeys = passkeys;
        this.secrets = secrets;
        this.ceremonies = ceremonies;
        this.sessions = sessions;
        this.random = random;
        this.clock = clock;
    }

    /// Whether the person signed in a moment ago.
    public boolean isRecent(SignedIn person) {
        return person.since().plus(RECENT).isAfter(clock.instant());
    }

    /// @throws Problem when the sign-in is too old
    public void requireRecent(SignedIn person) {
        if (!isRecent(person)) {
            throw Problem.of(ProblemType.NOT_PERMITTED, AGAIN);
        }
    }

    /// Begins to set up an authenticator.
    public Begun beginAuthenticator(SignedIn person, MailAddress mail) {
        requireRecent(person);
        Bytes seed = AuthenticatorSeed.fresh(random);
        Secret secret = ceremonies.begin(
                CeremonyKind.AUTHENTICATOR,
                new Seed(person.account().value().toString(), HEX.formatHex(seed.toArray())));
        return new Begun(secret, new AuthenticatorSeed(seed, mail));
    }

    /// The authenticator that this person is setting up.
    ///
    /// @throws Problem when too much time went by, or somebody else began it
    public AuthenticatorSeed authenticator(SignedIn person, MailAddress mail, Secret ceremony) {
        return ceremonies
                .look(CeremonyKind.AUTHENTICATOR, ceremony, Seed.class)
                .filter(seed -> seed.account().equals(person.account().value().toString()))
                .map(seed -> new AuthenticatorSeed(Bytes.of(HEX.parseHex(seed.seed())), mail))
                .orElseThrow(SignInMeans::tooLong);
    }

    /// Sets a password together with the authenticator that was begun.
    ///
    /// @throws Problem with the faults of the fields, or when too much time went by
    public void setPassword(SignedIn person, MailAddress mail, Secret ceremony, String password, String code) {
        requireRecent(person);
        AuthenticatorSeed seed = authenticator(person, mail, ceremony);
        AccountSecrets.Prepared prepared = secrets.prepare(mail, password, seed.bytes(), code);
        if (ceremonies.take(CeremonyKind.AUTHENTICATOR, ceremony, Seed.class).isEmpty()) {
            throw tooLong();
        }
        tenancy.asAccount(person.account(), () -> {
            secrets.set(person.account(), prepared);
            return true;
        });
        changed(person, "password and authenticator");
    }

    /// Changes the password alone; the authenticator stays.
    ///
    /// @throws Problem with the fault of the field, or when there is no password yet
    public void changePassword(SignedIn person, MailAddress mail, String password) {
        requireRecent(person);
        AccountId account = person.account();
        String hash = secrets.prepare(mail, password);
        tenancy.asAccount(account, () -> {
            if (store.find(account).filter(Account::hasPassword).isEmpty()) {
                throw Problem.notFound();
            }
            store.setPassword(account, hash);
            return true;
        });
        changed(person, "password");
    }

    /// Removes password and authenticator.
    ///
    /// @throws Problem when there is no other means of sign-in
    public void removePassword(SignedIn person) {
        remove(person, () -> store.removePassword(person.account()));
        changed(person, "password and authenticator");
    }

    public void renamePasskey(SignedIn person, PasskeyId passkey, String label) {
        int rows = tenancy.asAccount(person.account(), () -> passkeys.rename(person.account(), passkey, label));
        requireOne(rows);
    }

    /// Removes a passkey.
    ///
    /// @throws Problem when there is no other means of sign-in, or no such passkey
    public void removePasskey(SignedIn person, PasskeyId passkey) {
        remove(person, () -> passkeys.remove(person.account(), passkey));
        LOG.info("a passkey was removed: account {}", person.account());
    }

    /// Puts new recovery codes in the place of the old ones.
    ///
    /// @return to be shown now and never again
    public List<String> newRecoveryCodes(SignedIn person) {
        requireRecent(person);
        List<String> codes = secrets.freshCodes();
        tenancy.asAccount(person.account(), () -> {
            secrets.setCodes(person.account(), codes);
            return true;
        });
        LOG.info("new recovery codes were made: account {}", person.account());
        return codes;
    }

    /// Removes one means of sign-in, unless it is the last.
    void remove(SignedIn person, IntSupplier removal) {
        requireRecent(person);
        int rows = tenancy.asAccount(person.account(), () -> {
            store.lock(person.account());
            Account account = store.find(person.account()).orElseThrow(Problem::notFound);
            if (account.means() <= 1) {
                throw Problem.of(ProblemType.CONFLICT, LAST);
            }
            return removal.getAsInt();
        });
        requireOne(rows);
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw Problem.notFound();
        }
    }

    private void changed(SignedIn person, String what) {
        int ended = sessions.revokeOthers(person);
        LOG.info("{} changed and {} other sessions ended: account {}", what, ended, person.account());
    }

    private static Problem tooLong() {
        return Problem.of(ProblemType.CONFLICT, TOO_LONG);
    }
}
