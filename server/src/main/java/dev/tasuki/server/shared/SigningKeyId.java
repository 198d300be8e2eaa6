package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a key that the server holds.
public record SigningKeyId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
