package dev.tasuki.formats.digest;

import dev.tasuki.formats.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// The SHA-256 digest (FIPS 180-4) of some content.
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) implements Comparable<Sha256> {
    private static final String PREFIX = "sha256:";
    private static final int CHUNK = 64 * 1024;

    public Sha256 {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
        }
    }

    /// The digest of these bytes.
    public static Sha256 of(byte[] content) {
        return of(ByteBuffer.wrap(content));
    }

    /// The digest of these bytes.
    public static Sha256 of(Bytes content) {
        return of(content.buffer());
    }

    private static Sha256 of(ByteBuffer content) {
        MessageDigest digest = digest();
        digest.update(content);
        return finish(digest);
    }

    /// The digest of everything a stream still holds, read in pieces; the caller closes the stream.
    public static Sha256 of(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            digest.update(chunk, 0, read);
        }
        return finish(digest);
    }

    /// The digest of a file of any size, read in pieces.
    public static Sha256 ofFile(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return of(content);
        }
    }

    /// The digest that a person or a document wrote: either case, with or without `sha256:` before it.
    public static Optional<Sha256> parse(String written) {
        if (written.length() > PREFIX.length() + 64) {
            return Optional.empty();
        }
        String lower = written.toLowerCase(Locale.ROOT);
        String hex = lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
        return isHex(hex) ? Optional.of(new Sha256(hex)) : Optional.empty();
    }

    /// The digest with its algorithm before it, as registries write it.
    public String prefixed() {
        return PREFIX + hex;
    }

    /// The 32 bytes.
    public Bytes bytes() {
        return Bytes.of(HexFormat.of().parseHex(hex));
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    /// The bare digits.
    @Override
    public String toString() {
        return hex;
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return text.length() == 64;
    }

    private static Sha256 finish(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
