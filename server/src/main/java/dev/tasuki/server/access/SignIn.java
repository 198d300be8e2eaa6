package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.secret.MasterKey;
import dev.tasuki.server.shared.secret.Opening;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in with something a person knows and something they have, or with a recovery code.
///
/// Every failure looks alike and takes alike: nobody learns which address has an account, or what was wrong.
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Tenancy tenancy;
    private final AccountStore store;
    private final Passwords passwords;
    private final RecoveryCodes recoveryCodes;
    private final Attempts attempts;
    private final Sessions sessions;
    private final MasterKey masterKey;
    private final Clock clock;

    SignIn(
            Tenancy tenancy,
            AccountStore store,
            Passwords passwords,
            RecoveryCodes recoveryCodes,
            Attempts attempts,
            Sessions sessions,
            MasterKey masterKey,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.passwords = passwords;
        this.recoveryCodes = recoveryCodes;
        this.attempts = attempts;
        this.sessions = sessions;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /// Signs in with the password and the code that the authenticator shows now.
    ///
    /// @return the secret of the session; empty when anything of it is wrong
    /// @throws dev.tasuki.server.shared.Problem when there were too many failures
    public Optional<Secret> byPassword(MailAddress mail, String password, String code, Visitor visitor) {
        Attempts.Begun attempt = attempts.begin(Optional.of(mail), visitor);
        Optional<AccountStore.Proofs> proofs = tenancy.asNobody(() -> store.proofs(mail));
        boolean known = passwords.matches(password, proofs.flatMap(AccountStore.Proofs::passwordHash));
        boolean proven = known && proofs.filter(found -> takesCode(found, code)).isPresent();
        return outcome(attempt, proven, proofs, SignInMethod.PASSWORD, visitor);
    }

    /// Signs in with one of the recovery codes, together with the password where the account has one.
    ///
    /// @return the secret of the session; empty when anything of it is wrong
    /// @throws dev.tasuki.server.shared.Problem when there were too many failures
    public Optional<Secret> byRecoveryCode(MailAddress mail, Optional<String> password, String code, Visitor visitor) {
        Attempts.Begun attempt = attempts.begin(Optional.of(mail), visitor);
        Optional<AccountStore.Proofs> proofs = tenancy.asNobody(() -> store.proofs(mail));
        Optional<String> hash = proofs.flatMap(AccountStore.Proofs::passwordHash);
        boolean matches = passwords.matches(password.orElse(""), hash);
        boolean known = matches || (proofs.isPresent() && hash.isEmpty());
        boolean proven =
                known && proofs.filter(found -> takesRecoveryCode(found, code)).isPresent();
        return outcome(attempt, proven, proofs, SignInMethod.RECOVERY, visitor);
    }

    private Optional<Secret> outcome(
            Attempts.Begun attempt,
            boolean proven,
            Optional<AccountStore.Proofs> proofs,
            SignInMethod method,
            Visitor visitor) {
        if (!proven) {
            LOG.info("a sign-in by {} was refused", method.id());
            return Optional.empty();
        }
        attempts.succeeded(attempt);
        AccountId account = proofs.orElseThrow().account();
        LOG.info("account {} signed in by {}", account, method.id());
        return Optional.of(sessions.open(account, method, visitor.device()));
    }

    private boolean takesCode(AccountStore.Proofs proofs, String code) {
        Optional<Bytes> seed = proofs.sealedSeed().flatMap(kept -> seed(masterKey, proofs.account(), kept));
        OptionalLong step =
                seed.map(bytes -> Totp.step(bytes, code, clock.instant())).orElse(OptionalLong.empty());
        return step.isPresent()
                && tenancy.asAccount(proofs.account(), () -> store.takeStep(proofs.account(), step.getAsLong()));
    }

    private boolean takesRecoveryCode(AccountStore.Proofs proofs, String code) {
        AccountId account = proofs.account();
        return tenancy.asAccount(
                account, () -> store.takeRecoveryCode(account, recoveryCodes.digest(account, code), clock.instant()));
    }

    /// For what an account's seed is sealed.
    static String context(AccountId account) {
        return "authenticator/" + account.value();
    }

    private static Optional<Bytes> seed(MasterKey masterKey, AccountId account, Bytes sealed) {
        return switch (masterKey.open(sealed, context(account))) {
            case Opening.Opened(Bytes plain) -> Optional.of(plain);
            case Opening.OtherKey _, Opening.Tampered _ -> {
                LOG.error("the authenticator of account {} was sealed with another master key", account);
                yield Optional.empty();
            }
        };
    }
}
