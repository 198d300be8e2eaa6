package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.shared.blob.Blobs;
import dev.tasuki.server.shared.blob.CorruptBlobException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Signed declarations as files. One is stored before any row names it.
final class DeclarationFiles {
    private final Blobs blobs;

    DeclarationFiles(Blobs blobs) {
        this.blobs = blobs;
    }

    Sha256 store(Bytes file) {
        try {
            return switch (blobs.put(new ByteArrayInputStream(file.toArray()), file.length())) {
                case Blobs.Putting.Stored(Sha256 digest, long _) -> digest;
                case Blobs.Putting.TooLarge(long limit) ->
                    throw new IllegalStateException("a file of its own length is too large: " + limit);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file; empty where it is not there, or no longer is what was stored.
    Optional<Bytes> read(Sha256 digest) {
        try {
            Optional<InputStream> stored = blobs.open(digest);
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream content = stored.get()) {
                return Optional.of(Bytes.of(content.readAllBytes()));
            }
        } catch (CorruptBlobException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
