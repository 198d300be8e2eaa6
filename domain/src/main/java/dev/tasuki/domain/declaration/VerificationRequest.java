package dev.tasuki.domain.declaration;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.formats.key.VerificationKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a reader wants a declaration held against.
///
/// @param trusted        the keys the reader trusts; a declaration signed by any other is never accepted
/// @param at             the day to judge validity on
/// @param interpretation which reading of the guideline's contradictions the reader follows
/// @param evidence       a directory that holds the evidence, if it was handed over
/// @param artefacts      released files that the reader holds
public record VerificationRequest(
        List<VerificationKey> trusted,
        LocalDate at,
        Interpretation interpretation,
        Optional<Path> evidence,
        List<Path> artefacts) {

    public VerificationRequest {
        trusted = List.copyOf(trusted);
        artefacts = List.copyOf(artefacts);
    }

    /// Judged on a day with these keys and nothing else at hand.
    public static VerificationRequest trusting(List<VerificationKey> trusted, LocalDate at) {
        return new VerificationRequest(trusted, at, Interpretation.FOLLOW_TABLE_5, Optional.empty(), List.of());
    }
}
