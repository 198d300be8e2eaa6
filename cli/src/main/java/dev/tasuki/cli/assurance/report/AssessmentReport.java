package dev.tasuki.cli.assurance.report;

import dev.tasuki.cli.page.SelfContainedPage;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.formats.text.Language;

/// An assessment as a document for people.
public final class AssessmentReport {
    private static final String PAGE = "assurance/report/assessment.jte";
    private static final String STYLE = "assurance/report/_style.jte";

    private AssessmentReport() {}

    /// One HTML page that needs nothing else: it holds its style and its pictures, runs no script and fetches
    /// nothing.
    public static String html(Assessment assessment, Language language) {
        return SelfContainedPage.html(
                PAGE, STYLE, hash -> new ReportPage(ReportComposer.compose(assessment, language), hash));
    }

    /// GitHub-flavoured Markdown with the same content, shorter.
    public static String markdown(Assessment assessment, Language language) {
        return MarkdownReport.write(ReportComposer.compose(assessment, language));
    }
}
