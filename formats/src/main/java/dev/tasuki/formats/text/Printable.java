package dev.tasuki.formats.text;

/// Makes text from a hostile file safe to print: no terminal control sequence, no direction override, bounded length.
public final class Printable {
    private static final int MAXIMUM_EXCERPT = 160;

    /// In UTF-16 units: more than an excerpt can show.
    private static final int ENOUGH = 2 * MAXIMUM_EXCERPT + 2;

    private static final String HANGUL_FILLERS = "\u115F\u1160\u3164\uFFA0";

    private Printable() {}

    /// The text with everything that could steer a terminal or reorder what a reader sees replaced by U+FFFD,
    /// line breaks included, and shortened to an excerpt.
    public static String excerpt(String text) {
        // Most of a hostile text is never looked at.
        String safe = line(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text);
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

    /// Whether nobody would see anything of the text: white space of every kind, format characters, fillers.
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!isInvisible(codePoint)) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.isISOControl(codePoint)
                || HANGUL_FILLERS.indexOf(codePoint) >= 0;
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

    /// Whether a character of its own could steer a terminal or reorder what a reader sees; halves of characters
    /// are left to whoever knows the other half.
    public static boolean isUnsafe(char character) {
        return !Character.isSurrogate(character) && isUnsafe((int) character);
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
