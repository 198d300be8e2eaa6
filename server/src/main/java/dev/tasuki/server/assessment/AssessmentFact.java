package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.TargetId;
import java.time.LocalDate;

/// What happens in this module and stands in the audit record.
sealed interface AssessmentFact extends Fact {

    TargetId target();

    /// How the audit record names the answer to a requirement.
    static String answerId(TargetId target, RequirementId requirement) {
        return target + "/" + requirement;
    }

    /// A target's assessment was begun.
    record AssessmentBegun(TargetId target, AssessmentScope scope) implements OfAssessment {
        @Override
        public String type() {
            return "assessment.begun";
        }

        @Override
        public JsonObject details() {
            return describe(scope);
        }
    }

    /// What an assessment is about was changed.
    record AssessmentChanged(TargetId target, AssessmentScope before, AssessmentScope after) implements OfAssessment {
        @Override
        public String type() {
            return "assessment.changed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("before", describe(before))
                    .put("after", describe(after))
                    .build();
        }
    }

    /// An assurance file was taken over; the answers that changed have facts of their own.
    record AssuranceImported(TargetId target, Sha256 file, int answers) implements OfAssessment {
        @Override
        public String type() {
            return "assurance.imported";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("sha256", file.hex())
                    .put("changedAnswers", answers)
                    .build();
        }
    }

    /// A requirement was answered for the first time.
    record AnswerGiven(TargetId target, RequirementId requirement, Answer answer) implements OfAnswer {
        @Override
        public String type() {
            return "answer.given";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().put("after", describe(answer)).build();
        }
    }

    /// An answer was changed.
    record AnswerChanged(TargetId target, RequirementId requirement, Answer before, Answer after) implements OfAnswer {
        @Override
        public String type() {
            return "answer.changed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("before", describe(before))
                    .put("after", describe(after))
                    .build();
        }
    }

    /// An answer was taken back; the requirement is unanswered again.
    record AnswerWithdrawn(TargetId target, RequirementId requirement, Answer before) implements OfAnswer {
        @Override
        public String type() {
            return "answer.withdrawn";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().put("before", describe(before)).build();
        }
    }

    /// Facts about a whole assessment.
    sealed interface OfAssessment extends AssessmentFact {
        @Override
        default String subjectKind() {
            return "assessment";
        }

        @Override
        default String subjectId() {
            return target().toString();
        }
    }

    /// Facts about one answer.
    sealed interface OfAnswer extends AssessmentFact {
        RequirementId requirement();

        @Override
        default String subjectKind() {
            return "answer";
        }

        @Override
        default String subjectId() {
            return answerId(target(), requirement());
        }
    }

    private static JsonObject describe(AssessmentScope scope) {
        return JsonValue.object()
                .put("frameworks", JsonValue.texts(scope.frameworks()))
                .put("interpretation", scope.interpretation().id())
                .putIfPresent("release", scope.release().map(Object::toString), JsonValue::text)
                .build();
    }

    private static JsonObject describe(Answer answer) {
        return JsonValue.object()
                .put("status", answer.status().id())
                .putIfPresent("because", answer.because(), JsonValue::text)
                .putIfPresent("owner", answer.owner(), JsonValue::text)
                .putIfPresent("due", answer.due().map(LocalDate::toString), JsonValue::text)
                .putUnlessEmpty("evidence", JsonValue.array(answer.evidence(), AssessmentFact::describe))
                .build();
    }

    private static JsonObject describe(Evidence evidence) {
        Sha256 digest = switch (evidence) {
            case Evidence.FileEvidence file -> file.digest().orElse(null);
            case Evidence.WebEvidence page -> page.digest();
        };
        return JsonValue.object()
                .put("reference", evidence.reference())
                .putIfPresent("sha256", digest == null ? null : digest.hex())
                .putIfPresent("description", evidence.description(), JsonValue::text)
                .putIfPresent("validUntil", evidence.validUntil().map(LocalDate::toString), JsonValue::text)
                .build();
    }
}
