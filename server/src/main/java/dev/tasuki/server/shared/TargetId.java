package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a piece of software.
public record TargetId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
