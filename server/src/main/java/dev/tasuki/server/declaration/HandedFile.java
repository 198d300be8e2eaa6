package dev.tasuki.server.declaration;

import dev.tasuki.formats.digest.Sha256;

/// A file that a reader holds against a declaration. Only its digest is ever looked at.
///
/// @param name as the reader calls it
public record HandedFile(String name, Sha256 digest) {

    /// The name without the folders before it, on whichever system.
    String bareName() {
        return bare(name);
    }

    static String bare(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
