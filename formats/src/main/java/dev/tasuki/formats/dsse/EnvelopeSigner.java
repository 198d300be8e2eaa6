package dev.tasuki.formats.dsse;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.SigningKey;
import java.util.List;

/// Puts payloads into signed envelopes.
public final class EnvelopeSigner {
    private EnvelopeSigner() {}

    /// An envelope signed by this key.
    public static Envelope sign(String payloadType, Bytes payload, SigningKey key) {
        return sign(payloadType, payload, List.of(key));
    }

    /// An envelope signed by each of these keys, in their order.
    public static Envelope sign(String payloadType, Bytes payload, List<SigningKey> keys) {
        byte[] signed = PreAuthenticationEncoding.of(payloadType, payload);
        List<Envelope.Signature> signatures = keys.stream()
                .map(key -> new Envelope.Signature(key.publicKey().keyId(), Bytes.of(key.sign(signed))))
                .toList();
        return new Envelope(payloadType, payload, signatures);
    }
}
