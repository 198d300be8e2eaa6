package dev.tasuki.cli.terminal;

import dev.tasuki.formats.text.TextCells;
import java.util.ArrayList;
import java.util.List;

/// Breaks a text into lines of at most so many cells: at spaces, and between Japanese characters where the rules of
/// Japanese typesetting (JIS X 4051) let a line begin.
final class Wrapping {
    private static final String NEVER_FIRST = "、。，．・：；？！）］｝」』】〉》”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…,.:;?!)]}";
    private static final String NEVER_LAST = "（［｛「『【〈《“‘([{";

    private Wrapping() {}

    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        int start = 0;
        int breakAt = -1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint == 0x1B) {
                int end = text.indexOf('m', i);
                i = end < 0 ? text.length() : end + 1;
                continue;
            }
            int cells = TextCells.isWide(codePoint) ? 2 : 1;
            if (i > start && mayBreakBefore(text, i, codePoint)) {
                breakAt = i;
            }
            if (used + cells > width && i > start) {
                int end = breakAt > start ? breakAt : i;
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
                while (start < text.length() && text.charAt(start) == ' ') {
                    start++;
                }
                i = start;
                breakAt = -1;
                used = 0;
                continue;
            }
            used += cells;
            i += Character.charCount(codePoint);
        }
        if (start < text.length() || lines.isEmpty()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static boolean mayBreakBefore(String text, int index, int codePoint) {
        int before = text.codePointBefore(index);
        if (before == ' ') {
            return codePoint != ' ';
        }
        return (TextCells.isWide(codePoint) || TextCells.isWide(before))
                && NEVER_FIRST.indexOf(codePoint) < 0
                && NEVER_LAST.indexOf(before) < 0;
    }
}
