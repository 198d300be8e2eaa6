package dev.tasuki.server.supplychain;

import dev.tasuki.formats.digest.Sha256;
import java.util.Optional;

/// A file that is released.
///
/// @param path   with forward slashes
/// @param digest what the file is
/// @param size   in bytes, where it is known
public record Artefact(String path, Sha256 digest, Optional<Long> size) {}
