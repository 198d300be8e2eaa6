package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.file.BundledText;

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
        return BundledText.beside(CatalogueSchema.class, name);
    }
}
