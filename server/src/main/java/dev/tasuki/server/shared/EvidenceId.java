package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a piece of evidence.
public record EvidenceId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
