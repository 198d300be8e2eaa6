package dev.tasuki.formats.sheet;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.sheet.Sheet.Cell;
import dev.tasuki.formats.sheet.Sheet.Look;
import dev.tasuki.formats.text.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/// Sheets as one file (`.xlsx`). Every cell is written as text, so that nothing in a name becomes a formula.
public final class Workbook {
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final String NOT_IN_A_NAME = "[\\[\\]:*?/\\\\']";
    private static final String HEAD = "E3E7F0";
    private static final String VERMILION = "C73E1D";
    private static final String GREY = "6B6B6B";

    private Workbook() {}

    /// The file's content.
    ///
    /// @param title for the file's properties
    public static Bytes of(String title, List<Sheet> sheets) {
        var content = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (var workbook = new org.dhatim.fastexcel.Workbook(content, "Tasuki", "1.0")) {
            workbook.properties().setTitle(Printable.line(title));
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(name(sheet.name(), names)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(content.toByteArray());
    }

    private static String name(String wanted, Set<String> taken) {
        String allowed = Printable.line(wanted).replaceAll(NOT_IN_A_NAME, " ").strip();
        String clean = allowed.isEmpty() ? "-" : allowed;
        String name = cut(clean, LONGEST_NAME);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = cut(clean, LONGEST_NAME - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static void write(Sheet sheet, Worksheet to) throws IOException {
        int columns = sheet.rows().stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns && !sheet.widths().isEmpty(); column++) {
            to.width(column, sheet.widths().get(Math.min(column, sheet.widths().size() - 1)));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<Cell> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                Cell cell = cells.get(column);
                to.value(row, column, cut(Printable.block(cell.text()), LONGEST_CELL));
                style(to.style(row, column), cell.look()).set();
            }
        }
        to.freezePane(sheet.headCells(), sheet.headRows());
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 999);
        to.pageOrientation("landscape");
        if (sheet.headRows() > 0) {
            to.repeatRows(0, sheet.headRows() - 1);
        }
        to.finish();
    }

    private static StyleSetter style(StyleSetter style, Look look) {
        style.wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .format("@");
        return switch (look) {
            case PLAIN -> style;
            case HEAD -> style.bold().fillColor(HEAD);
            case FIRM -> style.bold();
            case TENTATIVE -> style.italic().fontColor(GREY);
            case URGENT -> style.bold().fontColor(VERMILION);
        };
    }
}
