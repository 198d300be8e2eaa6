package dev.tasuki.server.access;

import dev.tasuki.server.shared.InvitationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An invitation to join an organisation, as its administrators see it in the list.
public record Invitation(
        InvitationId id,
        MailAddress mail,
        Set<AccessRole> roles,
        int targets,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> revokedAt) {

    public Invitation {
        roles = Set.copyOf(roles);
    }

    /// Where it stands.
    public InvitationState state(Instant now) {
        if (acceptedAt.isPresent()) {
            return InvitationState.ACCEPTED;
        }
        if (revokedAt.isPresent()) {
            return InvitationState.REVOKED;
        }
        return expiresAt.isAfter(now) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }
}
