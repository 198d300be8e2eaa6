package dev.tasuki.domain.declaration;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.RequirementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An answer as it is declared: with its reasons always, and its evidence by digest.
///
/// @param due when a gap is to be closed, always there when the status is planned; carried in the words of the
/// rationale
public record DeclaredAnswer(
        RequirementId requirement,
        AnswerStatus status,
        String because,
        Optional<LocalDate> due,
        List<DeclaredEvidence> evidence) {

    public DeclaredAnswer {
        if (due.isPresent() ? !status.isGap() : status == AnswerStatus.PLANNED) {
            throw new IllegalArgumentException("a planned answer has a date, and only a gap has one: " + requirement);
        }
        evidence = List.copyOf(evidence);
    }
}
