package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of what binds two organisations about a target.
public record EngagementId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
