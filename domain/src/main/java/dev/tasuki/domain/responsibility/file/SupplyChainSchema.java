package dev.tasuki.domain.responsibility.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The published JSON Schema of `supplychain.yaml` (draft 2020-12), with descriptions that editors show.
public final class SupplyChainSchema {
    private static final String NAME = "supplychain.schema.json";

    private SupplyChainSchema() {}

    /// The schema's text.
    public static String text() {
        try (InputStream in = Objects.requireNonNull(SupplyChainSchema.class.getResourceAsStream(NAME), NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
