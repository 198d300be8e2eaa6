package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileMerge;
import dev.tasuki.domain.assessment.ComparedField;
import dev.tasuki.domain.assessment.FileField;
import dev.tasuki.domain.assessment.ThreeWay;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An assurance file held against the record's own.
///
/// What stands above the answers is the record's to say: it follows from the target, the engagements and the
/// settings. Only frameworks that the file answers are added.
final class AssuranceComparison {
    private final Catalogue catalogue;
    private final AssuranceFile sent;
    private final AssuranceFile record;

    /// @param record the record's file as it is
    AssuranceComparison(Catalogue catalogue, AssuranceFile sent, AssuranceFile record) {
        this.catalogue = catalogue;
        this.sent = sent;
        this.record = withHead(record, record.answers());
    }

    /// The frameworks that are answered afterwards.
    List<String> frameworks() {
        return record.frameworks();
    }

    AssuranceFile record() {
        return record;
    }

    /// The sent file with the record's head.
    AssuranceFile sent() {
        return withHead(record, sent.answers());
    }

    AssuranceFileMerge merge(Optional<AssuranceFile> base) {
        return AssuranceFileMerge.of(base.map(file -> withHead(record, file.answers())), sent(), record, catalogue);
    }

    /// The record with every answer of the file in place of its own; what the file does not answer stays.
    AssuranceFile takenOver() {
        var answers = new LinkedHashMap<RequirementId, Answer>(record.answers());
        answers.putAll(sent.answers());
        return record.withAnswers(answers);
    }

    /// What the file says above its answers and the record says otherwise.
    List<ComparedField> differences() {
        return AssuranceFileMerge.of(Optional.empty(), sent, record, catalogue).fields().stream()
                .filter(field -> field.field() instanceof FileField.OfHead)
                .filter(field -> field.values().isConflict())
                .toList();
    }

    /// What taking the file over would change.
    List<ComparedField> changes() {
        return AssuranceFileMerge.of(Optional.of(record), takenOver(), record, catalogue).fields().stream()
                .filter(field -> !(field.values() instanceof ThreeWay.Unchanged))
                .toList();
    }

    private AssuranceFile withHead(AssuranceFile head, Map<RequirementId, Answer> answers) {
        List<String> all = catalogue.frameworkIds().stream()
                .filter(id ->
                        head.frameworks().contains(id) || sent.frameworks().contains(id))
                .toList();
        return new AssuranceFile(
                head.software(),
                head.organisation(),
                head.roles(),
                head.requirementPackage(),
                head.interpretation(),
                all,
                answers);
    }
}
