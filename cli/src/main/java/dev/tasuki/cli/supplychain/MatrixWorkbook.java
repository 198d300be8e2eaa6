package dev.tasuki.cli.supplychain;

import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.responsibility.matrix.MatrixCell;
import dev.tasuki.domain.responsibility.matrix.MatrixSection;
import dev.tasuki.domain.responsibility.matrix.MatrixSection.Coverage;
import dev.tasuki.domain.responsibility.matrix.ResponsibilityMatrix;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.sheet.Sheet;
import dev.tasuki.formats.sheet.Sheet.Cell;
import dev.tasuki.formats.sheet.Sheet.Look;
import dev.tasuki.formats.sheet.Workbook;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lays a responsibility matrix out as a workbook: one sheet with every party of every target, one with the shares.
final class MatrixWorkbook {
    private static final List<Integer> MATRIX_WIDTHS = List.of(11, 44, 20, 24);
    private static final List<Integer> SHARE_WIDTHS = List.of(24, 11, 44, 28, 16, 40, 30, 14);

    private final ResponsibilityMatrix matrix;
    private final ChainWords words;

    private MatrixWorkbook(ResponsibilityMatrix matrix, ChainWords words) {
        this.matrix = matrix;
        this.words = words;
    }

    static Bytes of(ResponsibilityMatrix matrix, ChainWords words) {
        var workbook = new MatrixWorkbook(matrix, words);
        return Workbook.of(
                words.say(matrix.title()) + " – " + words.say(ChainWords.MATRIX),
                List.of(workbook.everybody(), workbook.shares()));
    }

    private Sheet everybody() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                head(words.say(matrix.title())),
                head(words.say(ChainWords.MATRIX) + " – " + words.days(matrix)),
                head(words.say(ChainWords.NOT_A_DUTY))));
        rows.add(headRow("", "", ChainWords.TARGET, (section, _) -> section.name()));
        rows.add(headRow("", "", ChainWords.PARTY, (_, column) -> column.name()));
        rows.add(headRow(
                words.say(ChainWords.REQUIREMENT),
                words.say(ChainWords.TITLE),
                ChainWords.ROLES,
                (_, column) -> column.words()));
        Map<Requirement, Map<MatrixSection, MatrixSection.Row>> byRequirement = byRequirement();
        byRequirement.forEach((requirement, owed) -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(head(requirement.id().value()));
            cells.add(head(words.say(requirement.title())));
            Coverage worst = owed.values().stream()
                    .map(MatrixSection.Row::coverage)
                    .max(Comparator.naturalOrder())
                    .orElse(Coverage.OWED);
            cells.add(new Cell(words.remark(worst), Look.URGENT));
            for (MatrixSection section : matrix.sections()) {
                MatrixSection.Row row = owed.get(section);
                for (int i = 0; i < section.columns().size(); i++) {
                    cells.add(
                            row == null
                                    ? new Cell("", Look.PLAIN)
                                    : cell(row.cells().get(i)));
                }
            }
            rows.add(cells);
        });
        return new Sheet(words.say(ChainWords.MATRIX), 4, 3, MATRIX_WIDTHS, rows);
    }

    private Map<Requirement, Map<MatrixSection, MatrixSection.Row>> byRequirement() {
        Map<Requirement, Map<MatrixSection, MatrixSection.Row>> rows =
                new TreeMap<>(Comparator.comparing(Requirement::id));
        for (MatrixSection section : matrix.sections()) {
            for (MatrixSection.Row row : section.rows()) {
                rows.computeIfAbsent(row.requirement(), _ -> new LinkedHashMap<>())
                        .put(section, row);
            }
        }
        return rows;
    }

    private interface Heading {
        Text of(MatrixSection section, MatrixSection.Column column);
    }

    private List<Cell> headRow(String first, String second, Text label, Heading heading) {
        List<Cell> cells = new ArrayList<>();
        cells.add(head(first));
        cells.add(head(second));
        cells.add(head(words.say(label)));
        for (MatrixSection section : matrix.sections()) {
            for (MatrixSection.Column column : section.columns()) {
                cells.add(head(words.say(heading.of(section, column))));
            }
        }
        return cells;
    }

    private Cell cell(MatrixCell cell) {
        String lines = String.join("\n", words.lines(cell));
        Look look = cell.after()
                .map(obligation -> obligation.standing().isOwed() ? Look.FIRM : Look.TENTATIVE)
                .orElse(Look.PLAIN);
        return new Cell(lines, cell.hasChanged() ? Look.URGENT : look);
    }

    private static Cell head(String text) {
        return new Cell(text, Look.HEAD);
    }

    private Sheet shares() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                        ChainWords.TARGET,
                        ChainWords.REQUIREMENT,
                        ChainWords.TITLE,
                        ChainWords.PARTY,
                        ChainWords.STATE,
                        ChainWords.SCOPE,
                        ChainWords.EVIDENCE,
                        ChainWords.DUE)
                .stream()
                .map(label -> head(words.say(label)))
                .toList());
        for (MatrixSection section : matrix.sections()) {
            for (MatrixSection.Row row : section.rows()) {
                for (int i = 0; i < section.columns().size(); i++) {
                    MatrixSection.Column column = section.columns().get(i);
                    row.cells().get(i).after().ifPresent(obligation -> share(section, column, obligation, rows));
                }
            }
        }
        return new Sheet(words.say(ChainWords.SHARES), 1, 0, SHARE_WIDTHS, rows);
    }

    private void share(
            MatrixSection section, MatrixSection.Column column, PartyObligation obligation, List<List<Cell>> rows) {
        obligation.strongest().share().ifPresent(settled -> {
            Share share = settled.share();
            rows.add(List.of(
                            words.say(section.name()),
                            share.requirement().value(),
                            words.say(obligation.requirement().title()),
                            words.say(column.name()),
                            words.say(settled.state().title()),
                            share.scope(),
                            String.join("\n", share.evidence()),
                            share.due().map(due -> words.say(Text.day(due))).orElse(""))
                    .stream()
                    .map(text -> new Cell(text, Look.PLAIN))
                    .toList());
        });
    }
}
