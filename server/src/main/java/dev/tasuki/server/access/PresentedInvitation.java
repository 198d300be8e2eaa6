package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.InvitationId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import java.time.Instant;
import java.util.Set;

/// An open invitation, as whoever holds its link sees it.
public record PresentedInvitation(
        InvitationId id,
        OrganisationId organisation,
        String handle,
        Text name,
        MailAddress mail,
        Set<AccessRole> roles,
        Set<TargetId> targets,
        String invitedBy,
        Instant expiresAt) {

    public PresentedInvitation {
        roles = Set.copyOf(roles);
        targets = Set.copyOf(targets);
    }

    /// Whether it is meant for this address.
    public boolean isFor(MailAddress other) {
        return mail.key().equals(other.key());
    }
}
