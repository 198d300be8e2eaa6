package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A public key that was checked to be a sound point of its curve. Safe for use by many threads.
public final class VerificationKey {
    private final KeyAlgorithm algorithm;
    private final Bytes encoded;
    private final Sha256 keyId;
    private final SignatureVerifier verifier;
    private final @Nullable KeyCertificate certificate;

    /// @param encoded the DER SubjectPublicKeyInfo of a key that was checked
    VerificationKey(KeyAlgorithm algorithm, byte[] encoded, @Nullable KeyCertificate certificate) {
        this(algorithm, Bytes.of(encoded), Sha256.of(encoded), SignatureVerifier.of(algorithm, encoded), certificate);
    }

    private VerificationKey(
            KeyAlgorithm algorithm,
            Bytes encoded,
            Sha256 keyId,
            SignatureVerifier verifier,
            @Nullable KeyCertificate certificate) {
        this.algorithm = algorithm;
        this.encoded = encoded;
        this.keyId = keyId;
        this.verifier = verifier;
        this.certificate = certificate;
    }

    /// Whether the signature over this message was made with the private half of this key. A malformed
    /// signature is none.
    public boolean verify(byte[] message, byte[] signature) {
        return verifier.verify(message, signature);
    }

    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    /// What names the key: the SHA-256 digest of its DER SubjectPublicKeyInfo, in lower-case hexadecimal digits.
    public String keyId() {
        return keyId.hex();
    }

    /// The DER SubjectPublicKeyInfo (RFC 5280 §4.1).
    public Bytes encoded() {
        return encoded;
    }

    /// The certificate that came with the key.
    public Optional<KeyCertificate> certificate() {
        return Optional.ofNullable(certificate);
    }

    /// Keys are equal if they verify the same signatures and bear the same certificate.
    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey that
                && encoded.equals(that.encoded)
                && Objects.equals(certificate, that.certificate);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }

    @Override
    public String toString() {
        return algorithm.title() + " " + keyId;
    }

    VerificationKey with(KeyCertificate issued) {
        return new VerificationKey(algorithm, encoded, keyId, verifier, issued);
    }
}
