package dev.tasuki.server.assessment;

import dev.tasuki.formats.digest.Sha256;
import java.util.Optional;

/// A file that an assurance file names and the record has not.
///
/// @param digest absent for a generated file, of which any content will do
public record MissingEvidence(String path, Optional<Sha256> digest) {}
