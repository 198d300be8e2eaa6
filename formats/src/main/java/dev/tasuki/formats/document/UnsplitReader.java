package dev.tasuki.formats.document;

import java.io.Reader;

/// Reads a text in pieces that never end within a character outside the basic plane.
///
/// SnakeYAML Engine 3.0.1 mends such an end itself and fails with an exception where its buffer is just full, so that
/// one emoji in the wrong place would stop the reader.
final class UnsplitReader extends Reader {
    private final String text;
    private int at;

    UnsplitReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (at >= text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), at + length);
        boolean splits = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        if (splits && end - at > 1) {
            end--;
        }
        text.getChars(at, end, into, offset);
        int read = end - at;
        at = end;
        return read;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
