package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import java.util.Arrays;
import java.util.List;

/// A private key as bare PKCS#8 (RFC 5958 §2), for a keeper that seals it itself. It never goes into a file like this.
public final class BarePrivateKey {
    private BarePrivateKey() {}

    /// The bytes to be sealed.
    public static Bytes of(SigningKey key) {
        byte[] secret = key.encoded();
        try {
            return Bytes.of(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// The key in bytes that were sealed.
    ///
    /// @param source what findings call the bytes
    public static SigningKeyReading parse(Bytes content, String source) {
        byte[] secret = content.toArray();
        try {
            return new SigningKeyReading.Opened(EncodedKeys.privateKey(secret));
        } catch (KeyRefusal e) {
            return new SigningKeyReading.Refused(List.of(e.finding(source)));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
