package dev.tasuki.cli.assurance.report;

import dev.tasuki.cli.assurance.report.Report.GapGroup;
import dev.tasuki.cli.assurance.report.Report.GapRow;
import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.assessment.Gap;
import dev.tasuki.domain.assessment.GapKind;
import dev.tasuki.domain.catalogue.Framework;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Groups what is missing by what somebody has to do about it, the most pressing first.
final class GapComposer {
    private record Group(String anchor, Label title, Label help, Set<GapKind> kinds, boolean urgent) {}

    private record Found(Framework framework, AssessedObligation obligation, Gap gap) {}

    private static final Set<GapKind> URGENT = EnumSet.of(GapKind.OVERDUE, GapKind.BROKEN_EVIDENCE);

    private static final List<Group> GROUPS = List.of(
            group("overdue", Label.OVERDUE, Label.OVERDUE_HELP, GapKind.OVERDUE),
            group("broken-evidence", Label.BROKEN, Label.BROKEN_HELP, GapKind.BROKEN_EVIDENCE),
            group("unanswered", Label.UNANSWERED, Label.UNANSWERED_HELP, GapKind.UNANSWERED),
            group("open", Label.OPEN, Label.OPEN_HELP, GapKind.NOT_MET, GapKind.PARTLY_MET, GapKind.PLANNED),
            group("without-evidence", Label.WITHOUT_EVIDENCE, Label.WITHOUT_EVIDENCE_HELP, GapKind.WITHOUT_EVIDENCE),
            group("without-reason", Label.WITHOUT_REASON, Label.WITHOUT_REASON_HELP, GapKind.WITHOUT_REASON));

    private static final Comparator<Found> EARLIEST_DUE =
            Comparator.comparing(found -> found.gap().due().orElse(LocalDate.MAX));

    private final Assessment assessment;
    private final Wording wording;
    private final References references;
    private final EvidenceComposer evidence;

    GapComposer(Assessment assessment, Wording wording) {
        this.assessment = assessment;
        this.wording = wording;
        this.references = new References(assessment, wording);
        this.evidence = new EvidenceComposer(wording);
    }

    private static Group group(String anchor, Label title, Label help, GapKind first, GapKind... rest) {
        Set<GapKind> kinds = EnumSet.of(first, rest);
        return new Group("gap-" + anchor, title, help, kinds, URGENT.containsAll(kinds));
    }

    /// Whether a gap of this kind needs somebody now, rather than being known and planned for.
    static boolean isUrgent(GapKind kind) {
        return URGENT.contains(kind);
    }

    /// The groups that hold something.
    List<GapGroup> compose() {
        List<Found> all = find();
        var groups = new ArrayList<GapGroup>();
        for (Group group : GROUPS) {
            List<GapRow> rows = all.stream()
                    .filter(found -> group.kinds().contains(found.gap().kind()))
                    .sorted(EARLIEST_DUE)
                    .map(this::row)
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new GapGroup(
                        group.anchor(), wording.say(group.title()), wording.say(group.help()), group.urgent(), rows));
            }
        }
        return groups;
    }

    private List<Found> find() {
        var all = new ArrayList<Found>();
        for (FrameworkAssessment framework : assessment.frameworks()) {
            for (AssessedObligation obligation : framework.obligations()) {
                obligation
                        .gaps(assessment.on())
                        .forEach(gap -> all.add(new Found(framework.framework(), obligation, gap)));
            }
        }
        return all;
    }

    private GapRow row(Found found) {
        Optional<Answer> answer = found.obligation().answer();
        Standing standing = Standing.of(found.obligation());
        Optional<LocalDate> due = answer.flatMap(Answer::due);
        return new GapRow(
                references.to(found.framework(), found.obligation().requirement()),
                standing,
                wording.say(standing.title()),
                found.gap()
                        .evidence()
                        .map(evidence::compose)
                        .map(part -> wording.say(Label.COLON, part.reference(), part.state())),
                Wording.line(answer.flatMap(Answer::owner)),
                wording.day(due),
                standing != Standing.MET && due.filter(assessment.on()::isAfter).isPresent());
    }
}
