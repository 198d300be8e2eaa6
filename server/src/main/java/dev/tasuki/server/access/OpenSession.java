package dev.tasuki.server.access;

import dev.tasuki.server.shared.SessionId;
import java.time.Instant;

/// A sign-in that lasts, as its owner sees it in the list.
public record OpenSession(SessionId id, SignInMethod method, String device, Instant createdAt, Instant lastSeenAt) {}
