package dev.tasuki.formats.document;

import java.util.Arrays;

/// Turns the parser's line and code point column into an offset of the decoded text, so that an edit can be spliced in.
///
/// Positions are asked for in reading order, so the walk along a line goes on where it stopped: a hostile file that is
/// one long line costs one walk, not one for each value.
final class Offsets {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int[] lineStarts = new int[64];
    private int lines;
    private int lastLine;
    private int lastColumn;
    private int lastOffset;

    Offsets(String text) {
        this.text = text;
        // The parser is not shown a byte order mark, but offsets are those of the file.
        int first = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        lastOffset = first;
        addLine(first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
                addLine(i + 1);
            } else if (c == '\n' || c == '\r') {
                addLine(i + 1);
            }
        }
    }

    private void addLine(int start) {
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = start;
    }

    /// The position of a line and column, both counted from 0.
    Position position(int line, int column) {
        if (line >= lines) {
            return new Position(line + 1, column + 1, text.length());
        }
        boolean onwards = line == lastLine && column >= lastColumn;
        int at = onwards ? lastColumn : 0;
        int offset = onwards ? lastOffset : lineStarts[line];
        while (at < column && offset < text.length()) {
            int character = text.codePointAt(offset);
            offset += Character.charCount(character);
            // The parser counts no column for a byte order mark, wherever it stands.
            at += character == BYTE_ORDER_MARK ? 0 : 1;
        }
        lastLine = line;
        lastColumn = column;
        lastOffset = offset;
        return new Position(line + 1, column + 1, offset);
    }
}
