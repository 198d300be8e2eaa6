package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of one organisation's answers about one target.
public record AssessmentId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
