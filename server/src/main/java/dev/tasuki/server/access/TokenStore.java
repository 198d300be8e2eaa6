package dev.tasuki.server.access;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TokenId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tokens in PostgreSQL.
final class TokenStore {
    private record TokenRow(
            TokenId id, String name, OrganisationId organisationId, AccountId accountId, List<String> scopes) {}

    private record OwnerRow(String handle, Optional<String> timeZone, List<String> roles) {
        Set<Permission> permissions() {
            return AccessRole.permissions(
                    roles.stream().map(AccessRole.byId()::get).toList());
        }
    }

    private record ListedRow(
            TokenId id,
            AccountId accountId,
            String ownerName,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt) {
        ApiToken token() {
            var held = new LinkedHashSet<TokenScope>();
            scopes.forEach(scope -> held.add(TokenScope.byId().get(scope)));
            return new ApiToken(id, accountId, ownerName, name, held, createdAt, expiresAt, lastUsedAt);
        }
    }

    record NewToken(TokenId id, AccountId owner, TokenDraft draft, Sha256 digest) {}

    private static final String LISTED = """
            select t.id, t.account_id, a.name as owner_name, t.name, t.scopes, t.created_at, t.expires_at, t.last_used_at
              from api_token t
              join account a on a.id = t.account_id
             where t.organisation_id = :organisation
               and t.revoked_at is null
               and (cast(:owner as uuid) is null or t.account_id = :owner)
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Finds the token and, from then on in this transaction, acts for its organisation, to see its owner's roles.
    Optional<Caller.Program> find(Sha256 digest, Instant now) {
        return jdbc.sql("""
                select id, name, organisation_id, account_id, scopes,
                       set_config('tasuki.organisation', organisation_id::text, true)
                  from api_token
                 where token_hash = :digest
                   and revoked_at is null
                   and expires_at > :now
                """)
                .param("digest", digest)
                .param("now", now)
                .query(TokenRow.class)
                .optional()
                .flatMap(token -> program(token, now));
    }

    private Optional<Caller.Program> program(TokenRow token, Instant now) {
        Optional<OwnerRow> owner = jdbc.sql("""
                select o.handle, o.settings ->> 'timeZone' as time_zone, m.roles
                  from membership m
                  join organisation o on o.id = m.organisation_id
                  join account a on a.id = m.account_id
                 where m.organisation_id = :organisation
                   and m.account_id = :account
                   and a.closed_at is null
                """)
                .param("organisation", token.organisationId())
                .param("account", token.accountId())
                .query(OwnerRow.class)
                .optional()
                // A program sees what a member sees; who has become a guest must not see more by it.
                .filter(row -> row.permissions().contains(Permission.READ));
        owner.ifPresent(
                row -> jdbc.sql("""
                update api_token set last_used_at = :now
                 where id = :id and (last_used_at is null or last_used_at < :now - interval '1 minute')
                """).param("now", now).param("id", token.id()).update());
        return owner.map(row -> {
            var permissions = EnumSet.noneOf(Permission.class);
            permissions.addAll(TokenScope.permissions(
                    token.scopes().stream().map(TokenScope.byId()::get).toList()));
            permissions.retainAll(row.permissions());
            return new Caller.Program(
                    token.id(),
                    token.name(),
                    token.organisationId(),
                    row.handle(),
                    SettingsDraft.zone(row.timeZone()),
                    permissions);
        });
    }

    void insert(Viewer viewer, NewToken token, Instant now, Instant expires) {
        jdbc.sql("""
                insert into api_token (id, organisation_id, account_id, name, token_hash, scopes, created_at, expires_at)
                values (:id, :organisation, :account, :name, :digest, :scopes, :now, :expires)
                """)
                .param("id", token.id())
                .param("organisation", viewer.organisation())
                .param("account", token.owner())
                .param("name", token.draft().name())
                .param("digest", token.digest())
                .param("scopes", TextArray.ofChoices(token.draft().scopes()))
                .param("now", now)
                .param("expires", expires)
                .update();
    }

    List<AccessRole> rolesOf(Viewer viewer, AccountId account) {
        return Rows.list(
                jdbc.sql("""
                select unnest(roles)
                  from membership
                 where organisation_id = :organisation
                   and account_id = :account
                """)
                        .param("organisation", viewer.organisation())
                        .param("account", account)
                        .query(String.class),
                role -> Objects.requireNonNull(AccessRole.byId().get(role)));
    }

    /// A token that was not revoked.
    ///
    /// @param owner whose it has to be; empty for anybody's
    Optional<ApiToken> get(Viewer viewer, Optional<AccountId> owner, TokenId token) {
        return jdbc.sql(LISTED + " and t.id = :id")
                .param("organisation", viewer.organisation())
                .param("owner", owner)
                .param("id", token)
                .query(ListedRow.class)
                .optional()
                .map(ListedRow::token);
    }

    List<ApiToken> list(Viewer viewer, Optional<AccountId> owner, Optional<TokenId> after, int limit) {
        return Rows.list(
                jdbc.sql(LISTED + """
                       and (cast(:after as uuid) is null or t.id < :after)
                     order by t.id desc
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("owner", owner)
                        .param("after", after)
                        .param("limit", limit)
                        .query(ListedRow.class),
                ListedRow::token);
    }

    boolean revoke(Viewer viewer, TokenId token, Instant now) {
        return jdbc.sql("""
                        update api_token
                           set revoked_at = :now
                         where organisation_id = :organisation
                           and id = :id
                           and revoked_at is null
                        """)
                        .param("now", now)
                        .param("organisation", viewer.organisation())
                        .param("id", token)
                        .update()
                == 1;
    }

    /// Ends every token of a person for this organisation.
    int revokeAll(Viewer viewer, AccountId owner, Instant now) {
        return jdbc.sql("""
                update api_token
                   set revoked_at = :now
                 where organisation_id = :organisation
                   and account_id = :account
                   and revoked_at is null
                """)
                .param("now", now)
                .param("organisation", viewer.organisation())
                .param("account", owner)
                .update();
    }
}
