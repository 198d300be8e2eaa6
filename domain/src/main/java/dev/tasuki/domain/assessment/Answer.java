package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.text.FinalLineBreaks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a party says about one requirement, and what shows it.
///
/// @param because why the status is what it is; always there when the requirement is said not to apply
/// @param owner   who sees to it
/// @param due     when a gap will be closed; always there when the status is planned
public record Answer(
        RequirementId requirement,
        AnswerStatus status,
        Optional<String> because,
        List<Evidence> evidence,
        Optional<String> owner,
        Optional<LocalDate> due) {

    public Answer {
        if (status == AnswerStatus.NOT_APPLICABLE && because.isEmpty()) {
            throw new IllegalArgumentException("an answer of not applicable gives its reason: " + requirement);
        }
        if (status == AnswerStatus.PLANNED && due.isEmpty()) {
            throw new IllegalArgumentException("a planned answer says when: " + requirement);
        }
        because = because.map(FinalLineBreaks::dropped);
        owner = owner.map(FinalLineBreaks::dropped);
        evidence = List.copyOf(evidence);
    }
}
