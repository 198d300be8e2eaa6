package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a share of a requirement that two organisations speak about.
public record ShareId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
