package dev.tasuki.formats.key;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;

/// Signs with a key what Bouncy Castle puts together: certificates and requests for them.
final class KeyContentSigner implements ContentSigner {
    private final SigningKey key;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    KeyContentSigner(SigningKey key) {
        this.key = key;
    }

    /// How the algorithm's signatures are named in X.509 (RFC 8410 §3, RFC 5758 §3.2).
    static AlgorithmIdentifier identifier(KeyAlgorithm algorithm) {
        return new AlgorithmIdentifier(
                switch (algorithm) {
                    case ED25519 -> EdECObjectIdentifiers.id_Ed25519;
                    case ECDSA_P256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
                });
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return identifier(key.publicKey().algorithm());
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        return key.sign(content.toByteArray());
    }
}
