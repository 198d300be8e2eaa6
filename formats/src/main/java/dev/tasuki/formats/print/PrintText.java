package dev.tasuki.formats.print;

import java.util.SortedSet;
import java.util.TreeSet;

/// Sets text in the characters that the font has, and remembers which it lacks.
final class PrintText {
    private final SortedSet<Integer> missing = new TreeSet<>();

    String set(String text) {
        var set = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> set(codePoint, set));
        return set.toString();
    }

    private void set(int codePoint, StringBuilder to) {
        if (Character.isWhitespace(codePoint) || PrintFont.has(codePoint)) {
            to.appendCodePoint(codePoint);
        } else if (!isUnseen(codePoint)) {
            missing.add(codePoint);
            to.appendCodePoint(PrintFont.GETA);
        }
    }

    /// Joiners and selectors of variants only change how their neighbours look.
    private static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    SortedSet<Integer> missing() {
        return missing;
    }
}
