package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.db.Tenancy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Links that sign a person in once: for the worked example, and for whoever has lost every means of sign-in.
///
/// Only somebody on the machine itself can make one.
public final class SignInLinks {
    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final SecureRandom random;
    private final Clock clock;

    SignInLinks(
            Tenancy tenancy,
            JdbcClient jdbc,
            AccountStore accounts,
            Sessions sessions,
            SecureRandom random,
            Clock clock) {
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.random = random;
        this.clock = clock;
    }

    /// Makes a link.
    ///
    /// @return its address on this server: `/sign-in/link/…`
    public String make(AccountId account, Duration validity) {
        Secret secret = Secret.fresh(random);
        Instant now = clock.instant();
        tenancy.asAccount(account, () -> {
            jdbc.sql("""
                    delete from sign_in_link
                     where account_id = :account and (used_at is not null or expires_at <= :now)
                    """).param("account", account).param("now", now).update();
            return jdbc.sql("""
                    insert into sign_in_link (token_hash, account_id, created_at, expires_at)
                    values (:token, :account, :now, :expires)
                    """)
                    .param("token", secret.digest())
                    .param("account", account)
                    .param("now", now)
                    .param("expires", now.plus(validity))
                    .update();
        });
        LOG.info("a sign-in link was made for account {}", account);
        return "/sign-in/link/" + secret.reveal();
    }

    /// Makes a link for the account with this address of mail.
    ///
    /// @param mail as somebody typed it
    /// @return its address on this server; empty where no open account has the address
    public Optional<String> forAddress(String mail, Duration validity) {
        return MailAddress.parse(mail)
                .flatMap(address -> tenancy.asNobody(() -> accounts.find(address)))
                .map(account -> make(account.id(), validity));
    }

    /// Whether the link would still work. Looking does not use it up: programs that scan mail look too.
    public boolean isGood(Secret secret) {
        return tenancy.asNobody(() -> jdbc.sql("""
                select exists (select 1
                                 from sign_in_link l
                                 join account a on a.id = l.account_id
                                where l.token_hash = :token
                                  and l.used_at is null
                                  and l.expires_at > :now
                                  and a.closed_at is null)
                """)
                .param("token", secret.digest())
                .param("now", clock.instant())
                .query(Boolean.class)
                .single());
    }

    /// Uses the link up and signs its person in.
    ///
    /// @return the secret of the session; empty when the link is unknown, used or over
    public Optional<Secret> open(Secret secret, Visitor visitor) {
        Optional<AccountId> account = tenancy.asNobody(() -> jdbc.sql("""
                update sign_in_link l
                   set used_at = :now
                  from account a
                 where a.id = l.account_id
                   and l.token_hash = :token
                   and l.used_at is null
                   and l.expires_at > :now
                   and a.closed_at is null
                returning l.account_id as value
                """)
                .param("token", secret.digest())
                .param("now", clock.instant())
                .query(AccountId.class)
                .optional());
        account.ifPresent(id -> LOG.info("account {} signed in by {}", id, SignInMethod.LINK.id()));
        return account.map(id -> sessions.open(id, SignInMethod.LINK, visitor.device()));
    }
}
