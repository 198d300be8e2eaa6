package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.secret.MasterKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Judges and writes what an account is opened with: password, authenticator, recovery codes.
final class AccountSecrets {
    private static final Text WRONG_CODE = new Text(
            "コードが合いません。認証アプリに今表示されている 6 桁を入力してください。端末の時計も確認してください。",
            "The code does not match. Enter the six digits the app shows now, and check that the device's clock is right.");

    /// A password and an authenticator that were found sound.
    record Prepared(String passwordHash, Bytes seed, long step) {}

    private final AccountStore store;
    private final Passwords passwords;
    private final RecoveryCodes recoveryCodes;
    private final MasterKey masterKey;
    private final Clock clock;

    AccountSecrets(
            AccountStore store, Passwords passwords, RecoveryCodes recoveryCodes, MasterKey masterKey, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.recoveryCodes = recoveryCodes;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /// Judges a password and the first code of an authenticator. Hashing takes long, so it comes before a transaction.
    ///
    /// @throws Problem with the faults of the fields `password` and `code`
    Prepared prepare(MailAddress owner, String password, Bytes seed, String code) {
        var faults = new ArrayList<FieldFault>();
        Passwords.fault(password, owner).ifPresent(fault -> faults.add(new FieldFault("password", fault)));
        OptionalLong step = Totp.step(seed, code, clock.instant());
        if (step.isEmpty()) {
            faults.add(new FieldFault("code", WRONG_CODE));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new Prepared(passwords.hash(password), seed, step.getAsLong());
    }

    /// The hash of a new password.
    ///
    /// @throws Problem with the fault of the field `password`
    String prepare(MailAddress owner, String password) {
        Optional<Text> fault = Passwords.fault(password, owner);
        if (fault.isPresent()) {
            throw Problem.invalid(List.of(new FieldFault("password", fault.get())));
        }
        return passwords.hash(password);
    }

    /// Writes both, in the running transaction.
    void set(AccountId account, Prepared prepared) {
        store.setPassword(account, prepared.passwordHash());
        store.setSeed(account, masterKey.seal(prepared.seed(), SignIn.context(account)), prepared.step());
    }

    List<String> freshCodes() {
        return recoveryCodes.fresh();
    }

    /// Puts new recovery codes in the place of all old ones, in the running transaction.
    void setCodes(AccountId account, List<String> codes) {
        store.replaceRecoveryCodes(account, recoveryCodes.digests(account, codes));
    }
}
