package dev.tasuki.server.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The files of the example.
final class ExampleFiles {
    private static final int LARGEST = 1 << 20;

    private ExampleFiles() {}

    /// @throws IllegalArgumentException when there is none
    static byte[] read(String name) {
        try (InputStream stream = ExampleFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("the example has no file " + name);
            }
            return stream.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
