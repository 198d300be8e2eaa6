package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a person who can sign in.
public record AccountId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
