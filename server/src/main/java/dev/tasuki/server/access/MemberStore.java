package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Memberships in PostgreSQL.
final class MemberStore {
    private static final String SELECT = """
            select m.account_id, a.name, a.email, m.roles, m.version, m.created_at,
                   (select max(s.last_seen_at) from session s where s.account_id = m.account_id) as last_used,
                   array(select g.target_id::text
                           from guest_share g
                          where g.organisation_id = m.organisation_id
                            and g.account_id = m.account_id
                          order by g.target_id) as shared_targets
              from membership m
              join account a on a.id = m.account_id
             where m.organisation_id = :organisation
            """;

    private record Row(
            AccountId accountId,
            String name,
            String email,
            List<String> roles,
            int version,
            Instant createdAt,
            Optional<Instant> lastUsed,
            List<String> sharedTargets) {
        Member member() {
            Set<AccessRole> held = new LinkedHashSet<>();
            roles.forEach(role -> held.add(AccessRole.byId().get(role)));
            Set<TargetId> shared = new LinkedHashSet<>();
            if (held.contains(AccessRole.GUEST)) {
                sharedTargets.forEach(target -> shared.add(new TargetId(UUID.fromString(target))));
            }
            return new Member(accountId, name, email, new MemberDraft(held, shared), lastUsed, version, createdAt);
        }
    }

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Member> find(Viewer viewer, AccountId account) {
        return jdbc.sql(SELECT + " and m.account_id = :account")
                .param("organisation", viewer.organisation())
                .param("account", account)
                .query(Row.class)
                .optional()
                .map(Row::member);
    }

    /// Members in the order their accounts were made.
    ///
    /// @param after only those after this one
    List<Member> list(Viewer viewer, Optional<AccountId> after, int limit) {
        return Rows.list(
                jdbc.sql(SELECT + """
                       and (cast(:after as uuid) is null or m.account_id > :after)
                     order by m.account_id
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class),
                Row::member);
    }

    int count(Viewer viewer) {
        return jdbc.sql("select count(*) from membership where organisation_id = :organisation")
                .param("organisation", viewer.organisation())
                .query(Integer.class)
                .single();
    }

    /// How many administrators there are. Until the transaction ends nobody else takes the role from one of them: two
    /// who remove each other at once would leave none.
    int lockAdministrators(Viewer viewer) {
        jdbc.sql("""
                select account_id
                  from membership
                 where organisation_id = :organisation
                   and 'administrator' = any (roles)
                 order by account_id
                   for update
                """)
                .param("organisation", viewer.organisation())
                .query(UUID.class)
                .list();
        // Counted only now, by a statement of its own: it sees the accounts that were closed while we waited.
        return jdbc.sql("""
                select count(*)
                  from membership m
                  join account a on a.id = m.account_id
                 where m.organisation_id = :organisation
                   and 'administrator' = any (m.roles)
                   and a.closed_at is null
                """)
                .param("organisation", viewer.organisation())
                .query(Integer.class)
                .single();
    }

    /// Changes the roles if the membership still is what the person saw.
    ///
    /// @return whether it was
    boolean update(Viewer viewer, AccountId account, MemberDraft draft, int version) {
        return jdbc.sql("""
                        update membership
                           set roles = :roles, version = version + 1
                         where organisation_id = :organisation
                           and account_id = :account
                           and version = :version
                        """)
                        .param("roles", TextArray.ofChoices(draft.roles()))
                        .param("organisation", viewer.organisation())
                        .param("account", account)
                        .param("version", version)
                        .update()
                == 1;
    }

    void share(Viewer viewer, AccountId account, Set<TargetId> targets, Instant now) {
        unshare(viewer, account);
        for (TargetId target : targets) {
            jdbc.sql("""
                    insert into guest_share (organisation_id, account_id, target_id, created_at)
                    values (:organisation, :account, :target, :now)
                    """)
                    .param("organisation", viewer.organisation())
                    .param("account", account)
                    .param("target", target)
                    .param("now", now)
                    .update();
        }
    }

    void unshare(Viewer viewer, AccountId account) {
        jdbc.sql("delete from guest_share where organisation_id = :organisation and account_id = :account")
                .param("organisation", viewer.organisation())
                .param("account", account)
                .update();
    }

    boolean remove(Viewer viewer, AccountId account, int version) {
        return jdbc.sql("""
                        delete from membership
                         where organisation_id = :organisation
                           and account_id = :account
                           and version = :version
                        """)
                        .param("organisation", viewer.organisation())
                        .param("account", account)
                        .param("version", version)
                        .update()
                == 1;
    }
}
