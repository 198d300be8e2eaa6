package dev.tasuki.cli.assurance;

import dev.tasuki.cli.catalogue.DisputeNotes;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.Coverage;
import dev.tasuki.domain.assessment.DerivedCoverage;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.assessment.Gap;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.time.LocalDate;

/// An assessment for machines.
final class AssessmentJson {
    private AssessmentJson() {}

    static JsonObject of(Assessment assessment) {
        AssuranceFile file = assessment.file();
        return JsonValue.object()
                .put("on", assessment.on().toString())
                .put(
                        "software",
                        JsonValue.object()
                                .put("name", file.software().name())
                                .put("version", file.software().version())
                                .put("class", file.software().softwareClass().id())
                                .build())
                .put("organisation", file.organisation().name())
                .put("package", file.requirementPackage().id())
                .put("interpretation", assessment.interpretation().id())
                .put(
                        "roles",
                        JsonValue.array(
                                file.roles(),
                                role -> JsonValue.object()
                                        .put("role", role.role().id())
                                        .put("stance", role.stance().id())
                                        .build()))
                .put(
                        "frameworks",
                        JsonValue.array(assessment.frameworks(), framework -> framework(framework, assessment.on())))
                .put("gaps", JsonValue.array(assessment.gaps(), AssessmentJson::gap))
                .putIfPresent("derived", assessment.derived(), AssessmentJson::derived)
                .build();
    }

    private static JsonObject framework(FrameworkAssessment framework, LocalDate on) {
        return JsonValue.object()
                .put("id", framework.framework().id())
                .put("version", framework.framework().version())
                .put("coverage", coverage(framework.coverage()))
                .put(
                        "sections",
                        JsonValue.array(
                                framework.sections(),
                                section -> JsonValue.object()
                                        .put("id", section.heading().id().value())
                                        .put(
                                                "title",
                                                FindingLines.json(
                                                        section.heading().title()))
                                        .put("coverage", coverage(section.coverage()))
                                        .build()))
                .put(
                        "obligations",
                        JsonValue.array(
                                framework.obligations(),
                                obligation -> obligation(framework.framework(), obligation, on)))
                .build();
    }

    private static JsonObject coverage(Coverage coverage) {
        JsonValue.ObjectBuilder builder = JsonValue.object().put("total", coverage.total());
        for (AnswerStatus status : AnswerStatus.values()) {
            builder.put(status.id(), coverage.count(status));
        }
        return builder.put("unanswered", coverage.unanswered()).build();
    }

    private static JsonObject obligation(Framework framework, AssessedObligation obligation, LocalDate on) {
        return JsonValue.object()
                .put("id", obligation.requirement().id().value())
                .put("title", FindingLines.json(obligation.requirement().title()))
                .put("roles", JsonValue.texts(obligation.obligation().roles()))
                .put(
                        "reasons",
                        JsonValue.array(obligation.obligation().reasons(), reason -> FindingLines.json(reason.text())))
                .putIfPresent("answer", obligation.answer(), AnswerJson::of)
                .putUnlessEmpty("evidence", JsonValue.array(obligation.evidence(), AssessmentJson::evidence))
                .put(
                        "gaps",
                        JsonValue.array(
                                obligation.gaps(on),
                                gap -> JsonValue.text(gap.kind().id())))
                .putUnlessEmpty(
                        "disputes",
                        JsonValue.array(DisputeNotes.of(framework, obligation.requirement()), FindingLines::json))
                .build();
    }

    private static JsonObject evidence(InspectedEvidence inspected) {
        return JsonValue.object()
                .put("reference", inspected.evidence().reference())
                .put("state", inspected.state().id())
                .putIfPresent("sha256", inspected.digest(), digest -> JsonValue.text(digest.hex()))
                .build();
    }

    private static JsonObject gap(Gap gap) {
        return JsonValue.object()
                .put("requirement", gap.requirement().id().value())
                .put("kind", gap.kind().id())
                .putIfPresent("evidence", gap.evidence(), AssessmentJson::evidence)
                .putIfPresent("due", gap.due(), due -> JsonValue.text(due.toString()))
                .build();
    }

    private static JsonObject derived(DerivedCoverage coverage) {
        return JsonValue.object()
                .put("framework", coverage.framework().id())
                .put(
                        "through",
                        coverage.crosswalk().id() + " " + coverage.crosswalk().version())
                .put("ownAnalysis", coverage.crosswalk().ownAnalysis())
                .put("status", FindingLines.json(coverage.crosswalk().status()))
                .put("requirements", JsonValue.array(coverage.derived(), AssessmentJson::derived))
                .build();
    }

    private static JsonObject derived(DerivedCoverage.Derived derived) {
        return JsonValue.object()
                .put("id", derived.requirement().id().value())
                .put("derived", derived.status().id())
                .put("coverage", derived.subject().coverage().id())
                .put("reason", FindingLines.json(derived.subject().reason()))
                .put("path", JsonValue.array(derived.steps(), AssessmentJson::step))
                .build();
    }

    private static JsonObject step(DerivedCoverage.Step step) {
        Catalogue catalogue = Catalogue.bundled();
        Requirement requirement = catalogue.require(step.relation().requirement());
        Framework framework = catalogue.frameworkOf(requirement.id()).orElseThrow();
        return JsonValue.object()
                .put("requirement", requirement.id().value())
                .put("strength", step.relation().strength().id())
                .putIfPresent("answer", step.answered(), status -> JsonValue.text(status.id()))
                .putUnlessEmpty(
                        "disputes", JsonValue.array(DisputeNotes.of(framework, requirement), FindingLines::json))
                .build();
    }
}
