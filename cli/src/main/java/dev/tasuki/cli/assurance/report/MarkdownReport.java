package dev.tasuki.cli.assurance.report;

import static dev.tasuki.cli.page.MarkdownText.code;
import static dev.tasuki.cli.page.MarkdownText.escape;

import dev.tasuki.cli.assurance.report.Report.DerivedPart;
import dev.tasuki.cli.assurance.report.Report.EvidencePart;
import dev.tasuki.cli.assurance.report.Report.Fact;
import dev.tasuki.cli.assurance.report.Report.FrameworkPart;
import dev.tasuki.cli.assurance.report.Report.GapGroup;
import dev.tasuki.cli.assurance.report.Report.HeldRole;
import dev.tasuki.cli.assurance.report.Report.ObligationPart;
import dev.tasuki.cli.assurance.report.Report.Reference;
import dev.tasuki.cli.assurance.report.Report.Tally;
import dev.tasuki.cli.page.MarkdownText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Lays a report out as GitHub-flavoured Markdown.
///
/// Everything goes through [MarkdownText], our own words too: identifiers hold characters that mean something there.
final class MarkdownReport {
    private final Report report;
    private final Wording wording;
    private final StringBuilder text = new StringBuilder(16 * 1024);

    private MarkdownReport(Report report) {
        this.report = report;
        this.wording = new Wording(report.language());
    }

    static String write(Report report) {
        return new MarkdownReport(report).write();
    }

    private String write() {
        line("# " + escape(report.software()));
        line("");
        paragraph(wording.say(Label.REPORT));
        line("**" + escape(report.organisation()) + "** – " + escape(report.asOf()));
        line("");
        head();
        report.frameworks().forEach(this::coverage);
        gaps();
        report.frameworks().forEach(this::obligations);
        report.derived().ifPresent(this::derived);
        about();
        return text.toString();
    }

    private void head() {
        row("", "");
        rule(2);
        for (Fact fact : report.facts()) {
            row(escape(fact.label()), escape(fact.value()));
        }
        row(
                escape(wording.say(Label.ROLES)),
                report.roles().stream()
                        .map(HeldRole::label)
                        .map(MarkdownText::escape)
                        .collect(Collectors.joining(wording.say(Label.COMMA))));
        line("");
    }

    private void coverage(FrameworkPart part) {
        heading(2, wording.say(Label.COLON, wording.say(Label.COVERAGE), part.shortTitle()));
        paragraph(part.strip().description());
        // Statuses that nobody has would only make the table wider.
        List<Tally> shown =
                part.tallies().stream().filter(tally -> tally.count() > 0).toList();
        var titles = new ArrayList<String>();
        titles.add(escape(wording.say(Label.REQUIREMENTS)));
        titles.add("");
        shown.forEach(tally -> titles.add(escape(tally.standing().shape() + " " + tally.word())));
        row(titles);
        rule(titles.size());
        for (Report.HeadingRow heading : part.headings()) {
            var cells = new ArrayList<String>();
            cells.add(escape(heading.id() + " " + heading.title()));
            cells.add(code(heading.signs()));
            shown.forEach(tally -> cells.add(String.valueOf(heading.count(tally.standing()))));
            row(cells);
        }
        var totals = new ArrayList<String>();
        totals.add(escape(wording.say(Label.TOTAL)));
        totals.add("");
        shown.forEach(tally -> totals.add(String.valueOf(tally.count())));
        row(totals);
        line("");
        for (Report.DisputeNote dispute : part.disputes()) {
            paragraph(wording.say(Label.DISPUTED) + " " + named(dispute.requirement()) + " – " + dispute.explanation()
                    + " " + dispute.reading());
        }
    }

    private void gaps() {
        heading(2, wording.say(Label.GAPS));
        if (report.gaps().isEmpty()) {
            paragraph(wording.say(Label.NO_GAPS));
        }
        for (GapGroup group : report.gaps()) {
            heading(3, wording.say(Label.ROLE, group.title(), group.rows().size()));
            paragraph(group.help());
            row(labels(Label.REQUIREMENT, Label.STATUS, Label.DETAIL, Label.OWNER, Label.DUE));
            rule(5);
            for (Report.GapRow gap : group.rows()) {
                row(
                        reference(gap.requirement()),
                        escape(gap.standing().shape() + " " + gap.word()),
                        escape(gap.detail().orElse("")),
                        escape(gap.owner().orElse("")),
                        escape(gap.due().orElse("")));
            }
            line("");
        }
    }

    private void obligations(FrameworkPart part) {
        heading(2, wording.say(Label.COLON, wording.say(Label.OBLIGATIONS), part.shortTitle()));
        for (Report.Section section : part.sections()) {
            heading(3, section.id() + " " + section.title());
            row(labels(Label.REQUIREMENT, Label.STATUS, Label.BECAUSE, Label.EVIDENCE, Label.OWNER, Label.DUE));
            rule(6);
            for (ObligationPart obligation : section.obligations()) {
                row(
                        reference(obligation.requirement()),
                        escape(obligation.standing().shape() + " " + obligation.word()),
                        escape(obligation.because().orElse("")),
                        obligation.evidence().stream().map(this::evidence).collect(Collectors.joining("<br>")),
                        escape(obligation.owner().orElse("")),
                        escape(obligation.due().orElse("")
                                + (obligation.overdue() ? " ✕ " + wording.say(Label.PAST_DUE) : "")));
            }
            line("");
        }
    }

    private String evidence(EvidencePart part) {
        String reference = part.link().map(MarkdownText::link).orElseGet(() -> code(part.reference()));
        String digest = part.digest().map(value -> " " + escape(value)).orElse("");
        return reference + " " + escape((part.broken() ? "✕ " : "") + part.state()) + digest;
    }

    private void derived(DerivedPart part) {
        heading(2, part.title());
        paragraph(part.proposal());
        paragraph(part.status());
        row(labels(Label.PRINCIPLE, Label.RESULT, Label.PATH));
        rule(3);
        for (Report.Principle principle : part.principles()) {
            row(
                    escape(principle.id() + " " + principle.title()),
                    escape(principle.word()),
                    principle.steps().stream()
                            .map(step -> escape(step.standing().shape() + " "
                                    + wording.say(
                                            Label.ROLE,
                                            step.requirement().id(),
                                            step.strength() + wording.say(Label.COMMA) + step.word())
                                    + disputed(step.requirement())))
                            .collect(Collectors.joining("<br>")));
        }
        line("");
    }

    private void about() {
        heading(2, wording.say(Label.ABOUT));
        item(wording.say(Label.SELF_DECLARED));
        item(wording.say(Label.MADE_FROM));
        report.editions().forEach(this::item);
        report.frameworks().forEach(part -> part.notes().forEach(this::item));
    }

    private String[] labels(Label... labels) {
        return Arrays.stream(labels).map(wording::say).map(MarkdownText::escape).toArray(String[]::new);
    }

    private String reference(Reference reference) {
        return escape(named(reference) + disputed(reference));
    }

    private static String named(Reference reference) {
        return reference.id() + " " + reference.title();
    }

    private String disputed(Reference reference) {
        return reference.disputed() ? " " + wording.say(Label.DISPUTED) : "";
    }

    private void heading(int level, String title) {
        line("#".repeat(level) + " " + escape(title));
        line("");
    }

    private void paragraph(String words) {
        line(escape(words));
        line("");
    }

    private void item(String words) {
        line("- " + escape(words));
    }

    private void row(String... cells) {
        row(List.of(cells));
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void rule(int columns) {
        line("|" + " --- |".repeat(columns));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
