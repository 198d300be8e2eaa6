package dev.tasuki.formats.dsse;

import dev.tasuki.formats.key.VerificationKey;
import java.util.List;
import java.util.Optional;

/// Holds the signatures of an envelope against keys that the reader trusts.
public final class EnvelopeSignatures {
    private EnvelopeSignatures() {}

    /// The first of the trusted keys that signed; empty where none did, and where a signature that names a trusted key
    /// is not that key's.
    ///
    /// A signature that names a key is held against no other (DSSE protocol, step 4).
    public static Optional<VerificationKey> signedBy(Envelope envelope, List<VerificationKey> trusted) {
        byte[] message = envelope.preAuthenticationEncoding();
        Optional<VerificationKey> signer = Optional.empty();
        for (Envelope.Signature signature : envelope.signatures()) {
            byte[] value = signature.value().toArray();
            for (VerificationKey key : trusted) {
                boolean named = key.keyId().equals(signature.keyId());
                if (!named && signature.keyId() != null) {
                    continue;
                }
                if (key.verify(message, value)) {
                    signer = signer.or(() -> Optional.of(key));
                } else if (named) {
                    return Optional.empty();
                }
            }
        }
        return signer;
    }
}
