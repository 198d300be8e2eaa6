package dev.tasuki.domain.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The published JSON Schema of `tasuki.yaml` (draft 2020-12), with descriptions that editors show.
public final class AssuranceFileSchema {
    private static final String NAME = "assurance-file.schema.json";

    private AssuranceFileSchema() {}

    /// The schema's text.
    public static String text() {
        try (InputStream in = Objects.requireNonNull(AssuranceFileSchema.class.getResourceAsStream(NAME), NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
