package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// Turns the ASN.1 of keys and certificates into keys, after checking that they are what they should be.
///
/// Bouncy Castle reports malformed ASN.1 by many kinds of unchecked exceptions, so this class catches them all:
/// each means that the file is damaged.
final class EncodedKeys {
    private static final X9ECParameters P256 = CustomNamedCurves.getByOID(X9ObjectIdentifiers.prime256v1);

    private EncodedKeys() {}

    /// The key in a DER SubjectPublicKeyInfo.
    static VerificationKey publicKey(byte[] der) throws KeyRefusal {
        try {
            return publicKey(SubjectPublicKeyInfo.getInstance(der), null);
        } catch (RuntimeException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    /// The key in a DER certificate, with what the certificate says about it.
    static VerificationKey certified(byte[] der) throws KeyRefusal {
        try {
            var holder = new X509CertificateHolder(der);
            var certificate = new KeyCertificate(
                    holder.getSubject().toString(),
                    holder.getIssuer().toString(),
                    holder.getNotBefore().toInstant(),
                    holder.getNotAfter().toInstant(),
                    Bytes.of(der));
            return publicKey(holder.getSubjectPublicKeyInfo(), certificate);
        } catch (IOException | RuntimeException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    /// The key in an encrypted PKCS#8 structure (RFC 5958 §3).
    static SigningKey privateKey(EncryptedPrivateKeyInfo info, Passphrase passphrase) throws KeyRefusal {
        try {
            byte[] der = PassphraseProtection.open(info.getEncryptionAlgorithm(), info.getEncryptedData(), passphrase);
            try {
                return privateKey(decrypted(der));
            } finally {
                Arrays.fill(der, (byte) 0);
            }
        } catch (RuntimeException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    private static PrivateKeyInfo decrypted(byte[] der) throws KeyRefusal {
        try {
            return PrivateKeyInfo.getInstance(der);
        } catch (RuntimeException e) {
            // One wrong passphrase in about 256 yields padding that looks right around bytes that are nothing.
            throw new KeyRefusal(KeyFault.WRONG_PASSPHRASE);
        }
    }

    /// The key in a bare PKCS#8 PrivateKeyInfo (RFC 5958 §2).
    static SigningKey privateKey(byte[] der) throws KeyRefusal {
        PrivateKeyInfo info;
        try {
            info = PrivateKeyInfo.getInstance(der);
        } catch (RuntimeException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
        return privateKey(info);
    }

    /// The key in a PKCS#8 structure; its public half is computed, never believed.
    private static SigningKey privateKey(PrivateKeyInfo info) throws KeyRefusal {
        KeyAlgorithm algorithm = algorithm(info.getPrivateKeyAlgorithm());
        try {
            SubjectPublicKeyInfo publicHalf = publicHalf(algorithm, info);
            byte[] encoded = new PrivateKeyInfo(info.getPrivateKeyAlgorithm(), info.parsePrivateKey()).getEncoded();
            PrivateKey key = algorithm.keyFactory().generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Arrays.fill(encoded, (byte) 0);
            return new SigningKey(key, publicKey(publicHalf, null));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    private static SubjectPublicKeyInfo publicHalf(KeyAlgorithm algorithm, PrivateKeyInfo info)
            throws IOException, KeyRefusal {
        byte[] point = switch (algorithm) {
            case ED25519 -> {
                byte[] seed =
                        ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets();
                if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
                    throw new KeyRefusal(KeyFault.MALFORMED_KEY);
                }
                yield new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
            }
            case ECDSA_P256 -> {
                BigInteger scalar =
                        ECPrivateKey.getInstance(info.parsePrivateKey()).getKey();
                if (scalar.signum() <= 0 || scalar.compareTo(P256.getN()) >= 0) {
                    throw new KeyRefusal(KeyFault.MALFORMED_KEY);
                }
                ECPoint product = new FixedPointCombMultiplier().multiply(P256.getG(), scalar);
                yield product.normalize().getEncoded(false);
            }
        };
        return new SubjectPublicKeyInfo(info.getPrivateKeyAlgorithm(), point);
    }

    private static VerificationKey publicKey(SubjectPublicKeyInfo info, @Nullable KeyCertificate certificate)
            throws KeyRefusal {
        KeyAlgorithm algorithm = algorithm(info.getAlgorithm());
        byte[] point = sound(algorithm, info.getPublicKeyData().getOctets());
        try {
            byte[] encoded = new SubjectPublicKeyInfo(info.getAlgorithm(), point).getEncoded();
            return new VerificationKey(algorithm, encoded, certificate);
        } catch (IOException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    /// The point in its usual spelling, if it is on its curve and, for Ed25519, of full order: a point of small
    /// order "verifies" signatures that nobody made.
    private static byte[] sound(KeyAlgorithm algorithm, byte[] point) throws KeyRefusal {
        switch (algorithm) {
            case ED25519 -> {
                if (point.length == Ed25519.PUBLIC_KEY_SIZE && Ed25519.validatePublicKeyFull(point, 0)) {
                    return point;
                }
            }
            case ECDSA_P256 -> {
                ECPoint decoded = decodeP256(point);
                if (decoded != null && !decoded.isInfinity() && decoded.isValid()) {
                    return decoded.getEncoded(false);
                }
            }
        }
        throw new KeyRefusal(KeyFault.UNSOUND_KEY, algorithm.title());
    }

    private static @Nullable ECPoint decodeP256(byte[] point) {
        try {
            return P256.getCurve().decodePoint(point);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static KeyAlgorithm algorithm(AlgorithmIdentifier identifier) throws KeyRefusal {
        KeyAlgorithm algorithm = KeyAlgorithm.of(identifier);
        if (algorithm == null) {
            throw new KeyRefusal(KeyFault.UNSUPPORTED_KEY, KeyAlgorithm.describe(identifier));
        }
        return algorithm;
    }
}
