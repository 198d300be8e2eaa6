package dev.tasuki.cli.assurance;

import dev.tasuki.cli.catalogue.DisputeNotes;
import dev.tasuki.cli.terminal.Columns;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.Coverage;
import dev.tasuki.domain.assessment.DerivedCoverage;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.assessment.FrameworkAssessment.Section;
import dev.tasuki.domain.assessment.Gap;
import dev.tasuki.domain.assessment.GapKind;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An assessment for a terminal: coverage by category, then everything that is missing, then what is derived.
final class AssessmentText {
    private static final Text HEAD = new Text("{0} — {1}（{2}、{3}）", "{0} — {1} ({2}, {3})");
    private static final Text COVERAGE = new Text("{0}: {1} 件中 {2} 件を満たす", "{0}: {2} of {1} met");
    private static final Text GAPS = new Text("残っていること（{0} 件）", "What is missing ({0})");
    private static final Text NO_GAPS = new Text("残っていることはありません。", "Nothing is missing.");
    private static final Text DUE = new Text("期日 {0}", "due {0}");
    private static final Text DERIVED = new Text(
            "{0}（対応表からの導出。回答ではなく、提案です。{1}）", "{0} (derived through the crosswalk: a proposal, not an answer; {1})");
    private static final Text ANSWERED_UK = new Text("直接の回答は上の表を参照", "direct answers are in the table above");
    private static final Text NOT_ANSWERED_UK =
            new Text("直接回答するには frameworks に uk を加えます", "to answer it, add uk to frameworks");

    private static final String NOT_OWED = "·";

    private final Console console;
    private final Assessment assessment;
    private final Catalogue catalogue = Catalogue.bundled();
    private final List<String> lines = new ArrayList<>();

    AssessmentText(Console console, Assessment assessment) {
        this.console = console;
        this.assessment = assessment;
    }

    String text() {
        head();
        assessment.frameworks().forEach(this::coverage);
        gaps();
        disputes();
        assessment.derived().ifPresent(this::derived);
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void head() {
        String roles = assessment.file().roles().stream().map(this::role).collect(Collectors.joining(separator()));
        lines.add(console.styled(
                Style.STRONG,
                console.tell(
                        HEAD,
                        Printable.excerpt(assessment.file().software().label()),
                        Printable.excerpt(assessment.file().organisation().name()),
                        roles,
                        console.tell(assessment.file().requirementPackage().title()))));
    }

    private String role(RoleAssignment role) {
        return console.tell(
                new Text("{0}（{1}）", "{0} ({1})"),
                console.tell(role.role().title()),
                console.tell(role.stance().title()));
    }

    private String separator() {
        return console.tell(new Text("・", ", "));
    }

    private void coverage(FrameworkAssessment framework) {
        Coverage total = framework.coverage();
        lines.add("");
        lines.add(console.styled(
                Style.STRONG,
                console.tell(
                        COVERAGE,
                        console.tell(framework.framework().edition().shortTitle()),
                        Integer.toString(total.total()),
                        Integer.toString(total.count(AnswerStatus.MET)))));
        lines.add("  " + strip(framework));
        var columns = new Columns();
        var heads = new ArrayList<String>(List.of("  ", ""));
        for (AnswerStatus status : AnswerStatus.values()) {
            heads.add(status.shape() + " " + console.tell(status.title()));
        }
        heads.add(AnswerStatus.UNANSWERED_SHAPE + " " + console.tell(AnswerStatus.UNANSWERED_TITLE));
        columns.row(heads);
        for (Section section : framework.sections()) {
            var cells = new ArrayList<String>();
            cells.add("  " + section.heading().id());
            cells.add(console.tell(section.heading().title()));
            Coverage coverage = section.coverage();
            for (AnswerStatus status : AnswerStatus.values()) {
                cells.add(number(coverage.count(status)));
            }
            cells.add(number(coverage.unanswered()));
            columns.row(cells);
        }
        lines.addAll(columns.lines(console));
    }

    /// The states in the framework's order, one shape each, in groups: one glance shows the whole standing.
    private static String strip(FrameworkAssessment framework) {
        return framework.sections().stream()
                .map(section -> section.obligations().stream()
                        .map(AssessedObligation::shape)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static String number(int count) {
        return count == 0 ? "·" : Integer.toString(count);
    }

    private void gaps() {
        List<Gap> gaps = assessment.gaps();
        lines.add("");
        if (gaps.isEmpty()) {
            lines.add(console.tell(NO_GAPS));
            return;
        }
        lines.add(console.styled(Style.STRONG, console.tell(GAPS, Integer.toString(gaps.size()))));
        var columns = new Columns();
        for (GapKind kind : GapKind.values()) {
            for (Gap gap : gaps) {
                if (gap.kind() == kind) {
                    columns.row(row(gap));
                }
            }
        }
        lines.addAll(columns.lines(console));
    }

    private List<String> row(Gap gap) {
        var cells = new ArrayList<String>();
        boolean urgent = gap.kind() == GapKind.OVERDUE || gap.kind() == GapKind.BROKEN_EVIDENCE;
        String kind = console.tell(gap.kind().title());
        cells.add("  " + (urgent ? console.styled(Style.VERMILION, kind) : kind));
        cells.add(console.styled(Style.INDIGO, gap.requirement().id().value()));
        cells.add(console.tell(gap.requirement().title()) + mark(gap.requirement()));
        Optional<String> detail = gap.evidence()
                .map(inspected -> Printable.excerpt(inspected.evidence().reference()) + ": "
                        + console.tell(inspected.state().title()))
                .or(() -> gap.due().map(due -> console.tell(DUE, due.toString())));
        detail.ifPresent(cells::add);
        return cells;
    }

    private void disputes() {
        var named = new LinkedHashSet<Requirement>();
        assessment
                .frameworks()
                .forEach(framework ->
                        framework.obligations().forEach(obligation -> named.add(obligation.requirement())));
        assessment
                .derived()
                .ifPresent(coverage -> coverage.derived()
                        .forEach(derived -> derived.steps()
                                .forEach(step -> named.add(
                                        catalogue.require(step.relation().requirement())))));
        for (Requirement requirement : named) {
            DisputeNotes.of(frameworkOf(requirement), requirement)
                    .forEach(note -> lines.add("※ " + requirement.id() + " " + console.tell(note)));
        }
    }

    /// The sign of an answer, or of its lack: what is not asked of these roles cannot be missing.
    private String shape(DerivedCoverage.Step step) {
        boolean owed = assessment.frameworks().stream()
                .flatMap(framework -> framework.obligations().stream())
                .anyMatch(obligation ->
                        obligation.requirement().id().equals(step.relation().requirement()));
        return step.answered().map(AnswerStatus::shape).orElse(owed ? AnswerStatus.UNANSWERED_SHAPE : NOT_OWED);
    }

    private String mark(Requirement requirement) {
        return DisputeNotes.mark(frameworkOf(requirement), requirement);
    }

    private Framework frameworkOf(Requirement requirement) {
        return catalogue.frameworkOf(requirement.id()).orElseThrow();
    }

    private void derived(DerivedCoverage coverage) {
        boolean answered =
                assessment.file().frameworks().contains(coverage.framework().id());
        lines.add("");
        lines.add(console.styled(
                Style.STRONG,
                console.tell(
                        DERIVED,
                        console.tell(coverage.framework().edition().shortTitle()),
                        console.tell(answered ? ANSWERED_UK : NOT_ANSWERED_UK))));
        var columns = new Columns();
        for (DerivedCoverage.Derived derived : coverage.derived()) {
            String path = derived.steps().stream()
                    .map(step -> step.relation().requirement()
                            + mark(catalogue.require(step.relation().requirement())) + " "
                            + shape(step))
                    .collect(Collectors.joining("  "));
            columns.row(
                    "  " + derived.requirement().id(),
                    console.tell(derived.requirement().title()),
                    console.tell(derived.status().title()),
                    console.styled(Style.QUIET, "← " + path));
        }
        lines.addAll(columns.lines(console));
    }
}
