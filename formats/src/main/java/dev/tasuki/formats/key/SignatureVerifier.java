package dev.tasuki.formats.key;

import dev.tasuki.formats.digest.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// Checks signatures with one public key. Safe for use by many threads.
///
/// The arithmetic is Bouncy Castle's, which takes a third to a sixth of the time of the JDK's: the JDK guards secrets
/// by never taking a short cut, and nothing here is secret. Keys are made, and messages signed, by the JDK.
sealed interface SignatureVerifier {

    /// Whether the signature over this message was made with the private half of the key.
    boolean verify(byte[] message, byte[] signature);

    /// A verifier with a key that was checked to be sound.
    static SignatureVerifier of(KeyAlgorithm algorithm, byte[] encoded) {
        byte[] point =
                SubjectPublicKeyInfo.getInstance(encoded).getPublicKeyData().getOctets();
        return switch (algorithm) {
            case ED25519 -> new Ed25519Verifier(new Ed25519PublicKeyParameters(point));
            case ECDSA_P256 -> EcdsaVerifier.of(point);
        };
    }

    /// Ed25519 (RFC 8032 §5.1.7), in the strict reading: without the cofactor.
    record Ed25519Verifier(Ed25519PublicKeyParameters key) implements SignatureVerifier {
        @Override
        public boolean verify(byte[] message, byte[] signature) {
            // Bouncy Castle passes over a part of small order in the signature's point, which the RFC allows, but
            // OpenSSL and the JDK do not. Where verifiers disagree, a signer can make a declaration that holds for
            // some only.
            return signature.length == Ed25519.SIGNATURE_SIZE
                    && key.verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0)
                    && Ed25519.validatePublicKeyFull(signature, 0);
        }
    }

    /// ECDSA (FIPS 186-5 §6.4.2) on P-256 with SHA-256; the signature is a DER sequence and in no other spelling.
    record EcdsaVerifier(ECPublicKeyParameters key) implements SignatureVerifier {
        private static final ECDomainParameters P256 =
                new ECDomainParameters(CustomNamedCurves.getByOID(X9ObjectIdentifiers.prime256v1));

        static EcdsaVerifier of(byte[] point) {
            return new EcdsaVerifier(new ECPublicKeyParameters(P256.getCurve().decodePoint(point), P256));
        }

        @Override
        public boolean verify(byte[] message, byte[] signature) {
            BigInteger[] numbers;
            try {
                numbers = StandardDSAEncoding.INSTANCE.decode(P256.getN(), signature);
            } catch (IOException | RuntimeException e) {
                // Bouncy Castle reports malformed ASN.1 by many kinds of unchecked exceptions.
                return false;
            }
            var verifier = new ECDSASigner();
            verifier.init(false, key);
            return verifier.verifySignature(Sha256.of(message).bytes().toArray(), numbers[0], numbers[1]);
        }
    }
}
