package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Organisations with accounts, and who belongs to them, in PostgreSQL.
final class OrganisationStore {
    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the viewer's own organisation.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when another has the handle
    void insert(Viewer viewer, OrganisationDraft draft, Instant now) {
        jdbc.sql("""
                insert into organisation (id, handle, steward_id, name_ja, name_en, created_at)
                values (:id, :handle, :id, :nameJa, :nameEn, :now)
                """)
                .param("id", viewer.organisation())
                .param("handle", draft.handle())
                .param("nameJa", draft.name().ja())
                .param("nameEn", draft.name().en())
                .param("now", now)
                .update();
    }

    /// Makes somebody a member; who is one already has these roles too from now on. Guest is no role beside others.
    void join(Viewer viewer, AccountId account, Set<AccessRole> roles, Instant now) {
        jdbc.sql("""
                insert into membership (organisation_id, account_id, roles, created_at)
                values (:organisation, :account, :roles, :now)
                on conflict (organisation_id, account_id) do update
                   set roles = array(select distinct role
                                       from unnest(membership.roles || excluded.roles) as role
                                      where role <> 'guest'
                                         or membership.roles || excluded.roles <@ array['guest']
                                      order by role),
                       version = membership.version + 1
                """)
                .param("organisation", viewer.organisation())
                .param("account", account)
                .param("roles", TextArray.ofChoices(roles))
                .param("now", now)
                .update();
    }

    void share(Viewer viewer, AccountId account, Set<TargetId> targets, Instant now) {
        for (TargetId target : targets) {
            jdbc.sql("""
                    insert into guest_share (organisation_id, account_id, target_id, created_at)
                    values (:organisation, :account, :target, :now)
                    on conflict do nothing
                    """)
                    .param("organisation", viewer.organisation())
                    .param("account", account)
                    .param("target", target)
                    .param("now", now)
                    .update();
        }
    }
}
