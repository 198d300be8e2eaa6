package dev.tasuki.formats.dsse;

import dev.tasuki.formats.bytes.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payload with signatures over it.
///
/// @param payloadType what the payload is, a media type or a URI; it is signed too
/// @param payload     the bytes that were signed
/// @param signatures  one to sixteen
public record Envelope(String payloadType, Bytes payload, List<Signature> signatures) {
    static final int MOST_SIGNATURES = 16;

    public Envelope {
        if (payloadType.isBlank()) {
            throw new IllegalArgumentException("an envelope names the type of its payload");
        }
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("an envelope has 1 to 16 signatures, not " + signatures.size());
        }
    }

    /// The bytes that each signature is made over.
    public byte[] preAuthenticationEncoding() {
        return PreAuthenticationEncoding.of(payloadType, payload);
    }

    /// One signature.
    ///
    /// @param keyId which key to try, a hint that nobody vouches for: it is not signed; null if not said
    /// @param value the signature, as the key's algorithm encodes it
    public record Signature(@Nullable String keyId, Bytes value) {
        public Signature {
            if (keyId != null && keyId.isEmpty()) {
                throw new IllegalArgumentException("a key identifier that is not said is null");
            }
            if (value.isEmpty()) {
                throw new IllegalArgumentException("a signature has bytes");
            }
        }
    }
}
