package dev.tasuki.cli.terminal;

import dev.tasuki.formats.text.TextCells;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A table whose columns line up on a terminal, where a Japanese character takes two cells.
public final class Columns {
    private static final String GAP = "  ";
    private static final int NARROWEST = 24;
    private static final int BELOW = 6;

    private final List<List<String>> rows = new ArrayList<>();

    /// Adds a row. Rows may differ in length.
    public Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public Columns row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /// The rows as lines; the last cell of each is not padded.
    public List<String> lines() {
        int[] widths = widths();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /// The rows as lines that fit the terminal, if it says how wide it is: a last cell that does not fit goes on in
    /// its own column, or below the others where that column is narrow.
    public List<String> lines(Console console) {
        OptionalInt terminal = console.width();
        if (terminal.isEmpty()) {
            return lines();
        }
        int[] widths = widths();
        return rows.stream()
                .flatMap(row -> fitted(row, widths, terminal.getAsInt()).stream())
                .toList();
    }

    private int[] widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static List<String> fitted(List<String> row, int[] widths, int terminal) {
        String whole = line(row, widths);
        if (width(whole) <= terminal || row.size() < 2) {
            return List.of(whole);
        }
        int start = 0;
        for (int i = 0; i < row.size() - 1; i++) {
            start += widths[i] + GAP.length();
        }
        var lines = new ArrayList<String>();
        if (terminal - start >= NARROWEST) {
            List<String> pieces = Wrapping.wrap(row.getLast(), terminal - start);
            var first = new ArrayList<>(row.subList(0, row.size() - 1));
            first.add(pieces.getFirst());
            lines.add(line(first, widths));
            for (String piece : pieces.subList(1, pieces.size())) {
                lines.add(" ".repeat(start) + piece);
            }
        } else {
            lines.add(line(row.subList(0, row.size() - 1), widths));
            int indent = Math.min(BELOW, terminal / 4);
            Wrapping.wrap(row.getLast(), terminal - indent).forEach(piece -> lines.add(" ".repeat(indent) + piece));
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            line.append(cell);
            if (i < row.size() - 1) {
                line.append(" ".repeat(Math.max(0, widths[i] - width(cell)))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    /// How many cells a text takes on a terminal; escape sequences take none.
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint == 0x1B) {
                int end = text.indexOf('m', i);
                i = end < 0 ? text.length() : end + 1;
                continue;
            }
            width += TextCells.isWide(codePoint) ? 2 : 1;
            i += Character.charCount(codePoint);
        }
        return width;
    }
}
