package dev.tasuki.cli.supplychain;

import static dev.tasuki.cli.page.MarkdownText.escape;

import java.util.Collections;
import java.util.List;

/// Lays an agreement out as GitHub-flavoured Markdown.
final class AgreementMarkdown {
    private final StringBuilder text = new StringBuilder(4 * 1024);

    private AgreementMarkdown() {}

    static String of(AgreementDocument document) {
        var markdown = new AgreementMarkdown();
        markdown.write(document);
        return markdown.text.toString();
    }

    private void write(AgreementDocument document) {
        text.append("# ").append(escape(document.title())).append("\n\n");
        text.append(escape(document.about())).append("\n\n");
        table(
                List.of("", ""),
                document.facts().stream()
                        .map(fact -> List.of(fact.label(), String.join("\n", fact.lines())))
                        .toList());
        text.append('\n');
        table(document.head(), document.rows());
    }

    private void table(List<String> head, List<List<String>> rows) {
        row(head);
        row(Collections.nCopies(head.size(), "---"), "---");
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        text.append("| ")
                .append(String.join(
                        " | ", cells.stream().map(cell -> escape(cell)).toList()))
                .append(" |\n");
    }

    private void row(List<String> cells, String rule) {
        text.append("|").append((" " + rule + " |").repeat(cells.size())).append('\n');
    }
}
