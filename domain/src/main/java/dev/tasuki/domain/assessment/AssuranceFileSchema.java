package dev.tasuki.domain.assessment;

import dev.tasuki.formats.file.BundledText;

/// The published JSON Schema of `tasuki.yaml` (draft 2020-12), with descriptions that editors show.
public final class AssuranceFileSchema {
    private static final String NAME = "assurance-file.schema.json";

    private AssuranceFileSchema() {}

    /// The schema's text.
    public static String text() {
        return BundledText.beside(AssuranceFileSchema.class, NAME);
    }
}
