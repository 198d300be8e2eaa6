package dev.tasuki.domain.assessment;

import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.text.FinalLineBreaks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to change about one answer; what is absent stays as it is.
///
/// @param evidence added to what is there; evidence with the same reference takes the place of the old
public record AnswerChange(
        Optional<AnswerStatus> status,
        Optional<String> because,
        List<Evidence> evidence,
        Optional<String> owner,
        Optional<LocalDate> due) {

    public AnswerChange {
        because = because.map(FinalLineBreaks::dropped);
        owner = owner.map(FinalLineBreaks::dropped);
        evidence = List.copyOf(evidence);
    }

    /// The evidence after the change.
    List<Evidence> mergedInto(List<Evidence> present) {
        var merged = new ArrayList<>(present);
        for (Evidence added : evidence) {
            int same = merged.stream().map(Evidence::reference).toList().indexOf(added.reference());
            if (same < 0) {
                merged.add(added);
            } else {
                merged.set(same, keepingWords(added, merged.get(same)));
            }
        }
        return merged;
    }

    /// The new evidence with the old one's description and validity where the new one brings none.
    private static Evidence keepingWords(Evidence added, Evidence present) {
        Optional<String> description = added.description().or(present::description);
        Optional<LocalDate> validUntil = added.validUntil().or(present::validUntil);
        return switch (added) {
            case Evidence.FileEvidence file ->
                new Evidence.FileEvidence(file.path(), file.digest(), description, validUntil);
            case Evidence.WebEvidence page ->
                new Evidence.WebEvidence(page.url(), page.digest(), page.seen(), description, validUntil);
        };
    }
}
