package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of a link by which somebody answers shares without an account.
public record ShareLinkId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
