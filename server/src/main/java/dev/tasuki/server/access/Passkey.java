package dev.tasuki.server.access;

import dev.tasuki.server.shared.PasskeyId;
import java.time.Instant;

/// A passkey, as its owner sees it in the list.
///
/// @param backedUp whether the device shares it with the owner's other devices
public record Passkey(PasskeyId id, String label, boolean backedUp, Instant createdAt, Instant lastUsedAt) {}
