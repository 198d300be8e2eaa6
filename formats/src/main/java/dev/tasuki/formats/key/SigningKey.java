package dev.tasuki.formats.key;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// A private key with its public half. Safe for use by many threads.
public final class SigningKey {
    private final PrivateKey key;
    private final VerificationKey publicKey;

    SigningKey(PrivateKey key, VerificationKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /// The signature over this message: 64 bytes for Ed25519, an ASN.1 sequence in DER for ECDSA.
    public byte[] sign(byte[] message) {
        try {
            Signature signer = publicKey.algorithm().signature();
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the platform signs with " + publicKey.algorithm().title(), e);
        }
    }

    public VerificationKey publicKey() {
        return publicKey;
    }

    /// The public half only, so that no log can hold the private one.
    @Override
    public String toString() {
        return "signing key for " + publicKey;
    }

    /// The DER PKCS#8 PrivateKeyInfo; the caller overwrites it when done.
    byte[] encoded() {
        return key.getEncoded();
    }

    SigningKey with(KeyCertificate issued) {
        return new SigningKey(key, publicKey.with(issued));
    }
}
