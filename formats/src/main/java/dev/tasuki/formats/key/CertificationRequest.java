package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/// A certification request (PKCS#10, RFC 2986), by which whoever holds a private key shows it and says for whom: the
/// request is signed with the key that it names.
///
/// @param key       whose private half made the request
/// @param addresses whom the key is to stand for: the URIs among the subject's alternative names (RFC 5280
///                  §4.2.1.6), as they are spelt
/// @param encoded   the whole request in DER
public record CertificationRequest(VerificationKey key, Set<String> addresses, Bytes encoded) {
    private static final int LARGEST = 64 * 1024;
    /// What Microsoft's tools write (RFC 7468 §7).
    private static final String OTHER_LABEL = "NEW CERTIFICATE REQUEST";

    public CertificationRequest {
        addresses = Set.copyOf(addresses);
    }

    /// A request that the key stands for an address.
    public static CertificationRequest make(SigningKey key, URI address) {
        try {
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address.toASCIIString())));
            byte[] der = new PKCS10CertificationRequestBuilder(
                            new X500Name(new RDN[0]),
                            SubjectPublicKeyInfo.getInstance(
                                    key.publicKey().encoded().toArray()))
                    .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate())
                    .build(new KeyContentSigner(key))
                    .getEncoded();
            return decode(der);
        } catch (IOException | KeyRefusal e) {
            throw new IllegalStateException("a request just made cannot be read", e);
        }
    }

    /// Reads a request in PEM.
    ///
    /// @param source what findings call the file
    public static CertificationRequestReading parse(Bytes content, String source) {
        try {
            if (content.length() > LARGEST || !Pem.isPem(content)) {
                throw new KeyRefusal(KeyFault.NOT_A_KEY_FILE);
            }
            Pem.Block block = Pem.onlyPublic(content);
            if (!block.label().equals(Pem.CERTIFICATION_REQUEST)
                    && !block.label().equals(OTHER_LABEL)) {
                throw new KeyRefusal(KeyFault.UNEXPECTED_PEM, block.label(), Pem.CERTIFICATION_REQUEST);
            }
            return new CertificationRequestReading.Read(decode(block.der()));
        } catch (KeyRefusal e) {
            return new CertificationRequestReading.Refused(List.of(e.finding(source)));
        }
    }

    /// The request in PEM.
    public Bytes pem() {
        return Pem.write(Pem.CERTIFICATION_REQUEST, encoded.toArray());
    }

    private static CertificationRequest decode(byte[] der) throws KeyRefusal {
        try {
            var request = new PKCS10CertificationRequest(der);
            if (!Arrays.equals(request.toASN1Structure().getEncoded(ASN1Encoding.DER), der)) {
                // Another spelling of the same, which the signature would not tell apart.
                throw new KeyRefusal(KeyFault.MALFORMED_KEY);
            }
            VerificationKey key =
                    EncodedKeys.publicKey(request.getSubjectPublicKeyInfo().getEncoded());
            byte[] signed =
                    request.toASN1Structure().getCertificationRequestInfo().getEncoded(ASN1Encoding.DER);
            boolean ownAlgorithm = request.getSignatureAlgorithm().equals(KeyContentSigner.identifier(key.algorithm()));
            if (!ownAlgorithm || !key.verify(signed, request.getSignature())) {
                throw new KeyRefusal(KeyFault.REQUEST_NOT_SIGNED);
            }
            return new CertificationRequest(key, addresses(request), Bytes.of(request.getEncoded()));
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle reports malformed ASN.1 by many kinds of unchecked exceptions.
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    private static Set<String> addresses(PKCS10CertificationRequest request) {
        GeneralNames names =
                GeneralNames.fromExtensions(request.getRequestedExtensions(), Extension.subjectAlternativeName);
        return names == null
                ? Set.of()
                : Arrays.stream(names.getNames())
                        .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                        .map(name -> name.getName().toString())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
