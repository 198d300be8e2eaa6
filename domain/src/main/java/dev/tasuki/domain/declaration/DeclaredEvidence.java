package dev.tasuki.domain.declaration;

import dev.tasuki.formats.digest.Sha256;
import java.time.LocalDate;
import java.util.Optional;

/// Evidence as a declaration names it: always by digest, so that whoever is shown it can tell that it is the one.
///
/// @param reference the path or the https address
/// @param seen      when a web page was looked at
public record DeclaredEvidence(
        String reference,
        Sha256 digest,
        Optional<String> description,
        Optional<LocalDate> seen,
        Optional<LocalDate> validUntil) {

    /// Whether it is a page on the web rather than a file.
    public boolean isWebPage() {
        return reference.startsWith("https://");
    }
}
