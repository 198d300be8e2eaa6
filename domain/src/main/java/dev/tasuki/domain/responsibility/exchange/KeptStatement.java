package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.formats.digest.Sha256;

/// A statement that one of the two keeps.
///
/// @param file the digest of the file it came or went in
/// @param own  whether it was made here
public record KeptStatement(Sha256 file, boolean own, EngagementStatement statement) {}
