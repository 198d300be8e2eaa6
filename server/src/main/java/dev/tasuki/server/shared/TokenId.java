package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a token of the programming interface.
public record TokenId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
