package dev.tasuki.domain.supplychain;

import dev.tasuki.formats.digest.Sha256;
import java.util.Optional;

/// A released file, by its path below the directory of the assurance file.
///
/// @param path   with forward slashes
/// @param digest what the file must be; absent while a build still makes it, then it is taken when declared
public record ReleaseArtefact(String path, Optional<Sha256> digest) {

    public ReleaseArtefact {
        if (path.isBlank()) {
            throw new IllegalArgumentException("an artefact has a path");
        }
    }
}
