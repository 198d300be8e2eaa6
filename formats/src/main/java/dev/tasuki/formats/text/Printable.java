package dev.tasuki.formats.text;

/// Makes text from a hostile file safe to print: no terminal control sequence, no direction override, bounded length.
public final class Printable {
    private static final int MAXIMUM_EXCERPT = 160;

    private Printable() {}

    /// The text with everything that could steer a terminal or reorder what a reader sees replaced by U+FFFD,
    /// line breaks included, and shortened to an excerpt.
    public static String excerpt(String text) {
        String safe = line(text);
        if (safe.codePointCount(0, safe.length()) <= MAXIMUM_EXCERPT) {
            return safe;
        }
        return safe.substring(0, safe.offsetByCodePoints(0, MAXIMUM_EXCERPT - 1)) + "…";
    }

    /// The whole text as one line that is safe to print.
    public static String line(String text) {
        return replaceUnsafe(text, false);
    }

    /// The whole text with its line breaks kept, safe to print.
    public static String block(String text) {
        return replaceUnsafe(text, true);
    }

    private static String replaceUnsafe(String text, boolean keepLineBreaks) {
        StringBuilder replaced = null;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            boolean keep = (keepLineBreaks && codePoint == '\n') || !isUnsafe(codePoint);
            if (!keep && replaced == null) {
                replaced = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (replaced != null) {
                replaced.appendCodePoint(keep ? codePoint : replacement(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return replaced == null ? text : replaced.toString();
    }

    private static int replacement(int codePoint) {
        return codePoint == '\n' || codePoint == '\t' ? ' ' : 0xFFFD;
    }

    private static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // The format characters hold the bidirectional overrides (CVE-2021-42574); joiners in names are
            // harmless.
            case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
            default -> false;
        };
    }
}
