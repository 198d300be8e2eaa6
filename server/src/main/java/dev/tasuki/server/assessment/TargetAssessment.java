package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.responsibility.TargetResponsibility;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.supplychain.Release;
import dev.tasuki.server.supplychain.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything about a target's assessment on a day.
///
/// @param responsibility the roles and obligations that the answers answer
/// @param recorded       what the assessment is about; absent until the first answer
/// @param release        the release that the answers stand for
/// @param answers        all answers, also to what is not owed on this day
/// @param evidence       what the answers rest on, as far as the viewer may see it
/// @param assessment     obligations, answers, evidence and gaps held against each other; absent where the
///                       organisation has no role for the target
public record TargetAssessment(
        TargetResponsibility responsibility,
        Optional<RecordedAssessment> recorded,
        Optional<Release> release,
        Map<RequirementId, RecordedAnswer> answers,
        Map<EvidenceId, EvidenceEntry> evidence,
        Optional<Assessment> assessment) {

    public TargetAssessment {
        answers = Map.copyOf(answers);
        evidence = Map.copyOf(evidence);
    }

    public Target target() {
        return responsibility.target();
    }

    /// What the assessment is about, or would be about if it began now.
    public AssessmentScope scope() {
        return recorded.map(RecordedAssessment::scope)
                .orElseGet(() -> new AssessmentScope(
                        AssessmentScope.USUAL.frameworks(), responsibility.interpretation(), Optional.empty()));
    }

    /// Every obligation of every framework that is answered, in order.
    public List<AssessedObligation> obligations() {
        return assessment.stream()
                .flatMap(present -> present.frameworks().stream())
                .flatMap(framework -> framework.obligations().stream())
                .toList();
    }

    /// The obligations by requirement.
    public Map<RequirementId, AssessedObligation> byRequirement() {
        var byRequirement = new LinkedHashMap<RequirementId, AssessedObligation>();
        obligations()
                .forEach(
                        obligation -> byRequirement.put(obligation.requirement().id(), obligation));
        return byRequirement;
    }

    public Optional<RecordedAnswer> answer(RequirementId requirement) {
        return Optional.ofNullable(answers.get(requirement));
    }
}
