package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.operator.bc.BcDefaultDigestProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilderProvider;

/// A private key and its certificate in one file (PKCS#12, RFC 7292).
///
/// Read without the platform's key store, which takes the number of iterations from system properties when it
/// writes and believes the file about it when it reads.
final class Pkcs12 {
    private static final int MOST_CONTENTS = 8;
    private static final int MOST_BAGS = 16;
    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private Pkcs12() {}

    static Bytes write(SigningKey key, KeyCertificate certificate, Passphrase passphrase) {
        byte[] secret = key.encoded();
        try {
            var keyBag = new SafeBag(
                    PKCSObjectIdentifiers.pkcs8ShroudedKeyBag,
                    PassphraseProtection.protect(secret, passphrase),
                    attributes(key));
            var certificateBag = new SafeBag(
                    PKCSObjectIdentifiers.certBag,
                    new CertBag(
                            PKCSObjectIdentifiers.x509Certificate,
                            new DEROctetString(certificate.encoded().toArray())),
                    attributes(key));
            var digest = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
            // The code under the same passphrase must cost a guesser as much as the key itself.
            var code = new BcPKCS12MacCalculatorBuilder(SHA256Digest.newInstance(), digest)
                    .setIterationCount(PassphraseProtection.ITERATIONS);
            return Bytes.of(new PKCS12PfxPduBuilder()
                    .addData(new PKCS12SafeBag(keyBag))
                    .addData(new PKCS12SafeBag(certificateBag))
                    .build(code, passphrase.characters())
                    .getEncoded("DER"));
        } catch (IOException | PKCSException e) {
            throw new IllegalStateException("a key just made cannot be encoded", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// The key in a file, with the certificate for it if there is one. Certificates of others are passed over.
    static SigningKey read(Bytes file, Passphrase passphrase) throws KeyRefusal {
        try {
            PKCS12PfxPdu pfx = parse(file);
            requireIntact(pfx, passphrase);
            List<SafeBag> bags = bags(pfx, passphrase);
            SigningKey key = key(bags, passphrase);
            for (VerificationKey certified : certificates(bags)) {
                if (certified.keyId().equals(key.publicKey().keyId())) {
                    return key.with(certified.certificate().orElseThrow());
                }
            }
            return key;
        } catch (PKCSException | RuntimeException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    private static PKCS12PfxPdu parse(Bytes file) throws KeyRefusal {
        try {
            return new PKCS12PfxPdu(file.toArray());
        } catch (IOException | RuntimeException e) {
            throw new KeyRefusal(KeyFault.NOT_A_KEY_FILE);
        }
    }

    private static void requireIntact(PKCS12PfxPdu pfx, Passphrase passphrase) throws KeyRefusal, PKCSException {
        if (!pfx.hasMac()) {
            throw new KeyRefusal(KeyFault.UNSUPPORTED_PROTECTION, "PKCS#12 without MAC");
        }
        // Another kind of code (PBMAC1) would bring a count of its own that is not bounded here.
        ASN1ObjectIdentifier digest = pfx.getMacAlgorithmID().getAlgorithm();
        if (!DIGESTS.contains(digest)) {
            throw new KeyRefusal(KeyFault.UNSUPPORTED_PROTECTION, digest.getId());
        }
        BigInteger iterations = pfx.toASN1Structure().getMacData().getIterationCount();
        PassphraseProtection.acceptable(iterations);
        var calculators = new BcPKCS12MacCalculatorBuilderProvider(BcDefaultDigestProvider.INSTANCE);
        if (!pfx.isMacValid(calculators, passphrase.characters())) {
            throw new KeyRefusal(KeyFault.WRONG_PASSPHRASE);
        }
    }

    private static List<SafeBag> bags(PKCS12PfxPdu pfx, Passphrase passphrase) throws KeyRefusal {
        ContentInfo[] contents = pfx.getContentInfos();
        if (contents.length > MOST_CONTENTS) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
        var bags = new ArrayList<SafeBag>();
        for (ContentInfo content : contents) {
            for (ASN1Encodable bag : ASN1Sequence.getInstance(content(content, passphrase))) {
                bags.add(SafeBag.getInstance(bag));
            }
        }
        if (bags.size() > MOST_BAGS) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
        return bags;
    }

    private static byte[] content(ContentInfo content, Passphrase passphrase) throws KeyRefusal {
        if (content.getContentType().equals(PKCSObjectIdentifiers.data)) {
            return ASN1OctetString.getInstance(content.getContent()).getOctets();
        }
        if (content.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
            var encrypted = EncryptedData.getInstance(content.getContent());
            return PassphraseProtection.open(
                    encrypted.getEncryptionAlgorithm(), encrypted.getContent().getOctets(), passphrase);
        }
        throw new KeyRefusal(
                KeyFault.UNSUPPORTED_PROTECTION, content.getContentType().getId());
    }

    private static SigningKey key(List<SafeBag> bags, Passphrase passphrase) throws KeyRefusal {
        if (bags.stream().anyMatch(bag -> bag.getBagId().equals(PKCSObjectIdentifiers.keyBag))) {
            throw new KeyRefusal(KeyFault.UNPROTECTED_PRIVATE_KEY);
        }
        List<SafeBag> keys = bags.stream()
                .filter(bag -> bag.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag))
                .toList();
        if (keys.isEmpty()) {
            throw new KeyRefusal(KeyFault.NO_PRIVATE_KEY);
        }
        if (keys.size() > 1) {
            throw new KeyRefusal(KeyFault.SEVERAL_PRIVATE_KEYS);
        }
        var shrouded = EncryptedPrivateKeyInfo.getInstance(keys.getFirst().getBagValue());
        return EncodedKeys.privateKey(shrouded, passphrase);
    }

    private static List<VerificationKey> certificates(List<SafeBag> bags) {
        return bags.stream()
                .filter(bag -> bag.getBagId().equals(PKCSObjectIdentifiers.certBag))
                .map(bag -> CertBag.getInstance(bag.getBagValue()).getCertValue())
                .flatMap(value -> certified(ASN1OctetString.getInstance(value).getOctets()).stream())
                .toList();
    }

    /// The certificate's key; empty for an issuer's certificate whose algorithm is not used here.
    private static Optional<VerificationKey> certified(byte[] der) {
        try {
            return Optional.of(EncodedKeys.certified(der));
        } catch (KeyRefusal e) {
            return Optional.empty();
        }
    }

    /// What tells other programs that the key and the certificate belong together.
    private static ASN1Set attributes(SigningKey key) {
        byte[] identifier = HexFormat.of().parseHex(key.publicKey().keyId());
        var local =
                new Attribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DERSet(new DEROctetString(identifier)));
        var friendly =
                new Attribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERSet(new DERBMPString("tasuki")));
        return new DERSet(new ASN1Encodable[] {friendly, local});
    }
}
