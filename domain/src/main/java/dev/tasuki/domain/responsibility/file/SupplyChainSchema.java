package dev.tasuki.domain.responsibility.file;

import dev.tasuki.formats.file.BundledText;

/// The published JSON Schema of `supplychain.yaml` (draft 2020-12), with descriptions that editors show.
public final class SupplyChainSchema {
    private static final String NAME = "supplychain.schema.json";

    private SupplyChainSchema() {}

    /// The schema's text.
    public static String text() {
        return BundledText.beside(SupplyChainSchema.class, NAME);
    }
}
