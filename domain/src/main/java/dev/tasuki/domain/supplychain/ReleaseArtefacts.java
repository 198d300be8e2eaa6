package dev.tasuki.domain.supplychain;

import dev.tasuki.formats.digest.Sha256;
import java.util.Optional;

/// Where released files are kept.
@FunctionalInterface
public interface ReleaseArtefacts {

    /// The digest of the file that an artefact's path names, as it is now; empty where there is no such file or it
    /// cannot be read.
    Optional<Sha256> digest(String path);
}
