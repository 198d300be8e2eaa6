package dev.tasuki.server.assessment;

import dev.tasuki.formats.digest.Sha256;
import java.util.Optional;

/// An assurance file that a program sends.
///
/// @param last the digest of the record's text when the program last exchanged it
/// @param base the text that both sides had then
public record SentAssurance(String text, Optional<Sha256> last, Optional<String> base) {}
