package dev.tasuki.cli.supplychain;

import static dev.tasuki.cli.page.MarkdownText.escape;

import dev.tasuki.domain.responsibility.matrix.MatrixCell;
import dev.tasuki.domain.responsibility.matrix.MatrixSection;
import dev.tasuki.domain.responsibility.matrix.ResponsibilityMatrix;
import java.util.ArrayList;
import java.util.List;

/// Lays a responsibility matrix out as GitHub-flavoured Markdown, a table for each target.
final class MatrixMarkdown {
    private final ChainWords words;
    private final StringBuilder text = new StringBuilder(8 * 1024);

    private MatrixMarkdown(ChainWords words) {
        this.words = words;
    }

    static String of(ResponsibilityMatrix matrix, ChainWords words) {
        return new MatrixMarkdown(words).write(matrix);
    }

    private String write(ResponsibilityMatrix matrix) {
        line("# " + escape(words.say(matrix.title())));
        line("");
        line(escape(words.say(ChainWords.MATRIX) + " – " + words.days(matrix)));
        line("");
        if (matrix.sections().isEmpty()) {
            line(escape(words.say(ChainWords.EMPTY)));
            line("");
        }
        matrix.sections().forEach(this::section);
        line(escape(words.say(ChainWords.NOT_A_DUTY)));
        return text.toString();
    }

    private void section(MatrixSection section) {
        String level =
                section.level().map(known -> " – " + words.say(known.title())).orElse("");
        line("## " + escape(words.say(section.name()) + level));
        line("");
        boolean remarks = ChainWords.hasRemarks(section);
        var head = new ArrayList<String>();
        head.add(escape(words.say(ChainWords.REQUIREMENT)));
        section.columns()
                .forEach(column ->
                        head.add(escape(words.say(column.name())) + "<br>" + escape(words.say(column.words()))));
        if (remarks) {
            head.add(escape(words.say(ChainWords.REMARK)));
        }
        row(head);
        line("|" + " --- |".repeat(head.size()));
        for (MatrixSection.Row owed : section.rows()) {
            var cells = new ArrayList<String>();
            cells.add(escape(owed.requirement().id().value() + " "
                    + words.say(owed.requirement().title())));
            owed.cells().forEach(cell -> cells.add(cell(cell)));
            if (remarks) {
                cells.add(escape(words.remark(owed.coverage())));
            }
            row(cells);
        }
        line("");
    }

    private String cell(MatrixCell cell) {
        String lines = String.join(
                "<br>", words.lines(cell).stream().map(line -> escape(line)).toList());
        return cell.hasChanged() ? "**" + lines + "**" : lines;
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
