package dev.tasuki.formats.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/// A signature algorithm that is signed and verified with.
public enum KeyAlgorithm {
    ED25519("Ed25519", "Ed25519", "Ed25519"),
    ECDSA_P256("ECDSA P-256", "EC", "SHA256withECDSA");

    private final String title;
    private final String keyType;
    private final String signatureType;

    KeyAlgorithm(String title, String keyType, String signatureType) {
        this.title = title;
        this.keyType = keyType;
        this.signatureType = signatureType;
    }

    /// The customary name.
    public String title() {
        return title;
    }

    /// The algorithm of a key with this identifier, or null if keys of that kind are not used here.
    static @Nullable KeyAlgorithm of(AlgorithmIdentifier identifier) {
        if (identifier.getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
            return ED25519;
        }
        boolean ellipticCurve = identifier.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey);
        return ellipticCurve && X9ObjectIdentifiers.prime256v1.equals(identifier.getParameters()) ? ECDSA_P256 : null;
    }

    /// What people call the algorithm of a key that is not used here.
    static String describe(AlgorithmIdentifier identifier) {
        if (identifier.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return "RSA";
        }
        if (identifier.getAlgorithm().equals(EdECObjectIdentifiers.id_Ed448)) {
            return "Ed448";
        }
        if (identifier.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            ASN1Encodable curve = identifier.getParameters();
            return "ECDSA, " + (curve == null ? "no curve" : curve.toString());
        }
        return identifier.getAlgorithm().getId();
    }

    KeyFactory keyFactory() throws GeneralSecurityException {
        return KeyFactory.getInstance(keyType);
    }

    KeyPairGenerator keyPairGenerator() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(keyType);
    }

    /// What signs; who verifies is [SignatureVerifier].
    Signature signature() throws GeneralSecurityException {
        return Signature.getInstance(signatureType);
    }
}
