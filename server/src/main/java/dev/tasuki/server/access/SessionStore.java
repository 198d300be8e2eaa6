package dev.tasuki.server.access;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.SessionId;
import dev.tasuki.server.shared.db.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions in PostgreSQL.
final class SessionStore {
    /// How exact the time of last use is: a write for every request would cost more than it tells.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    record NewSession(SessionId id, Sha256 token, AccountId account, SignInMethod method, String device) {}

    private record SessionRow(
            SessionId id, AccountId accountId, String name, String language, Instant createdAt, Instant lastSeenAt) {}

    private record MembershipRow(
            OrganisationId organisationId,
            String handle,
            String nameJa,
            String nameEn,
            List<String> roles,
            Optional<String> timeZone) {
        Membership membership() {
            return new Membership(
                    organisationId,
                    handle,
                    new Text(nameJa, nameEn),
                    roles.stream().map(AccessRole.byId()::get).collect(Collectors.toSet()),
                    SettingsDraft.zone(timeZone));
        }
    }

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insert(NewSession session, Instant now, Instant expires) {
        return jdbc.sql("""
                insert into session (id, token_hash, account_id, method, device, created_at, last_seen_at, expires_at)
                values (:id, :token, :account, :method, :device, :now, :now, :expires)
                """)
                .param("id", session.id())
                .param("token", session.token())
                .param("account", session.account())
                .param("method", session.method())
                .param("device", session.device())
                .param("now", now)
                .param("expires", expires)
                .update();
    }

    /// Forgets the account's sessions that are over: nothing is done with them any more.
    void forget(AccountId account, Instant now, Instant unusedSince) {
        jdbc.sql("""
                delete from session
                 where account_id = :account
                   and (revoked_at is not null or expires_at <= :now or last_seen_at <= :unused)
                """)
                .param("account", account)
                .param("now", now)
                .param("unused", unusedSince)
                .update();
    }

    /// Finds the session and, from then on in this transaction, acts as its account, to see its memberships.
    Optional<SignedIn> find(Sha256 token, Instant now, Instant unusedSince) {
        Optional<SessionRow> found = jdbc.sql("""
                select s.id, s.account_id, a.name, a.language, s.created_at, s.last_seen_at,
                       set_config('tasuki.account', s.account_id::text, true)
                  from session s
                  join account a on a.id = s.account_id
                 where s.token_hash = :token
                   and s.revoked_at is null
                   and s.expires_at > :now
                   and s.last_seen_at > :unused
                   and a.closed_at is null
                """)
                .param("token", token)
                .param("now", now)
                .param("unused", unusedSince)
                .query(SessionRow.class)
                .optional();
        found.filter(session -> session.lastSeenAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(session -> jdbc.sql("update session set last_seen_at = :now where id = :id")
                        .param("now", now)
                        .param("id", session.id())
                        .update());
        return found.map(session -> new SignedIn(
                session.accountId(),
                session.name(),
                Language.ofTag(session.language()).orElse(Language.EN),
                session.id(),
                session.createdAt(),
                memberships(session.accountId())));
    }

    private List<Membership> memberships(AccountId account) {
        return Rows.list(jdbc.sql("""
                select m.organisation_id, o.handle, o.name_ja, o.name_en, m.roles,
                       o.settings ->> 'timeZone' as time_zone
                  from membership m
                  join organisation o on o.id = m.organisation_id
                 where m.account_id = :account
                 order by o.handle
                """).param("account", account).query(MembershipRow.class), MembershipRow::membership);
    }

    List<OpenSession> list(AccountId account, Instant now, Instant unusedSince) {
        return Rows.list(jdbc.sql("""
                select id, method, device, created_at, last_seen_at
                  from session
                 where account_id = :account
                   and revoked_at is null
                   and expires_at > :now
                   and last_seen_at > :unused
                 order by last_seen_at desc
                """)
                .param("account", account)
                .param("now", now)
                .param("unused", unusedSince)
                .query(OpenSession.class));
    }

    int revoke(AccountId account, Optional<SessionId> session, Instant now) {
        return jdbc.sql("""
                update session
                   set revoked_at = :now
                 where account_id = :account
                   and revoked_at is null
                   and (cast(:session as uuid) is null or id = :session)
                """)
                .param("now", now)
                .param("account", account)
                .param("session", session)
                .update();
    }

    int revokeOthers(AccountId account, SessionId kept, Instant now) {
        return jdbc.sql("""
                update session
                   set revoked_at = :now
                 where account_id = :account and revoked_at is null and id <> :kept
                """)
                .param("now", now)
                .param("account", account)
                .param("kept", kept)
                .update();
    }
}
