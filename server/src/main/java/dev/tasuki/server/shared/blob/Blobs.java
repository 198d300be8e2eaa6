package dev.tasuki.server.shared.blob;

import dev.tasuki.formats.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/// Stores content under its SHA-256 digest, so that what is read back is what was put or an error.
public interface Blobs {
    /// The outcome of putting content.
    sealed interface Putting {
        /// The content is stored, now or before, and stays so when the power fails.
        ///
        /// @param digest its name
        /// @param size its length in bytes
        record Stored(Sha256 digest, long size) implements Putting {
            public Stored {
                requireNotNegative(size);
            }
        }

        /// The content is longer than allowed; nothing was stored.
        ///
        /// @param limit the most bytes allowed
        record TooLarge(long limit) implements Putting {
            public TooLarge {
                requireNotNegative(limit);
            }
        }

        private static void requireNotNegative(long bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("negative number of bytes: " + bytes);
            }
        }
    }

    /// Stores everything a stream still holds; the caller closes the stream.
    ///
    /// @param limit the most bytes to accept; reading stops soon after
    Putting put(InputStream content, long limit) throws IOException;

    /// The content of this name, checked against it before the first byte is handed out; the caller closes
    /// the stream.
    ///
    /// @throws CorruptBlobException if what is stored is no longer what was put
    Optional<InputStream> open(Sha256 digest) throws IOException;

    /// Whether there is content of this name.
    boolean has(Sha256 digest) throws IOException;

    /// The length in bytes of the content of this name.
    OptionalLong size(Sha256 digest) throws IOException;
}
