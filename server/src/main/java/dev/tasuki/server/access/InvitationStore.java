package dev.tasuki.server.access;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.InvitationId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Invitations in PostgreSQL.
final class InvitationStore {
    private record Row(
            InvitationId id,
            String email,
            List<String> roles,
            int targets,
            String invitedBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> revokedAt) {
        Invitation invitation() {
            return new Invitation(
                    id,
                    new MailAddress(email),
                    parse(roles),
                    targets,
                    invitedBy,
                    createdAt,
                    expiresAt,
                    acceptedAt,
                    revokedAt);
        }
    }

    private record PresentedRow(
            InvitationId id,
            OrganisationId organisationId,
            String handle,
            String nameJa,
            String nameEn,
            String email,
            List<String> roles,
            List<String> sharedTargets,
            String invitedBy,
            Instant expiresAt) {
        PresentedInvitation presented() {
            return new PresentedInvitation(
                    id,
                    organisationId,
                    handle,
                    new Text(nameJa, nameEn),
                    new MailAddress(email),
                    parse(roles),
                    sharedTargets.stream()
                            .flatMap(target -> Ids.parse(target).stream())
                            .map(TargetId::new)
                            .collect(Collectors.toUnmodifiableSet()),
                    invitedBy,
                    expiresAt);
        }
    }

    private static final String SELECT = """
            select id, email, roles, cardinality(shared_targets) as targets, invited_by, created_at, expires_at,
                   accepted_at, revoked_at
              from invitation
            """;

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Viewer viewer, InvitationId id, Sha256 token, InvitationDraft draft, Instant now, Instant expires) {
        jdbc.sql("""
                insert into invitation (id, organisation_id, token_hash, email, roles, shared_targets, invited_by,
                                        created_at, expires_at)
                values (:id, :organisation, :token, :email, :roles, cast(:targets as uuid[]), :invitedBy, :now, :expires)
                """)
                .param("id", id)
                .param("organisation", viewer.organisation())
                .param("token", token)
                .param("email", draft.mail().written())
                .param("roles", TextArray.ofChoices(draft.roles()))
                .param(
                        "targets",
                        TextArray.of(
                                draft.targets().stream().map(TargetId::toString).toList()))
                .param("invitedBy", viewer.actor().name())
                .param("now", now)
                .param("expires", expires)
                .update();
    }

    Optional<Invitation> find(Viewer viewer, InvitationId id) {
        return jdbc.sql(SELECT + " where organisation_id = :organisation and id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::invitation);
    }

    /// Invitations, the last made first.
    List<Invitation> list(Viewer viewer, Optional<InvitationId> after, int limit) {
        return Rows.list(
                jdbc.sql(SELECT + """
                         where organisation_id = :organisation
                           and (cast(:after as uuid) is null or id < :after)
                         order by id desc
                         limit :limit
                        """)
                        .param("organisation", viewer.organisation())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class),
                Row::invitation);
    }

    /// @return whether it was open
    boolean revoke(Viewer viewer, InvitationId id, Instant now) {
        return jdbc.sql("""
                update invitation
                   set revoked_at = :now
                 where organisation_id = :organisation and id = :id
                   and accepted_at is null and revoked_at is null
                """)
                        .param("organisation", viewer.organisation())
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }

    /// @return whether it was open
    boolean accept(Viewer viewer, InvitationId id, Instant now) {
        return jdbc.sql("""
                update invitation
                   set accepted_at = :now
                 where organisation_id = :organisation and id = :id
                   and accepted_at is null and revoked_at is null and expires_at > :now
                """)
                        .param("organisation", viewer.organisation())
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }

    /// The organisation of the open invitation whose secret was presented to this transaction.
    Optional<OrganisationId> presented(Sha256 token, Instant now) {
        return jdbc.sql("""
                select organisation_id as value
                  from invitation
                 where token_hash = :token
                   and accepted_at is null and revoked_at is null and expires_at > :now
                """)
                .param("token", token)
                .param("now", now)
                .query(OrganisationId.class)
                .optional();
    }

    /// The open invitation with this secret.
    Optional<PresentedInvitation> find(Viewer viewer, Sha256 token, Instant now) {
        return jdbc.sql("""
                select i.id, i.organisation_id, o.handle, o.name_ja, o.name_en, i.email, i.roles,
                       cast(i.shared_targets as text[]) as shared_targets, i.invited_by, i.expires_at
                  from invitation i
                  join organisation o on o.id = i.organisation_id
                 where i.organisation_id = :organisation
                   and i.token_hash = :token
                   and i.accepted_at is null and i.revoked_at is null and i.expires_at > :now
                """)
                .param("organisation", viewer.organisation())
                .param("token", token)
                .param("now", now)
                .query(PresentedRow.class)
                .optional()
                .map(PresentedRow::presented);
    }

    private static Set<AccessRole> parse(List<String> roles) {
        return roles.stream()
                .map(role -> java.util.Objects.requireNonNull(AccessRole.byId().get(role)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
