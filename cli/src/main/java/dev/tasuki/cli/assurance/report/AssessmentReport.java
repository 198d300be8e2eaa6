package dev.tasuki.cli.assurance.report;

import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Language;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An assessment as a document for people.
public final class AssessmentReport {
    private static final String TEMPLATES = "dev.tasuki.cli";
    private static final String PAGE = "assurance/report/assessment.jte";
    private static final String STYLE = "assurance/report/_style.jte";
    private static final String OPEN = "<style>";
    private static final String CLOSE = "</style>";

    private AssessmentReport() {}

    /// One HTML page that needs nothing else: it holds its style and its pictures, runs no script and fetches
    /// nothing.
    public static String html(Assessment assessment, Language language) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
        var style = new StringOutput();
        engine.render(STYLE, (Object) null, style);
        var page = new StringOutput();
        engine.render(PAGE, new ReportPage(ReportComposer.compose(assessment, language), hash(style.toString())), page);
        return page.toString();
    }

    /// GitHub-flavoured Markdown with the same content, shorter.
    public static String markdown(Assessment assessment, Language language) {
        return MarkdownReport.write(ReportComposer.compose(assessment, language));
    }

    /// How a content security policy names the one style that may apply (CSP Level 3, section 2.3.1).
    private static String hash(String element) {
        String style = element.substring(element.indexOf(OPEN) + OPEN.length(), element.indexOf(CLOSE));
        Bytes digest = Sha256.of(style.getBytes(StandardCharsets.UTF_8)).bytes();
        return "sha256-" + Base64.getEncoder().encodeToString(digest.toArray());
    }
}
