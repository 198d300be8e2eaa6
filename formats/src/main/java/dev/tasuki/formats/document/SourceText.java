package dev.tasuki.formats.document;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes a file strictly: whatever is not UTF-8 is a finding, never a replacement character.
final class SourceText {
    private static final char REPLACEMENT = '\uFFFD';

    /// The outcome of decoding.
    sealed interface Decoding {
        record Decoded(String text) implements Decoding {}

        record Undecodable(List<Finding> findings) implements Decoding {}
    }

    private SourceText() {}

    static Decoding decode(byte[] bytes, String source, Limits limits) {
        if (bytes.length > limits.bytes()) {
            return undecodable(
                    new Finding(DocumentFault.TOO_LARGE, Location.of(source), Integer.toString(limits.bytes())));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // It was written so, or stands for bytes that are no UTF-8.
        Finding malformed = text.indexOf(REPLACEMENT) < 0 ? null : malformed(bytes, source);
        if (malformed != null) {
            return undecodable(malformed);
        }
        if (text.isBlank()) {
            return undecodable(new Finding(DocumentFault.EMPTY_DOCUMENT, Location.of(source)));
        }
        return new Decoding.Decoded(text);
    }

    /// The first bytes that are not UTF-8, or null if all are.
    private static @Nullable Finding malformed(byte[] bytes, String source) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (!decoder.decode(in, out, true).isError()) {
            return null;
        }
        String before = out.flip().toString();
        return new Finding(
                DocumentFault.MALFORMED_UTF8,
                location(source, before, before.length()),
                Integer.toString(in.position() + 1));
    }

    private static Decoding undecodable(Finding finding) {
        return new Decoding.Undecodable(List.of(finding));
    }

    /// The place of an index of the text.
    static Location location(String source, String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        int first = text.startsWith("\uFEFF", lineStart) ? lineStart + 1 : lineStart;
        return new Location(source, line, text.codePointCount(Math.min(first, index), index) + 1, "");
    }

    /// Whether a text that was built from escapes holds half a character, which UTF-8 cannot carry.
    static boolean hasUnpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
