package dev.tasuki.cli.assurance.report;

import dev.tasuki.cli.assurance.report.Report.DerivedPart;
import dev.tasuki.cli.assurance.report.Report.DerivedTally;
import dev.tasuki.cli.assurance.report.Report.Principle;
import dev.tasuki.cli.assurance.report.Report.Step;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.DerivedCoverage;
import dev.tasuki.domain.assessment.DerivedStatus;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.catalogue.RequirementId;
import java.util.Arrays;
import java.util.List;

/// Says what the answers mean for the UK Code, how that follows, and that it is only a proposal.
final class DerivedComposer {
    private final Assessment assessment;
    private final DerivedCoverage coverage;
    private final Wording wording;
    private final References references;

    DerivedComposer(Assessment assessment, DerivedCoverage coverage, Wording wording) {
        this.assessment = assessment;
        this.coverage = coverage;
        this.wording = wording;
        this.references = new References(assessment, wording);
    }

    DerivedPart compose() {
        String code = wording.say(coverage.framework().edition().shortTitle());
        return new DerivedPart(
                wording.say(Label.DERIVED, code),
                wording.say(Label.DERIVED_IS_PROPOSAL, answered()),
                wording.say(coverage.crosswalk().status()),
                tallies(),
                coverage.derived().stream().map(this::principle).toList(),
                coverage.crosswalk().uncovered().stream().map(wording::say).toList());
    }

    /// The name of the framework whose answers are used.
    private String answered() {
        String id = coverage.crosswalk().to();
        return assessment.frameworks().stream()
                .map(FrameworkAssessment::framework)
                .filter(framework -> framework.id().equals(id))
                .map(framework -> wording.say(framework.edition().shortTitle()))
                .findFirst()
                .orElse(id);
    }

    private List<DerivedTally> tallies() {
        return Arrays.stream(DerivedStatus.values())
                .map(status -> new DerivedTally(wording.say(status.title()), (int) coverage.derived().stream()
                        .filter(derived -> derived.status() == status)
                        .count()))
                .toList();
    }

    private Principle principle(DerivedCoverage.Derived derived) {
        RequirementId id = derived.requirement().id();
        return new Principle(
                "d-" + References.anchor(id),
                id.value(),
                wording.say(derived.requirement().title()),
                wording.say(derived.status().title()),
                wording.say(
                        Label.CROSSWALK_COVERAGE,
                        wording.say(derived.subject().coverage().title()),
                        wording.say(derived.subject().reason())),
                derived.steps().stream().map(this::step).toList());
    }

    private Step step(DerivedCoverage.Step step) {
        RequirementId id = step.relation().requirement();
        Standing standing =
                step.answered().isPresent() || references.isOwed(id) ? Standing.of(step.answered()) : Standing.NOT_OWED;
        return new Step(
                references.to(id),
                wording.say(step.relation().strength().title()),
                standing,
                wording.say(standing.title()),
                wording.say(step.relation().reason()));
    }
}
