package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a connection between two organisations.
public record ConnectionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
