package dev.tasuki.formats.document;

import java.util.Locale;
import java.util.Set;

/// Writes a text as a YAML scalar that reads back as the same string.
public final class YamlScalar {
    /// Text to YAML 1.2 and to us; readers of YAML 1.1, of which there are many, take them for truth values.
    private static final Set<String> TRUTH_VALUES_OF_YAML_1_1 = Set.of("y", "n", "yes", "no", "on", "off");

    private YamlScalar() {}

    /// The text as a scalar on one line, without quotes where that is safe.
    public static String write(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /// Whether the text begins with a letter or digit of any script and holds nothing that YAML could take for
    /// structure. Not a pattern: those recurse, and a long text would exhaust the stack.
    private static boolean isPlain(String text) {
        if (text.isEmpty() || !Character.isLetterOrDigit(text.codePointAt(0)) || text.contains("---")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i == text.length() - 1;
            boolean structure = switch (c) {
                case '[', ']', '{', '}', ',' -> true;
                case ':' -> last || text.charAt(i + 1) == ' ';
                case '#' -> text.charAt(i - 1) == ' ';
                case ' ' -> last;
                default -> mustEscape(c);
            };
            if (structure) {
                return false;
            }
        }
        return YamlDocument.isText(text) && !TRUTH_VALUES_OF_YAML_1_1.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (mustEscape(c)) {
                        quoted.append("\\u%04X".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /// Control characters, line breaks of other standards, byte order marks and what is no character at all:
    /// YAML does not let them stand for themselves, or nobody could see them.
    private static boolean mustEscape(char c) {
        return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE;
    }
}
