package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Language;
import dev.tasuki.server.shared.AccountId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts and the secrets they are opened with, in PostgreSQL.
///
/// Accounts belong to no organisation: sign-in happens before anybody knows for whom.
final class AccountStore {
    private static final HexFormat HEX = HexFormat.of();

    private record Row(
            AccountId id,
            String email,
            String name,
            String language,
            boolean hasPassword,
            int passkeys,
            int outside,
            int recoveryCodes,
            int version,
            Instant createdAt) {
        Account account() {
            return new Account(
                    id,
                    new MailAddress(email),
                    name,
                    Language.ofTag(language).orElse(Language.EN),
                    hasPassword,
                    passkeys,
                    outside,
                    recoveryCodes,
                    version,
                    createdAt);
        }
    }

    private record ProofRow(AccountId id, Optional<String> passwordHash, Optional<String> totpSecret) {}

    /// What a password and a code are compared with.
    record Proofs(AccountId account, Optional<String> passwordHash, Optional<Bytes> sealedSeed) {}

    private static final String SELECT = """
            select a.id, a.email, a.name, a.language, a.version, a.created_at,
                   a.password_hash is not null as has_password,
                   (select count(*) from passkey p where p.account_id = a.id) as passkeys,
                   (select count(*) from outside_identity o where o.account_id = a.id) as outside,
                   (select count(*) from recovery_code r where r.account_id = a.id and r.used_at is null)
                     as recovery_codes
              from account a
             where a.closed_at is null
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds up every other transaction that would decide by whether there are accounts.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('first account', 0))")
                .query()
                .singleRow();
    }

    /// Holds up every other transaction that would change what opens this account.
    void lock(AccountId id) {
        jdbc.sql("select id from account where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    void insert(AccountId id, MailAddress mail, AccountDraft draft, Bytes userHandle, Instant now) {
        jdbc.sql("""
                insert into account (id, email, name, language, passkey_user_handle, created_at)
                values (:id, :email, :name, :language, :handle, :now)
                """)
                .param("id", id)
                .param("email", mail.written())
                .param("name", draft.name())
                .param("language", draft.language().tag())
                .param("handle", userHandle.toArray())
                .param("now", now)
                .update();
    }

    boolean isTaken(MailAddress mail) {
        return jdbc.sql("select exists (select 1 from account where lower(email) = :email)")
                .param("email", mail.key())
                .query(Boolean.class)
                .single();
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + " and a.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::account);
    }

    Optional<Account> find(MailAddress mail) {
        return jdbc.sql(SELECT + " and lower(a.email) = :email")
                .param("email", mail.key())
                .query(Row.class)
                .optional()
                .map(Row::account);
    }

    /// @return how many were at this version
    int update(AccountId id, AccountDraft draft, int version) {
        return jdbc.sql("""
                update account
                   set name = :name, language = :language, version = version + 1
                 where id = :id and closed_at is null and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("name", draft.name())
                .param("language", draft.language().tag())
                .update();
    }

    /// Makes the account unusable and forgets everything it was opened with. The name stays: the record tells of it.
    void close(AccountId id, Instant now) {
        jdbc.sql("""
                update account
                   set closed_at = :now, email = id || '@closed.invalid', password_hash = null, totp_secret = null
                 where id = :id and closed_at is null
                """).param("id", id).param("now", now).update();
        for (String table : List.of("passkey", "recovery_code", "outside_identity")) {
            jdbc.sql("delete from " + table + " where account_id = :id")
                    .param("id", id)
                    .update();
        }
        jdbc.sql("update sign_in_link set used_at = :now where account_id = :id and used_at is null")
                .param("id", id)
                .param("now", now)
                .update();
    }

    Optional<Proofs> proofs(MailAddress mail) {
        return proofs("lower(email) = :which", mail.key());
    }

    Optional<Proofs> proofs(AccountId id) {
        return proofs("id = :which", id);
    }

    private Optional<Proofs> proofs(String condition, Object which) {
        return jdbc.sql("select id, password_hash, encode(totp_secret, 'hex') as totp_secret from account"
                        + " where closed_at is null and " + condition)
                .param("which", which)
                .query(ProofRow.class)
                .optional()
                .map(row -> new Proofs(
                        row.id(),
                        row.passwordHash(),
                        row.totpSecret().map(HEX::parseHex).map(Bytes::of)));
    }

    void setPassword(AccountId id, String hash) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /// @param step the step whose code was just shown; it counts as used
    void setSeed(AccountId id, Bytes sealed, long step) {
        jdbc.sql("update account set totp_secret = :sealed, totp_last_step = :step where id = :id")
                .param("id", id)
                .param("sealed", sealed.toArray())
                .param("step", step)
                .update();
    }

    /// @return how many passwords were removed
    int removePassword(AccountId id) {
        return jdbc.sql("""
                update account set password_hash = null, totp_secret = null
                 where id = :id and password_hash is not null
                """).param("id", id).update();
    }

    /// Uses up the code of a step and of all steps before it.
    ///
    /// @return whether it was still unused
    boolean takeStep(AccountId id, long step) {
        return jdbc.sql("update account set totp_last_step = :step where id = :id and totp_last_step < :step")
                        .param("id", id)
                        .param("step", step)
                        .update()
                == 1;
    }

    void replaceRecoveryCodes(AccountId id, List<Sha256> codes) {
        jdbc.sql("delete from recovery_code where account_id = :id")
                .param("id", id)
                .update();
        for (Sha256 code : codes) {
            jdbc.sql("insert into recovery_code (account_id, code_hash) values (:id, :code)")
                    .param("id", id)
                    .param("code", code)
                    .update();
        }
    }

    /// @return whether there was such a code, unused until now
    boolean takeRecoveryCode(AccountId id, Sha256 code, Instant now) {
        return jdbc.sql("""
                update recovery_code
                   set used_at = :now
                 where account_id = :id and code_hash = :code and used_at is null
                """)
                        .param("id", id)
                        .param("code", code)
                        .param("now", now)
                        .update()
                == 1;
    }
}
