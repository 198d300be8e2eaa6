package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of one version of a target.
public record ReleaseId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
