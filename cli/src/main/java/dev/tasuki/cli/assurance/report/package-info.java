/// An assessment as a page to read, print and hand on, and as Markdown for a repository.
///
/// [AssessmentReport] is what others call. [ReportComposer] turns an assessment into a [Report], in which every text is
/// in one language and safe to show; the templates and [MarkdownReport] only lay it out.
@NullMarked
package dev.tasuki.cli.assurance.report;

import org.jspecify.annotations.NullMarked;
