package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a signed declaration.
public record DeclarationId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
