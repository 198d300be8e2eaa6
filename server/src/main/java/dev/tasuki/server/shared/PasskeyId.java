package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a passkey of an account.
public record PasskeyId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
