package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of an invitation into an organisation.
public record InvitationId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
