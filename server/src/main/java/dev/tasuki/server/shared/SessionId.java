package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a person's sign-in on one device.
public record SessionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
