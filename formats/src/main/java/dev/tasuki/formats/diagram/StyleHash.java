package dev.tasuki.formats.diagram;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// How a content security policy names the style that a picture or a page holds in itself: CSP Level 3, section 2.3.1.
public final class StyleHash {
    private static final String OPEN = "<style>";
    private static final String CLOSE = "</style>";

    private StyleHash() {}

    /// The name of the first style in a markup.
    ///
    /// @throws IllegalArgumentException if it holds none
    public static String of(String markup) {
        int open = markup.indexOf(OPEN);
        int close = markup.indexOf(CLOSE);
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("no style in the markup");
        }
        String style = markup.substring(open + OPEN.length(), close);
        Bytes digest = Sha256.of(style.getBytes(StandardCharsets.UTF_8)).bytes();
        return "sha256-" + Base64.getEncoder().encodeToString(digest.toArray());
    }
}
