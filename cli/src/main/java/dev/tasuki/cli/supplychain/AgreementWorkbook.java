package dev.tasuki.cli.supplychain;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.sheet.Sheet;
import dev.tasuki.formats.sheet.Sheet.Cell;
import dev.tasuki.formats.sheet.Sheet.Look;
import dev.tasuki.formats.sheet.Workbook;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;

/// Lays an agreement out as a workbook: the terms on one sheet, the requirements on the next.
final class AgreementWorkbook {
    private static final Text TERMS = new Text("契約関係", "Terms");
    private static final List<Integer> TERM_WIDTHS = List.of(24, 80);
    private static final List<Integer> ROW_WIDTHS = List.of(11, 44, 28, 16, 40, 30, 16, 28);

    private AgreementWorkbook() {}

    static Bytes of(AgreementDocument document) {
        return Workbook.of(document.title(), List.of(terms(document), requirements(document)));
    }

    private static Sheet terms(AgreementDocument document) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(new Cell(document.title(), Look.HEAD), new Cell(document.about(), Look.PLAIN)));
        document.facts()
                .forEach(fact -> rows.add(List.of(
                        new Cell(fact.label(), Look.HEAD), new Cell(String.join("\n", fact.lines()), Look.PLAIN))));
        return new Sheet(TERMS.in(document.language()), 1, 1, TERM_WIDTHS, rows);
    }

    private static Sheet requirements(AgreementDocument document) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(document.head().stream()
                .map(label -> new Cell(label, Look.HEAD))
                .toList());
        document.rows()
                .forEach(row -> rows.add(
                        row.stream().map(text -> new Cell(text, Look.PLAIN)).toList()));
        return new Sheet(ChainWords.REQUIREMENTS.in(document.language()), 1, 1, ROW_WIDTHS, rows);
    }
}
