package dev.tasuki.server.shared.secret;

import dev.tasuki.formats.bytes.Bytes;

/// The outcome of opening what was sealed.
public sealed interface Opening {
    /// It is what was sealed, in this context, with this key.
    ///
    /// @param plain the secret; its text form shows only the length
    record Opened(Bytes plain) implements Opening {}

    /// It was sealed with another master key; it may be sound, and needs that key.
    record OtherKey() implements Opening {}

    /// It was changed, cut, sealed for another context, or never sealed by us; it must not be used.
    record Tampered() implements Opening {}
}
