package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of an organisation, with accounts of its own or without.
public record OrganisationId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
