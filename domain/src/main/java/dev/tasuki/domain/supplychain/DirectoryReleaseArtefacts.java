package dev.tasuki.domain.supplychain;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.ContainedPath;
import dev.tasuki.formats.file.PathResolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Released files below a directory, which no path may leave.
public final class DirectoryReleaseArtefacts implements ReleaseArtefacts {
    private final Path directory;

    public DirectoryReleaseArtefacts(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Sha256> digest(String path) {
        if (!(ContainedPath.resolve(directory, path) instanceof PathResolution.Inside(Path inside))
                || !Files.isRegularFile(inside)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sha256.ofFile(inside));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
