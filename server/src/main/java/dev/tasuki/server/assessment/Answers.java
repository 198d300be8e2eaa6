package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gives, changes and takes back answers.
public final class Answers {
    private static final Text NOT_EVIDENCE =
            new Text("この証跡は使えません。取り下げられたか、存在しません。", "This evidence cannot be used: it was withdrawn, or is not there.");

    private final Tenancy tenancy;
    private final Assessments assessments;
    private final AssessmentStore store;
    private final AnswerStore answers;
    private final EvidenceArchive archive;
    private final Catalogue catalogue;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final Clock clock;

    Answers(
            Tenancy tenancy,
            Assessments assessments,
            AssessmentStore store,
            AnswerStore answers,
            EvidenceArchive archive,
            Catalogue catalogue,
            AuditRecord audit,
            SearchIndex search,
            Clock clock) {
        this.tenancy = tenancy;
        this.assessments = assessments;
        this.store = store;
        this.answers = answers;
        this.archive = archive;
        this.catalogue = catalogue;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /// Gives or changes an answer. An answer that says the same as before changes nothing.
    ///
    /// @param version the version that the person saw; 0 where there was no answer
    /// @throws Problem when there is no such requirement, somebody changed the answer since, or its evidence
    ///                 is of no use (field `evidence`)
    public RecordedAnswer give(
            Viewer viewer, TargetId target, RequirementId requirement, AnswerDraft draft, int version) {
        return tenancy.change(viewer, () -> {
            RecordedAssessment assessment = assessments.begun(viewer, target);
            requireAnswerable(assessment, requirement);
            int next = store.nextChange(viewer, assessment.id());
            Optional<RecordedAnswer> before = find(viewer, assessment, requirement);
            if (before.map(RecordedAnswer::version).orElse(0) != version) {
                throw Problem.changedMeanwhile();
            }
            AnswerDraft after = before.map(present -> draft.keepingWordsOf(present.content()))
                    .orElse(draft);
            requireUsable(viewer, before.map(RecordedAnswer::content), after);
            if (before.filter(present -> present.content().equals(after)).isEmpty()) {
                write(viewer, assessment, requirement, before.map(RecordedAnswer::content), Optional.of(after), next);
            }
            return find(viewer, assessment, requirement).orElseThrow();
        });
    }

    /// Takes an answer back; the requirement is unanswered again.
    ///
    /// @param version the version that the person saw
    public void withdraw(Viewer viewer, TargetId target, RequirementId requirement, int version) {
        tenancy.run(viewer, () -> {
            RecordedAssessment assessment = store.find(viewer, target).orElseThrow(Problem::notFound);
            int next = store.nextChange(viewer, assessment.id());
            RecordedAnswer before = find(viewer, assessment, requirement).orElseThrow(Problem::notFound);
            if (before.version() != version) {
                throw Problem.changedMeanwhile();
            }
            write(viewer, assessment, requirement, Optional.of(before.content()), Optional.empty(), next);
        });
    }

    /// Writes an answer, or its absence, in place of what was there, with its fact. Runs in the transaction
    /// of a change that has taken its number.
    void write(
            Viewer viewer,
            RecordedAssessment assessment,
            RequirementId requirement,
            Optional<AnswerDraft> before,
            Optional<AnswerDraft> after,
            int version) {
        Map<EvidenceId, EvidenceEntry> entries = entries(viewer, before, after);
        TargetId target = assessment.target();
        Optional<Answer> was = before.map(draft -> Citations.answer(requirement, draft, entries));
        if (after.isEmpty()) {
            answers.remove(viewer, assessment, requirement);
            search.remove(viewer, SearchEntry.Kind.ANSWER, subject(target, requirement));
            was.ifPresent(
                    answer -> audit.append(viewer, new AssessmentFact.AnswerWithdrawn(target, requirement, answer)));
            return;
        }
        answers.put(viewer, assessment, requirement, after.get(), version, clock.instant());
        search.put(viewer, entry(target, requirement, after.get()));
        Answer is = Citations.answer(requirement, after.get(), entries);
        audit.append(
                viewer,
                was.<AssessmentFact>map(answer -> new AssessmentFact.AnswerChanged(target, requirement, answer, is))
                        .orElseGet(() -> new AssessmentFact.AnswerGiven(target, requirement, is)));
    }

    private SearchEntry entry(TargetId target, RequirementId requirement, AnswerDraft draft) {
        Text title = catalogue.require(requirement).title().map(words -> requirement.value() + " " + words);
        return SearchEntry.of(SearchEntry.Kind.ANSWER, subject(target, requirement), title)
                .alsoFoundBy(draft.because().orElse(""), draft.owner().orElse(""))
                .shownToGuestsOf(target)
                .standingAt(requirement.value());
    }

    /// An answer has no id of its own: it is what one target says to one requirement.
    private static UUID subject(TargetId target, RequirementId requirement) {
        return UUID.nameUUIDFromBytes((target + "/" + requirement).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<RecordedAnswer> find(Viewer viewer, RecordedAssessment assessment, RequirementId requirement) {
        return Optional.ofNullable(answers.list(viewer, assessment.id()).get(requirement));
    }

    private void requireAnswerable(RecordedAssessment assessment, RequirementId requirement) {
        Framework framework = catalogue.frameworkOf(requirement).orElseThrow(Problem::notFound);
        boolean answerable = assessment.scope().frameworks().contains(framework.id())
                && framework.find(requirement).filter(framework::isAssessable).isPresent();
        if (!answerable) {
            throw Problem.notFound();
        }
    }

    private Map<EvidenceId, EvidenceEntry> entries(
            Viewer viewer, Optional<AnswerDraft> before, Optional<AnswerDraft> after) {
        Set<EvidenceId> cited = new LinkedHashSet<>();
        before.ifPresent(draft -> draft.evidence().forEach(each -> cited.add(each.evidence())));
        after.ifPresent(draft -> draft.evidence().forEach(each -> cited.add(each.evidence())));
        return archive.find(viewer, cited).stream().collect(Collectors.toMap(EvidenceEntry::id, Function.identity()));
    }

    /// What was cited before may stay, withdrawn or not: the gap is shown, and the person decides.
    private void requireUsable(Viewer viewer, Optional<AnswerDraft> before, AnswerDraft after) {
        Map<EvidenceId, EvidenceEntry> entries = entries(viewer, Optional.empty(), Optional.of(after));
        Set<EvidenceId> present = before.map(AnswerDraft::evidence).orElse(List.of()).stream()
                .map(CitedEvidence::evidence)
                .collect(Collectors.toSet());
        boolean usable = after.evidence().stream()
                .map(CitedEvidence::evidence)
                .filter(id -> !present.contains(id))
                .allMatch(id -> entries.containsKey(id) && !entries.get(id).isWithdrawn());
        if (!usable) {
            throw Problem.invalid(List.of(new FieldFault("evidence", NOT_EVIDENCE)));
        }
    }
}
