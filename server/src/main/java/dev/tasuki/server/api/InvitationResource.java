package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.Invitation;
import dev.tasuki.server.access.InvitationDraft;
import dev.tasuki.server.access.Invitations;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.InvitationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Targets;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Invitations to an organisation.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/invitations")
final class InvitationResource {
    private final Invitations invitations;
    private final Targets targets;
    private final SiteAddress site;
    private final Creations creations;
    private final Clock clock;

    InvitationResource(Invitations invitations, Targets targets, SiteAddress site, Creations creations, Clock clock) {
        this.invitations = invitations;
        this.targets = targets;
        this.site = site;
        this.creations = creations;
        this.clock = clock;
    }

    /// An invitation.
    ///
    /// @param targets how many targets it shares with a guest
    /// @param state   `open`, `accepted`, `revoked` or `expired`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvitationDocument(
            String id,
            String email,
            List<String> roles,
            int targets,
            String invitedBy,
            String state,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant revokedAt) {

        static InvitationDocument of(Invitation invitation, Instant now) {
            return new InvitationDocument(
                    invitation.id().toString(),
                    invitation.mail().written(),
                    invitation.roles().stream().sorted().map(AccessRole::id).toList(),
                    invitation.targets(),
                    invitation.invitedBy(),
                    invitation.state(now).id(),
                    invitation.createdAt(),
                    invitation.expiresAt(),
                    invitation.acceptedAt().orElse(null),
                    invitation.revokedAt().orElse(null));
        }
    }

    /// An invitation just made.
    ///
    /// @param link to be handed to whom it is for; only in the first answer to its creation, and never again
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvitationMadeDocument(
            String id, @Nullable String link, Instant expiresAt) {}

    @GetMapping
    @Requires(Permission.ADMINISTER)
    @Api("List the invitations")
    Listing<InvitationDocument> list(Viewer viewer, Paging paging) {
        Instant now = clock.instant();
        return Listing.of(
                invitations.list(viewer, paging.after(InvitationId::new), paging.size()),
                invitation -> InvitationDocument.of(invitation, now));
    }

    @PostMapping
    @Requires(Permission.ADMINISTER)
    @Api(
            value = "Invite somebody; the link is shown in this answer only",
            takes = InvitationDraft.class,
            gives = InvitationMadeDocument.class)
    ResponseEntity<String> invite(
            @PathVariable("organisation") String organisation,
            Viewer viewer,
            Input input,
            HttpServletRequest request,
            Creations.Key key) {
        return creations.onceTold(viewer, key, "invitation", input, () -> {
            InvitationDraft draft = InvitationDraft.read(input, target -> exists(viewer, target));
            Invitations.Made made = invitations.create(viewer, draft);
            String id = made.id().toString();
            return new Creations.Told(
                    new Creations.Created(
                            "/api/v1/organisations/" + organisation + "/invitations/" + id,
                            1,
                            new InvitationMadeDocument(id, null, made.expiresAt())),
                    new InvitationMadeDocument(id, site.origin(request) + made.path(), made.expiresAt()));
        });
    }

    @GetMapping("/{invitation}")
    @Requires(Permission.ADMINISTER)
    @Api("Read an invitation")
    InvitationDocument get(Viewer viewer, InvitationId invitation) {
        return InvitationDocument.of(invitations.get(viewer, invitation), clock.instant());
    }

    @DeleteMapping("/{invitation}")
    @Requires(Permission.ADMINISTER)
    @Api("Revoke an invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, InvitationId invitation) {
        invitations.revoke(viewer, invitation);
    }

    private boolean exists(Viewer viewer, TargetId target) {
        try {
            return targets.get(viewer, target).id().equals(target);
        } catch (Problem absent) {
            return false;
        }
    }
}
