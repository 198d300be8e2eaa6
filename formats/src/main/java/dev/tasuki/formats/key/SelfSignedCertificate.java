package dev.tasuki.formats.key;

import dev.tasuki.formats.digest.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/// Makes X.509 certificates in which a key vouches for itself. They carry a name and a validity; trust comes from
/// elsewhere.
public final class SelfSignedCertificate {
    private static final int SERIAL_LENGTH = 16;
    private static final int LONGEST_NAME = 64;

    private SelfSignedCertificate() {}

    /// The key together with a new certificate for it.
    ///
    /// @param commonName whom the certificate names: up to 64 characters (X.520)
    public static SigningKey issue(SigningKey key, String commonName, Instant notBefore, Instant notAfter) {
        if (commonName.isBlank() || commonName.codePointCount(0, commonName.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("a common name has 1 to 64 characters: " + commonName);
        }
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("a validity ends after it begins: " + notBefore + " to " + notAfter);
        }
        try {
            byte[] der = encode(key, commonName, notBefore, notAfter);
            VerificationKey certified = EncodedKeys.certified(der);
            return key.with(certified.certificate().orElseThrow());
        } catch (IOException | KeyRefusal e) {
            throw new IllegalStateException("a certificate just made cannot be read", e);
        }
    }

    private static byte[] encode(SigningKey key, String commonName, Instant notBefore, Instant notAfter)
            throws IOException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
        byte[] identifier =
                Arrays.copyOf(Sha256.of(key.publicKey().encoded()).bytes().toArray(), 20);
        return new X509v3CertificateBuilder(
                        name,
                        new BigInteger(1, PassphraseProtection.random(SERIAL_LENGTH)).setBit(0),
                        Date.from(notBefore),
                        Date.from(notAfter),
                        name,
                        SubjectPublicKeyInfo.getInstance(
                                key.publicKey().encoded().toArray()))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                // RFC 7093 §2, method 1: no SHA-1 needed.
                .addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier))
                .build(new KeyContentSigner(key))
                .getEncoded();
    }
}
