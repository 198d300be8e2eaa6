package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.server.evidence.EvidenceContent;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.shared.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Answers and evidence of the record in the words of the assurance file.
final class Citations {
    private Citations() {}

    /// An answer as the rules know it. Evidence that the viewer may not see is left out.
    static Answer answer(RequirementId requirement, AnswerDraft draft, Map<EvidenceId, EvidenceEntry> entries) {
        var evidence = new ArrayList<Evidence>();
        for (CitedEvidence cited : draft.evidence()) {
            EvidenceEntry entry = entries.get(cited.evidence());
            if (entry != null) {
                evidence.add(evidence(cited, entry));
            }
        }
        return new Answer(requirement, draft.status(), draft.because(), evidence, draft.owner(), draft.due());
    }

    /// Answers in the order of the catalogue.
    static Map<RequirementId, Answer> answers(
            Map<RequirementId, RecordedAnswer> recorded, Map<EvidenceId, EvidenceEntry> entries) {
        var answers = new TreeMap<RequirementId, Answer>();
        recorded.forEach((id, answer) -> answers.put(id, answer(id, answer.content(), entries)));
        return answers;
    }

    static Evidence evidence(CitedEvidence cited, EvidenceEntry entry) {
        CitedEvidence.Words words = cited.ownWords()
                .orElseGet(() -> new CitedEvidence.Words(
                        entry.about().description(), entry.about().validUntil()));
        Optional<String> description = words.description();
        Optional<LocalDate> validUntil = words.validUntil();
        return switch (entry.content()) {
            case EvidenceContent.StoredFile file ->
                new Evidence.FileEvidence(
                        file.reference(),
                        cited.generated() ? Optional.empty() : Optional.of(file.digest()),
                        description,
                        validUntil);
            case EvidenceContent.WebPage page ->
                new Evidence.WebEvidence(
                        page.reference(), page.digest(), entry.about().trueOn(), description, validUntil);
        };
    }
}
