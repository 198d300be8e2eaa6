package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileMerge;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.assessment.AssuranceFileWriter;
import dev.tasuki.domain.assessment.AssuranceFileWriting;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A target's assessment as `tasuki.yaml`, out of the record and into it.
public final class Assurances {
    private static final Text NO_ROLE = new Text(
            "この対象に対する組織の役割がまだ記録されていません。対象の役割か契約関係を先に記録してください。",
            "The organisation has no role for this target yet. Record its roles or an engagement first.");
    private static final Text NOT_WRITABLE =
            new Text("記録の内容を tasuki.yaml に書けません: {0}", "What is recorded cannot be written as tasuki.yaml: {0}");

    private final Tenancy tenancy;
    private final Assessments assessments;
    private final Answers answers;
    private final AssessmentStore store;
    private final CitedFiles files;
    private final Catalogue catalogue;
    private final AuditRecord audit;

    Assurances(
            Tenancy tenancy,
            Assessments assessments,
            Answers answers,
            AssessmentStore store,
            CitedFiles files,
            Catalogue catalogue,
            AuditRecord audit) {
        this.tenancy = tenancy;
        this.assessments = assessments;
        this.answers = answers;
        this.store = store;
        this.files = files;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /// The assessment as the text of an assurance file.
    ///
    /// @throws Problem when there is no such target, or the organisation has no role for it
    public AssuranceText export(Viewer viewer, TargetId target) {
        return text(file(assessments.of(viewer, target)));
    }

    /// Brings the changes of an assurance file into the record, if nobody changed the same there.
    public Pushing push(Viewer viewer, TargetId target, SentAssurance sent) {
        return switch (read(sent.text(), AssuranceFile.NAME)) {
            case AssuranceFileReading.Refused(var findings) -> new Pushing.Refused(findings);
            case AssuranceFileReading.Read read ->
                switch (sent.base()
                        .map(text -> read(text, "base"))
                        .orElse(new AssuranceFileReading.Refused(List.of()))) {
                    case AssuranceFileReading.Refused(var findings)
                    when sent.base().isPresent() -> new Pushing.Refused(findings);
                    case AssuranceFileReading.Refused _ -> push(viewer, target, sent, read.file(), Optional.empty());
                    case AssuranceFileReading.Read base ->
                        push(viewer, target, sent, read.file(), Optional.of(base.file()));
                };
        };
    }

    private Pushing push(
            Viewer viewer, TargetId target, SentAssurance exchange, AssuranceFile sent, Optional<AssuranceFile> base) {
        file(assessments.of(viewer, target));
        List<MissingEvidence> missing = files.missing(viewer, sent);
        if (!missing.isEmpty()) {
            return new Pushing.EvidenceMissing(missing);
        }
        files.bringIn(viewer, sent);
        return tenancy.change(viewer, () -> {
            var change = new Change(
                    viewer, target, sent, AssuranceText.of(exchange.text()).digest());
            boolean unchanged =
                    exchange.last().filter(change.before.digest()::equals).isPresent();
            Optional<AssuranceFile> common = unchanged ? Optional.of(change.comparison.record()) : base;
            return switch (change.comparison.merge(common)) {
                case AssuranceFileMerge.Conflicting(var conflicts, var _) ->
                    new Pushing.Conflicting(conflicts, change.before.digest());
                case AssuranceFileMerge.Merged(var file, var _) -> change.apply(file);
            };
        });
    }

    /// What taking over an assurance file would change in the record.
    public Previewing preview(Viewer viewer, TargetId target, String text) {
        return switch (read(text, AssuranceFile.NAME)) {
            case AssuranceFileReading.Refused(var findings) -> new Previewing.Refused(findings);
            case AssuranceFileReading.Read read -> {
                AssuranceFile record = file(assessments.of(viewer, target));
                List<MissingEvidence> missing = files.missing(viewer, read.file());
                if (!missing.isEmpty()) {
                    yield new Previewing.EvidenceMissing(missing);
                }
                var comparison = new AssuranceComparison(catalogue, read.file(), record);
                yield new Previewing.Possible(
                        comparison.changes(),
                        comparison.differences(),
                        text(record).digest());
            }
        };
    }

    /// Takes over an assurance file whose preview a person has seen: its answers stand in place of the
    /// record's.
    ///
    /// @param seen the digest of the record's text that the preview was compared with
    /// @throws Problem when the record has changed since
    public Pushing takeOver(Viewer viewer, TargetId target, String text, Sha256 seen) {
        return switch (read(text, AssuranceFile.NAME)) {
            case AssuranceFileReading.Refused(var findings) -> new Pushing.Refused(findings);
            case AssuranceFileReading.Read read -> {
                file(assessments.of(viewer, target));
                List<MissingEvidence> missing = files.missing(viewer, read.file());
                if (!missing.isEmpty()) {
                    yield new Pushing.EvidenceMissing(missing);
                }
                files.bringIn(viewer, read.file());
                yield tenancy.change(viewer, () -> {
                    var change = new Change(
                            viewer, target, read.file(), AssuranceText.of(text).digest());
                    if (!change.before.digest().equals(seen)) {
                        throw Problem.changedMeanwhile();
                    }
                    return change.apply(change.comparison.takenOver());
                });
            }
        };
    }

    /// One change of the record by a file, in the running transaction; others wait until it is done.
    private final class Change {
        private final Viewer viewer;
        private final TargetId target;
        private final AssuranceFile sent;
        private final Sha256 sentDigest;
        private final RecordedAssessment recorded;
        private final int number;
        private final TargetAssessment present;
        private final AssuranceText before;
        private final AssuranceComparison comparison;

        Change(Viewer viewer, TargetId target, AssuranceFile sent, Sha256 sentDigest) {
            this.viewer = viewer;
            this.target = target;
            this.sent = sent;
            this.sentDigest = sentDigest;
            this.recorded = assessments.begun(viewer, target);
            this.number = store.nextChange(viewer, recorded.id());
            this.present = assessments.of(viewer, target);
            this.before = text(file(present));
            this.comparison = new AssuranceComparison(catalogue, sent, file(present));
        }

        Pushing apply(AssuranceFile wanted) {
            AssessmentScope scope = recorded.scope();
            assessments.describe(
                    viewer,
                    target,
                    new AssessmentScope(comparison.frameworks(), scope.interpretation(), scope.release()),
                    recorded.version());
            int changed = 0;
            var requirements = new TreeSet<>(comparison.record().answers().keySet());
            requirements.addAll(wanted.answers().keySet());
            for (RequirementId requirement : requirements) {
                changed += apply(requirement, wanted.answerTo(requirement)) ? 1 : 0;
            }
            AssuranceFile now = file(assessments.of(viewer, target));
            if (changed > 0) {
                audit.append(viewer, new AssessmentFact.AssuranceImported(target, sentDigest, changed));
            }
            boolean merged = !now.answers().equals(sent.answers());
            return new Pushing.Taken(text(now), changed, merged, comparison.differences());
        }

        private boolean apply(RequirementId requirement, Optional<Answer> wanted) {
            Optional<AnswerDraft> is = present.answer(requirement).map(RecordedAnswer::content);
            Optional<AnswerDraft> becomes = wanted.map(
                    answer -> files.draft(viewer, answer, present.evidence().values()));
            if (is.equals(becomes)) {
                return false;
            }
            answers.write(viewer, recorded, requirement, is, becomes, number);
            return true;
        }
    }

    private AssuranceFileReading read(String text, String source) {
        return new AssuranceFileReader(catalogue).read(text.getBytes(StandardCharsets.UTF_8), source);
    }

    private static AssuranceFile file(TargetAssessment assessment) {
        return assessment
                .assessment()
                .map(Assessment::file)
                .orElseThrow(() -> Problem.of(ProblemType.CONFLICT, NO_ROLE));
    }

    private AssuranceText text(AssuranceFile file) {
        return switch (new AssuranceFileWriter(catalogue).write(file)) {
            case AssuranceFileWriting.Written(var text) -> AssuranceText.of(text);
            case AssuranceFileWriting.Refused(var findings) ->
                throw Problem.of(ProblemType.CONFLICT, notWritable(findings));
        };
    }

    private static Text notWritable(List<Finding> findings) {
        Finding first = findings.getFirst();
        return new Text(
                NOT_WRITABLE.with(first.message(Language.JA)).ja(),
                NOT_WRITABLE.with(first.message(Language.EN)).en());
    }
}
