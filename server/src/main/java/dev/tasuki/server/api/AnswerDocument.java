package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.assessment.AnswerDraft;
import dev.tasuki.server.assessment.CitedEvidence;
import dev.tasuki.server.assessment.RecordedAnswer;
import dev.tasuki.server.shared.EvidenceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An answer.
///
/// @param evidence the ids of the evidence it rests on; a guest is given those of evidence that it may see
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerDocument(
        String requirement,
        String status,
        @Nullable String because,
        @Nullable String owner,
        @Nullable LocalDate due,
        List<String> evidence,
        int version,
        Instant changedAt,
        String changedBy) {

    /// The whole answer, for somebody who sees all evidence.
    static AnswerDocument of(RecordedAnswer answer) {
        return of(answer, _ -> true);
    }

    static AnswerDocument of(RecordedAnswer answer, Predicate<EvidenceId> seen) {
        AnswerDraft content = answer.content();
        return new AnswerDocument(
                answer.requirement().value(),
                content.status().id(),
                content.because().orElse(null),
                content.owner().orElse(null),
                content.due().orElse(null),
                content.evidence().stream()
                        .map(CitedEvidence::evidence)
                        .filter(seen)
                        .map(EvidenceId::toString)
                        .toList(),
                answer.version(),
                answer.changedAt(),
                answer.changedBy());
    }
}
