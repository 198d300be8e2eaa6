package dev.tasuki.formats.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The name-based UUID of version 5 (RFC 9562, section 5.5): the same name in the same name space has the same.
public final class NamedUuid {
    private static final long VERSION = 0x5000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private NamedUuid() {}

    public static UUID of(UUID space, String name) {
        MessageDigest digest = digest();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID((hash.getLong() & ~0xF000L) | VERSION, (hash.getLong() & ~(0b11L << 62)) | VARIANT);
    }

    private static MessageDigest digest() {
        try {
            // RFC 9562 asks for SHA-1 here; nothing rests on its strength.
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
