package dev.tasuki.cli.page;

import java.util.Locale;

/// Writes any text so that GitHub-flavoured Markdown shows it as it is: no markup, no HTML, no link, no mention, no new
/// row of a table.
public final class MarkdownText {
    private static final String MARKUP = "\\`*_[]#+!|~$";
    private static final String LINE_BREAK = "<br>";

    private MarkdownText() {}

    /// The text for a heading, a paragraph or the cell of a table.
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append(LINE_BREAK);
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                // GitHub looks for mentions in the text of the finished page, so a backslash is not enough.
                case '@' -> escaped.append(afterWord(text, i) ? "@" : "@<!-- -->");
                case ':' -> escaped.append(text.startsWith("://", i) ? "\\:" : ":");
                case '.' -> escaped.append(afterNumber(text, i) || afterWww(text, i) ? "\\." : ".");
                default -> {
                    if (MARKUP.indexOf(c) >= 0 || (atStart && (c == '-' || c == '='))) {
                        escaped.append('\\');
                    }
                    escaped.append(c);
                }
            }
            atStart &= c == ' ';
        }
        return escaped.toString();
    }

    /// The text as code in the cell of a table.
    public static String code(String text) {
        if (text.isBlank()) {
            return "";
        }
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String room = text.startsWith("`") || text.endsWith("`") ? " " : "";
        // A table is split into cells before code is recognised, so a bar needs its backslash even here.
        String inside = text.replace('\n', ' ').replace("|", "\\|");
        return fence + room + inside + room + fence;
    }

    /// An address that may be followed, as a link; what could end it early is percent-encoded.
    public static String link(String address) {
        var encoded = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if ("<>|`\"\\ ".indexOf(c) >= 0) {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                encoded.append(c);
            }
        }
        return "<" + encoded + ">";
    }

    /// `1.` at the start of a line would begin a list.
    private static boolean afterNumber(String text, int at) {
        return at > 0 && text.substring(0, at).strip().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// As in an address of mail, where GitHub sees no mention.
    private static boolean afterWord(String text, int at) {
        // GitHub's idea of a word is ASCII's; after 「あ」 it sees a mention.
        return at > 0 && text.charAt(at - 1) < 0x80 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean afterWww(String text, int at) {
        return at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
    }
}
