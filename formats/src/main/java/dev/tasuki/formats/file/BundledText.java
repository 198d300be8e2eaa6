package dev.tasuki.formats.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A text that is part of the program: a schema, a template.
public final class BundledText {

    private BundledText() {}

    /// The text of the resource that lies beside a class, in UTF-8.
    ///
    /// @throws NullPointerException if there is none, which is a fault of the build
    public static String beside(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
