package dev.tasuki.domain.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The published JSON Schemas of the catalogue's file formats (draft 2020-12).
public final class CatalogueSchema {
    private CatalogueSchema() {}

    /// The format of framework files, `tasuki-framework/1`.
    public static String framework() {
        return read("framework.schema.json");
    }

    /// The format of crosswalk files, `tasuki-crosswalk/1`.
    public static String crosswalk() {
        return read("crosswalk.schema.json");
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(CatalogueSchema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
