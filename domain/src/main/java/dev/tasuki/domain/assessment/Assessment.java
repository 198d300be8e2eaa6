package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Crosswalk;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.EvidenceInspector;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an assurance file comes to on a day: every obligation with its answer, its evidence and its gaps, and what
/// the answers say about the UK Code through the crosswalk.
///
/// @param derived absent when none of the roles is one the UK Code addresses
public record Assessment(
        AssuranceFile file,
        Interpretation interpretation,
        LocalDate on,
        List<FrameworkAssessment> frameworks,
        Optional<DerivedCoverage> derived) {

    public Assessment {
        frameworks = List.copyOf(frameworks);
    }

    /// Assesses a file.
    ///
    /// @param interpretation which reading of the guideline's contradictions to follow, whatever the file follows
    /// @param on             the day for which due dates and validity are judged
    public static Assessment of(
            AssuranceFile file,
            Catalogue catalogue,
            Interpretation interpretation,
            EvidenceInspector inspector,
            LocalDate on) {
        var frameworks = new ArrayList<FrameworkAssessment>();
        for (String id : file.frameworks()) {
            Framework framework = catalogue.framework(id).orElseThrow();
            frameworks.add(new FrameworkAssessment(
                    framework,
                    obligations(file, framework, interpretation).stream()
                            .map(obligation -> assess(obligation, file, inspector))
                            .toList()));
        }
        return new Assessment(file, interpretation, on, frameworks, derive(file, catalogue, interpretation));
    }

    private static List<Obligation> obligations(
            AssuranceFile file, Framework framework, Interpretation interpretation) {
        return Obligations.derive(framework, file.roles(), file.requirementPackage(), interpretation);
    }

    private static AssessedObligation assess(Obligation obligation, AssuranceFile file, EvidenceInspector inspector) {
        Optional<Answer> answer = file.answerTo(obligation.requirement().id());
        List<InspectedEvidence> evidence = answer.map(Answer::evidence).orElse(List.of()).stream()
                .map(inspector::inspect)
                .toList();
        return new AssessedObligation(obligation, answer, evidence);
    }

    private static Optional<DerivedCoverage> derive(
            AssuranceFile file, Catalogue catalogue, Interpretation interpretation) {
        Crosswalk crosswalk = catalogue.crosswalk();
        Framework from = catalogue.framework(crosswalk.from()).orElseThrow();
        Set<RequirementId> asked = obligations(file, from, interpretation).stream()
                .map(obligation -> obligation.requirement().id())
                .collect(Collectors.toSet());
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(DerivedCoverage.of(from, crosswalk, asked, file.answers()));
    }

    /// Everything that is missing, in the order of the frameworks.
    public List<Gap> gaps() {
        return frameworks.stream()
                .flatMap(framework -> framework.gaps(on).stream())
                .toList();
    }

    /// Whether evidence is gone, changed, unreadable or out of date.
    public boolean hasBrokenEvidence() {
        return gaps().stream().anyMatch(gap -> gap.kind() == GapKind.BROKEN_EVIDENCE);
    }
}
