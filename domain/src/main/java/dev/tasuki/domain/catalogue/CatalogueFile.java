package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.digest.Sha256;
import org.jspecify.annotations.Nullable;

/// The exact bytes of a catalogue file. Two are equal if their bytes are.
///
/// The digest is computed when it is first asked for: only a declaration needs it, and in a cold process it would cost
/// more than reading the file.
public final class CatalogueFile {
    private final byte[] bytes;
    private volatile @Nullable String digest;

    CatalogueFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// SHA-256 of the bytes in lower-case hexadecimal.
    public String digest() {
        String known = digest;
        if (known == null) {
            known = Sha256.of(bytes).hex();
            digest = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogueFile file && digest().equals(file.digest());
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return "sha256:" + digest();
    }
}
