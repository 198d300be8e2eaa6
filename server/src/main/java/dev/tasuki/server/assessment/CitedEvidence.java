package dev.tasuki.server.assessment;

import dev.tasuki.server.shared.EvidenceId;
import java.time.LocalDate;
import java.util.Optional;

/// Evidence that an answer rests on.
///
/// @param generated whether a build makes the file anew, so that its digest is taken when a declaration is
///                  made
/// @param ownWords  what this answer says of it, where that differs from what its entry says
public record CitedEvidence(EvidenceId evidence, boolean generated, Optional<Words> ownWords) {

    /// What an answer says of evidence.
    public record Words(Optional<String> description, Optional<LocalDate> validUntil) {}

    /// Evidence as its entry describes it.
    public static CitedEvidence of(EvidenceId evidence) {
        return new CitedEvidence(evidence, false, Optional.empty());
    }
}
