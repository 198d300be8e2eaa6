package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.assessment.AnswerDraft;
import dev.tasuki.server.assessment.Answers;
import dev.tasuki.server.assessment.AssessmentScope;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.RecordedAnswer;
import dev.tasuki.server.assessment.RecordedAssessment;
import dev.tasuki.server.assessment.Standing;
import dev.tasuki.server.assessment.TargetAssessment;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A target's assessment and its answers.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/targets/{target}")
final class AssessmentResource {
    private final Assessments assessments;
    private final Answers answers;

    AssessmentResource(Assessments assessments, Answers answers) {
        this.assessments = assessments;
        this.answers = answers;
    }

    /// A target's assessment today.
    ///
    /// @param release      the release that the answers stand for
    /// @param requirements every requirement that is owed, in order
    /// @param version      of the scope; 0 where nothing was answered yet
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AssessmentDocument(
            String target,
            List<String> frameworks,
            String interpretation,
            @Nullable String release,
            String requirementPackage,
            List<OwedDocument> requirements,
            int version) {}

    /// A requirement that is owed.
    ///
    /// @param standing the status of its answer, or `unanswered`
    /// @param reasons  why it is owed
    /// @param missing  the kinds of what is missing; absent for guests
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwedDocument(
            String requirement,
            String framework,
            Names title,
            String standing,
            List<Names> reasons,
            @Nullable List<String> missing,
            @Nullable AnswerDocument answer) {}

    @GetMapping("/assessment")
    @Requires(Permission.READ_SHARED)
    @Api("Read a target's assessment: what is owed, what is answered, what is missing")
    ResponseEntity<AssessmentDocument> get(Viewer viewer, TargetId target) {
        return answer(viewer, assessments.of(viewer, target));
    }

    @PutMapping("/assessment")
    @Requires(Permission.EDIT)
    @Api(
            value = "Say what a target's assessment is about",
            takes = AssessmentScope.class,
            headers = {"If-Match", "If-None-Match"})
    ResponseEntity<AssessmentDocument> describe(
            Viewer viewer, TargetId target, Input input, HttpServletRequest request) {
        assessments.describe(viewer, target, AssessmentScope.read(input), version(request));
        return answer(viewer, assessments.of(viewer, target));
    }

    @GetMapping("/answers/{requirement}")
    @Requires(Permission.READ_SHARED)
    @Api("Read the answer to a requirement")
    ResponseEntity<AnswerDocument> getAnswer(
            Viewer viewer, TargetId target, @PathVariable("requirement") String requirement) {
        TargetAssessment assessment = assessments.of(viewer, target);
        RecordedAnswer answer = assessment.answer(id(requirement)).orElseThrow(Problem::notFound);
        return Etags.answer(AnswerDocument.of(answer, assessment.evidence()::containsKey), answer.version());
    }

    @PutMapping("/answers/{requirement}")
    @Requires(Permission.EDIT)
    @Api(
            value = "Give or change the answer to a requirement",
            takes = AnswerDraft.class,
            headers = {"If-Match", "If-None-Match"})
    ResponseEntity<AnswerDocument> give(
            Viewer viewer,
            TargetId target,
            @PathVariable("requirement") String requirement,
            Input input,
            HttpServletRequest request) {
        AnswerDraft draft = AnswerDraft.read(input);
        return answer(answers.give(viewer, target, id(requirement), draft, version(request)));
    }

    @DeleteMapping("/answers/{requirement}")
    @Requires(Permission.EDIT)
    @Api(value = "Take the answer to a requirement back", status = 204)
    ResponseEntity<Void> withdraw(
            Viewer viewer, TargetId target, @PathVariable("requirement") String requirement, IfMatch ifMatch) {
        answers.withdraw(viewer, target, id(requirement), ifMatch.version());
        return ResponseEntity.noContent().build();
    }

    /// The version that a change is about; `If-None-Match: *` says that there is none yet (RFC 9110, section
    /// 13.1.2).
    private static int version(HttpServletRequest request) {
        return "*".equals(request.getHeader("If-None-Match"))
                ? 0
                : IfMatch.of(request).version();
    }

    private static RequirementId id(String requirement) {
        if (!RequirementId.isValid(requirement)) {
            throw Problem.notFound();
        }
        return new RequirementId(requirement);
    }

    private static ResponseEntity<AnswerDocument> answer(RecordedAnswer answer) {
        return Etags.answer(AnswerDocument.of(answer), answer.version());
    }

    private static ResponseEntity<AssessmentDocument> answer(Viewer viewer, TargetAssessment assessment) {
        AssessmentScope scope = assessment.scope();
        List<OwedDocument> owed = assessment.assessment().stream()
                .flatMap(present -> present.frameworks().stream())
                .flatMap(framework -> framework.obligations().stream()
                        .map(obligation -> owed(viewer, assessment, framework, obligation)))
                .toList();
        int version = assessment.recorded().map(RecordedAssessment::version).orElse(0);
        var document = new AssessmentDocument(
                assessment.target().id().toString(),
                scope.frameworks(),
                scope.interpretation().id(),
                scope.release().map(Object::toString).orElse(null),
                assessment.responsibility().requirementPackage().id(),
                owed,
                version);
        return Etags.answer(document, version);
    }

    private static OwedDocument owed(
            Viewer viewer, TargetAssessment assessment, FrameworkAssessment framework, AssessedObligation obligation) {
        RequirementId id = obligation.requirement().id();
        Optional<List<String>> missing = viewer.guest().isPresent()
                ? Optional.empty()
                : Optional.of(obligation.gaps(assessment.responsibility().day()).stream()
                        .map(gap -> gap.kind().id())
                        .distinct()
                        .toList());
        List<Text> reasons = obligation.obligation().reasons().stream()
                .map(reason -> reason.text())
                .toList();
        return new OwedDocument(
                id.value(),
                framework.framework().id(),
                Names.of(obligation.requirement().title()),
                Standing.of(obligation.answer().map(answer -> answer.status())).id(),
                reasons.stream().map(Names::of).toList(),
                missing.orElse(null),
                assessment
                        .answer(id)
                        .map(answer -> AnswerDocument.of(answer, assessment.evidence()::containsKey))
                        .orElse(null));
    }
}
