package dev.tasuki.domain.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The files of this package on the class path, those of the tests included.
final class Files {
    private Files() {}

    static byte[] bytes(String name) {
        try (InputStream in = Files.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /// The file with nothing left in the one list of this name.
    static byte[] emptied(String name, String list) {
        String text = text(name);
        int start = text.indexOf("\"" + list + "\": [");
        if (start < 0) {
            throw new AssertionError("no list " + list + " in " + name);
        }
        int open = text.indexOf('[', start);
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return (text.substring(0, open + 1) + text.substring(i)).getBytes(StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("the list " + list + " never ends in " + name);
    }

    /// The file with one piece of it replaced; the piece must occur exactly once.
    static byte[] changed(String name, String piece, String replacement) {
        String text = text(name);
        int at = text.indexOf(piece);
        if (at < 0 || text.indexOf(piece, at + 1) >= 0) {
            throw new AssertionError("not exactly once in " + name + ": " + piece);
        }
        return text.replace(piece, replacement).getBytes(StandardCharsets.UTF_8);
    }
}
