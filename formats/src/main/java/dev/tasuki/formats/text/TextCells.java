package dev.tasuki.formats.text;

/// How wide a text is where every character takes one cell or, as most Japanese ones do, two.
public final class TextCells {

    private TextCells() {}

    /// How many cells a text takes.
    public static int count(String text) {
        return text.codePoints().map(codePoint -> isWide(codePoint) ? 2 : 1).sum();
    }

    /// The text, shortened with an ellipsis where it would take more cells.
    public static String shortened(String text, int most) {
        if (count(text) <= most) {
            return text;
        }
        var kept = new StringBuilder();
        int cells = 1;
        for (int codePoint : text.codePoints().toArray()) {
            cells += isWide(codePoint) ? 2 : 1;
            if (cells > most) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append('…').toString();
    }

    /// The wide and full-width blocks of Unicode (UAX #11) that Japanese text uses.
    public static boolean isWide(int codePoint) {
        return (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0x303E)
                || (codePoint >= 0x3041 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    }
}
