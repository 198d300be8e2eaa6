package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.responsibility.TargetResponsibility;
import dev.tasuki.server.shared.AssessmentId;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.Release;
import dev.tasuki.server.supplychain.Releases;
import dev.tasuki.server.supplychain.Targets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The assessments of an organisation's targets: what they are about and what they come to.
public final class Assessments {
    private static final Text NOT_A_RELEASE = new Text("一覧から選んでください。", "Choose one from the list.");

    private final Tenancy tenancy;
    private final AssessmentStore store;
    private final AnswerStore answers;
    private final Targets targets;
    private final Releases releases;
    private final Responsibilities responsibilities;
    private final EvidenceArchive archive;
    private final Catalogue catalogue;
    private final AuditRecord audit;
    private final Ids ids;
    private final Clock clock;

    Assessments(
            Tenancy tenancy,
            AssessmentStore store,
            AnswerStore answers,
            Targets targets,
            Releases releases,
            Responsibilities responsibilities,
            EvidenceArchive archive,
            Catalogue catalogue,
            AuditRecord audit,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.answers = answers;
        this.targets = targets;
        this.releases = releases;
        this.responsibilities = responsibilities;
        this.archive = archive;
        this.catalogue = catalogue;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// A target's assessment today.
    ///
    /// @throws Problem when there is no such target, or it is not the viewer's to see
    public TargetAssessment of(Viewer viewer, TargetId target) {
        targets.get(viewer, target);
        // A guest sees no engagements, but the obligations that follow from them.
        Viewer deriving = viewer.guest().isPresent() ? viewer.asSystem() : viewer;
        if (deriving.equals(viewer)) {
            return tenancy.read(viewer, () -> assess(viewer, target, responsibility(viewer, target)));
        }
        TargetResponsibility responsibility = tenancy.read(deriving, () -> responsibility(deriving, target));
        return tenancy.read(viewer, () -> assess(viewer, target, responsibility));
    }

    private TargetResponsibility responsibility(Viewer viewer, TargetId target) {
        LocalDate today = archive.today(viewer);
        return store.find(viewer, target)
                .map(recorded -> responsibilities.of(
                        viewer, target, today, recorded.scope().interpretation()))
                .orElseGet(() -> responsibilities.of(viewer, target, today));
    }

    private TargetAssessment assess(Viewer viewer, TargetId target, TargetResponsibility responsibility) {
        Optional<RecordedAssessment> recorded = store.find(viewer, target);
        Map<RequirementId, RecordedAnswer> given =
                recorded.map(present -> answers.list(viewer, present.id())).orElse(Map.of());
        Map<EvidenceId, EvidenceEntry> evidence = evidence(viewer, given);
        Optional<Release> release =
                recorded.flatMap(present -> present.scope().release()).map(id -> releases.get(viewer, target, id));
        var bare = new TargetAssessment(responsibility, recorded, release, given, evidence, Optional.empty());
        Map<RequirementId, Answer> counted = Citations.answers(given, evidence);
        counted.keySet().removeIf(id -> !isAnswered(bare.scope(), id));
        Optional<Assessment> assessment = AssuranceHead.file(
                        responsibility, bare.scope(), release, store.self(viewer), counted)
                .map(file -> assess(file, responsibility, evidence));
        return new TargetAssessment(responsibility, recorded, release, given, evidence, assessment);
    }

    /// Answers stay when their framework is left out, but count only while it is answered.
    private boolean isAnswered(AssessmentScope scope, RequirementId requirement) {
        return catalogue
                .frameworkOf(requirement)
                .filter(framework -> scope.frameworks().contains(framework.id()))
                .isPresent();
    }

    private Map<EvidenceId, EvidenceEntry> evidence(Viewer viewer, Map<RequirementId, RecordedAnswer> given) {
        Set<EvidenceId> cited = given.values().stream()
                .flatMap(answer -> answer.content().evidence().stream())
                .map(CitedEvidence::evidence)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return archive.find(viewer, cited).stream().collect(Collectors.toMap(EvidenceEntry::id, Function.identity()));
    }

    /// The rules' own assessment, with the obligations that know what causes them.
    private Assessment assess(
            AssuranceFile file, TargetResponsibility responsibility, Map<EvidenceId, EvidenceEntry> evidence) {
        LocalDate today = responsibility.day();
        var inspector = new RecordEvidenceInspector(evidence.values(), archive, today);
        Assessment plain = Assessment.of(file, catalogue, file.interpretation(), inspector, today);
        List<FrameworkAssessment> frameworks = plain.frameworks().stream()
                .map(framework -> new FrameworkAssessment(
                        framework.framework(),
                        responsibility.owed(framework.framework().id()).stream()
                                .map(obligation -> assessed(obligation, file, inspector))
                                .toList()))
                .toList();
        return new Assessment(file, plain.interpretation(), today, frameworks, plain.derived());
    }

    private static AssessedObligation assessed(
            Obligation obligation, AssuranceFile file, RecordEvidenceInspector inspector) {
        Optional<Answer> answer = file.answerTo(obligation.requirement().id());
        List<InspectedEvidence> inspected = answer.map(Answer::evidence).orElse(List.of()).stream()
                .map(inspector::inspect)
                .toList();
        return new AssessedObligation(obligation, answer, inspected);
    }

    /// Says what a target's assessment is about, for the first time or anew.
    ///
    /// @param version the version that the person saw; 0 where there was no assessment
    public RecordedAssessment describe(Viewer viewer, TargetId target, AssessmentScope scope, int version) {
        return tenancy.change(viewer, () -> {
            targets.get(viewer, target);
            requireRelease(viewer, target, scope);
            Optional<RecordedAssessment> before = store.find(viewer, target);
            if (before.map(RecordedAssessment::version).orElse(0) != version) {
                throw Problem.changedMeanwhile();
            }
            if (before.isEmpty()) {
                return begin(viewer, target, scope);
            }
            if (before.get().scope().equals(scope)) {
                return before.get();
            }
            if (!store.update(viewer, target, scope, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(
                    viewer,
                    new AssessmentFact.AssessmentChanged(target, before.get().scope(), scope));
            return store.find(viewer, target).orElseThrow();
        });
    }

    private void requireRelease(Viewer viewer, TargetId target, AssessmentScope scope) {
        try {
            scope.release().ifPresent(release -> releases.get(viewer, target, release));
        } catch (Problem problem) {
            throw Problem.invalid(List.of(new FieldFault("release", NOT_A_RELEASE)));
        }
    }

    /// The assessment of a target, begun now if it was not. Runs in the transaction of a change.
    RecordedAssessment begun(Viewer viewer, TargetId target) {
        return store.find(viewer, target)
                .orElseGet(() -> begin(viewer, target, of(viewer, target).scope()));
    }

    private RecordedAssessment begin(Viewer viewer, TargetId target, AssessmentScope scope) {
        if (store.insert(viewer, new AssessmentId(ids.next()), target, scope, clock.instant())) {
            audit.append(viewer, new AssessmentFact.AssessmentBegun(target, scope));
        }
        return store.find(viewer, target).orElseThrow();
    }

    /// Where the organisation stands on many targets, for lists: in as many queries as for one.
    public Map<TargetId, TargetStanding> standings(Viewer viewer, List<TargetId> several) {
        LocalDate today = archive.today(viewer);
        return tenancy.read(viewer, () -> {
            Map<TargetId, List<AnswerStore.StatusRow>> given = answers.statuses(viewer, several).stream()
                    .collect(Collectors.groupingBy(AnswerStore.StatusRow::targetId));
            var standings = new LinkedHashMap<TargetId, TargetStanding>();
            for (TargetResponsibility responsibility : responsibilities.ofAll(viewer, several, today)) {
                TargetId target = responsibility.target().id();
                standings.put(
                        target,
                        TargetStanding.of(
                                catalogue.meti(), responsibility, given.getOrDefault(target, List.of()), today));
            }
            return standings;
        });
    }

    /// Which answers rest on a piece of evidence.
    public List<EvidenceUse> uses(Viewer viewer, EvidenceId evidence) {
        return tenancy.read(viewer, () -> answers.uses(viewer, evidence));
    }
}
