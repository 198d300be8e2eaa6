package dev.tasuki.formats.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A sequence of bytes that nobody can change, equal to every other with the same content.
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// A copy of these bytes.
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /// The text in UTF-8.
    public static Bytes ofUtf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What a text in base64 (RFC 4648 §4, or the URL-safe alphabet of §5) stands for.
    ///
    /// Empty unless the text is the only spelling of its bytes in that alphabet: complete padding, no white
    /// space, no stray bits after the last byte. A decoder that accepts several spellings lets one signed
    /// document appear under many digests.
    public static Optional<Bytes> ofBase64(String text) {
        boolean urlSafe = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        byte[] written = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            byte[] decoded = (urlSafe ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(written);
            // Only the last four characters can be spelt otherwise: all others stand for six bits each.
            int lastGroup = Math.max(0, written.length - 4);
            byte[] lastBytes = Arrays.copyOfRange(decoded, Math.min(lastGroup / 4 * 3, decoded.length), decoded.length);
            byte[] canonical = (urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder()).encode(lastBytes);
            boolean only = written.length % 4 == 0
                    && Arrays.equals(canonical, Arrays.copyOfRange(written, lastGroup, written.length));
            return only ? Optional.of(new Bytes(decoded)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// These bytes in base64 with the standard alphabet and padding.
    public String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    public int length() {
        return content.length;
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    /// A copy of the bytes.
    public byte[] toArray() {
        return content.clone();
    }

    /// A view of the bytes that cannot be written to; it costs no copy.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /// The length only: the content may be large, binary or private.
    @Override
    public String toString() {
        return "Bytes[length=" + content.length + "]";
    }
}
