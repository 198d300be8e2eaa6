package dev.tasuki.formats.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.FileFault;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.finding.Argument;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Language;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    private static final String SECRET = "正しい馬 battery staple";
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private static final byte[] MESSAGE = {1, 2, 3};

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void opensThePemFileItWrote(KeyAlgorithm algorithm) throws Exception {
        SigningKey key = KeyGeneration.generate(algorithm);
        Path file = folder.resolve("key.pem");

        try (Passphrase passphrase = secret()) {
            assertThat(PrivateKeyFile.writePem(file, key, passphrase)).isEqualTo(new FileWriting.Written(file));
        }

        SigningKey opened = opened(PrivateKeyFile.read(file, secret()));
        assertThat(opened.publicKey()).isEqualTo(key.publicKey());
        assertThat(key.publicKey().verify(MESSAGE, opened.sign(MESSAGE))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @EnumSource
    void opensThePkcs12FileItWroteAndSoDoesThePlatform(KeyAlgorithm algorithm) throws Exception {
        SigningKey key = SelfSignedCertificate.issue(KeyGeneration.generate(algorithm), "試験株式会社", FROM, UNTIL);
        Path file = folder.resolve("key.p12");
        PrivateKeyFile.writePkcs12(file, key, secret());

        SigningKey opened = opened(PrivateKeyFile.read(file, secret()));

        assertThat(opened.publicKey()).isEqualTo(key.publicKey());
        KeyCertificate certificate = opened.publicKey().certificate().orElseThrow();
        assertThat(certificate.subject()).isEqualTo("CN=試験株式会社");
        assertThat(certificate.notBefore()).isEqualTo(FROM);
        assertThat(certificate.isValidAt(UNTIL)).isTrue();
        assertThat(certificate.isValidAt(UNTIL.plusSeconds(1))).isFalse();
        KeyStore platform = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            platform.load(in, SECRET.toCharArray());
        }
        assertThat(platform.getKey("tasuki", SECRET.toCharArray())).isNotNull();
        assertThat(platform.getCertificate("tasuki").getEncoded())
                .isEqualTo(certificate.encoded().toArray());
    }

    @ParameterizedTest
    @EnumSource
    void opensslOpensWhatIsWrittenHere(KeyAlgorithm algorithm) throws Exception {
        SigningKey key = SelfSignedCertificate.issue(KeyGeneration.generate(algorithm), "Test", FROM, UNTIL);
        PrivateKeyFile.writePem(folder.resolve("key.pem"), key, secret());
        PrivateKeyFile.writePkcs12(folder.resolve("key.p12"), key, secret());
        PublicKeyFile.write(folder.resolve("public.pem"), key.publicKey());
        Files.writeString(folder.resolve("secret"), SECRET);
        var openssl = new OpenSsl(folder);

        String expected = Files.readString(folder.resolve("public.pem"));
        assertThat(openssl.run("pkey", "-in", "key.pem", "-passin", "file:secret", "-pubout"))
                .isEqualTo(expected);
        openssl.run("pkcs12", "-in", "key.p12", "-passin", "file:secret", "-nodes", "-out", "open.pem");
        assertThat(openssl.run("pkey", "-in", "open.pem", "-pubout")).isEqualTo(expected);
        openssl.run("x509", "-in", "open.pem", "-out", "certificate.pem");
        openssl.run("verify", "-attime", "1780000000", "-CAfile", "certificate.pem", "certificate.pem");
        assertThat(read(PublicKeyFile.read(folder.resolve("certificate.pem")))).isEqualTo(key.publicKey());
    }

    @ParameterizedTest
    @CsvSource({"ED25519", "EC -pkeyopt ec_paramgen_curve:P-256"})
    void opensWhatOpensslWrites(String kind) throws Exception {
        var openssl = new OpenSsl(folder);
        openssl.run(("genpkey -out plain.pem -algorithm " + kind).split(" ", -1));
        openssl.run("pkey", "-in", "plain.pem", "-pubout", "-out", "public.pem");
        openssl.run(
                "req", "-x509", "-key", "plain.pem", "-subj", "/CN=Test/O=Example", "-days", "3", "-out", "cert.pem");
        openssl.run("x509", "-in", "cert.pem", "-outform", "DER", "-out", "cert.der");
        openssl.run("pkcs8", "-topk8", "-in", "plain.pem", "-passout", "pass:" + SECRET, "-out", "default.pem");
        openssl.run(
                "pkcs8",
                "-topk8",
                "-in",
                "plain.pem",
                "-v2",
                "aes-128-cbc",
                "-v2prf",
                "hmacWithSHA512",
                "-iter",
                "600000",
                "-passout",
                "pass:" + SECRET,
                "-out",
                "other.pem");
        openssl.run(
                "pkcs12",
                "-export",
                "-inkey",
                "plain.pem",
                "-in",
                "cert.pem",
                "-passout",
                "pass:" + SECRET,
                "-out",
                "key.p12");
        VerificationKey expected = read(PublicKeyFile.read(folder.resolve("public.pem")));

        assertThat(opened(PrivateKeyFile.read(folder.resolve("default.pem"), secret()))
                        .publicKey())
                .isEqualTo(expected);
        assertThat(opened(PrivateKeyFile.read(folder.resolve("other.pem"), secret()))
                        .publicKey())
                .isEqualTo(expected);
        VerificationKey certified = read(PublicKeyFile.read(folder.resolve("cert.der")));
        assertThat(certified.keyId()).isEqualTo(expected.keyId());
        assertThat(certified.certificate().orElseThrow().subject()).isEqualTo("CN=Test,O=Example");
        assertThat(opened(PrivateKeyFile.read(folder.resolve("key.p12"), secret()))
                        .publicKey())
                .isEqualTo(certified);
        assertThat(faults(PrivateKeyFile.read(folder.resolve("plain.pem"), secret())))
                .containsExactly(KeyFault.UNPROTECTED_PRIVATE_KEY);
        assertThat(faults(PublicKeyFile.read(folder.resolve("plain.pem"))))
                .containsExactly(KeyFault.PRIVATE_KEY_EXPOSED);
        assertThat(faults(PrivateKeyFile.read(folder.resolve("public.pem"), secret())))
                .containsExactly(KeyFault.UNEXPECTED_PEM);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA -pkeyopt rsa_keygen_bits:2048, RSA",
        "ED448, Ed448",
        "EC -pkeyopt ec_paramgen_curve:P-384, 'ECDSA, 1.3.132.0.34'",
        "X25519, 1.3.101.110"
    })
    void refusesKeysOfOtherAlgorithms(String kind, String name) throws Exception {
        var openssl = new OpenSsl(folder);
        openssl.run(("genpkey -out plain.pem -algorithm " + kind).split(" ", -1));
        openssl.run("pkey", "-in", "plain.pem", "-pubout", "-out", "public.pem");
        openssl.run("pkcs8", "-topk8", "-in", "plain.pem", "-passout", "pass:" + SECRET, "-out", "key.pem");

        List<Finding> ofPublic =
                ((VerificationKeyReading.Refused) PublicKeyFile.read(folder.resolve("public.pem"))).findings();
        List<Finding> ofPrivate =
                ((SigningKeyReading.Refused) PrivateKeyFile.read(folder.resolve("key.pem"), secret())).findings();

        assertThat(ofPublic.getFirst().code()).isEqualTo(KeyFault.UNSUPPORTED_KEY);
        assertThat(ofPublic.getFirst().arguments()).containsExactly(Argument.quoted(name));
        assertThat(ofPrivate.getFirst().code()).isEqualTo(KeyFault.UNSUPPORTED_KEY);
    }

    @Test
    void refusesAWrongPassphraseWithoutRepeatingIt() {
        SigningKey key = SelfSignedCertificate.issue(KeyGeneration.generate(KeyAlgorithm.ED25519), "Test", FROM, UNTIL);
        PrivateKeyFile.writePem(folder.resolve("key.pem"), key, secret());
        PrivateKeyFile.writePkcs12(folder.resolve("key.p12"), key, secret());

        for (String name : List.of("key.pem", "key.p12")) {
            for (String wrong : List.of("wrong passphrase", "")) {
                var refused = (SigningKeyReading.Refused)
                        PrivateKeyFile.read(folder.resolve(name), Passphrase.takingOver(wrong.toCharArray()));
                assertThat(faults(refused)).containsExactly(KeyFault.WRONG_PASSPHRASE);
                assertThat(refused.toString()).doesNotContain("wrong passphrase");
            }
        }
    }

    @Test
    void refusesAShortPassphraseForANewFile() {
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ED25519);
        Path file = folder.resolve("key.pem");

        var refused = (FileWriting.Refused)
                PrivateKeyFile.writePem(file, key, Passphrase.takingOver("1234567".toCharArray()));

        assertThat(refused.findings().getFirst().code()).isEqualTo(KeyFault.PASSPHRASE_TOO_SHORT);
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesAnExistingFileAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), "precious");

        var refused = (FileWriting.Refused)
                PrivateKeyFile.writePem(file, KeyGeneration.generate(KeyAlgorithm.ED25519), secret());

        assertThat(refused.findings().getFirst().code()).isEqualTo(FileFault.FILE_EXISTS);
        assertThat(file).hasContent("precious");
    }

    @Test
    void refusesAFileThatWouldTakeLongToOpen() throws Exception {
        var derivation = new PBKDF2Params(
                new byte[16], 10_000_001, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256));
        var encryption = new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(new byte[16]));
        var function = new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation);
        var scheme = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, new PBES2Parameters(function, encryption));
        byte[] slowPem = new EncryptedPrivateKeyInfo(scheme, new byte[64]).getEncoded();
        SigningKey key = SelfSignedCertificate.issue(KeyGeneration.generate(KeyAlgorithm.ED25519), "Test", FROM, UNTIL);
        Bytes honest = Pkcs12.write(key, key.publicKey().certificate().orElseThrow(), secret());
        Pfx pfx = Pfx.getInstance(honest.toArray());
        var code = new MacData(pfx.getMacData().getMac(), pfx.getMacData().getSalt(), 10_000_001);
        byte[] slowPkcs12 = new Pfx(pfx.getAuthSafe(), code).getEncoded();

        for (Bytes slow : List.of(Pem.write(Pem.ENCRYPTED_PRIVATE_KEY, slowPem), Bytes.of(slowPkcs12))) {
            var refused = (SigningKeyReading.Refused) PrivateKeyFile.parse(slow, "x", secret());
            assertThat(refused.findings().getFirst().message(Language.EN))
                    .isEqualTo("Opening the key takes too many iterations (10000001; limit 10000000).");
        }
    }

    @Test
    void refusesIterationCountsOfAnySize() {
        assertThatThrownBy(() -> PassphraseProtection.acceptable(BigInteger.ONE.shiftLeft(4000)))
                .isInstanceOf(KeyRefusal.class)
                .hasMessage("TOO_MANY_ITERATIONS");
        assertThatThrownBy(() -> PassphraseProtection.acceptable(BigInteger.ZERO))
                .isInstanceOf(KeyRefusal.class)
                .hasMessage("MALFORMED_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nMAA=",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----",
                "0\0",
                "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----"
            })
    void refusesWhatIsNoKey(String content) {
        assertThat(PublicKeyFile.parse(Bytes.ofUtf8(content), "x")).isInstanceOf(VerificationKeyReading.Refused.class);
        assertThat(PrivateKeyFile.parse(Bytes.ofUtf8(content), "x", secret()))
                .isInstanceOf(SigningKeyReading.Refused.class);
    }

    @Test
    void refusesAPointThatIsNotOnTheCurveOrOfSmallOrder() throws Exception {
        byte[] p256 = KeyGeneration.generate(KeyAlgorithm.ECDSA_P256)
                .publicKey()
                .encoded()
                .toArray();
        p256[p256.length - 1] ^= 1;
        byte[] ed25519 = KeyGeneration.generate(KeyAlgorithm.ED25519)
                .publicKey()
                .encoded()
                .toArray();
        Arrays.fill(ed25519, 12, 44, (byte) 0);
        ed25519[12] = 1;

        for (byte[] der : List.of(p256, ed25519)) {
            assertThat(faults(PublicKeyFile.parse(Pem.write(Pem.PUBLIC_KEY, der), "x")))
                    .containsExactly(KeyFault.UNSOUND_KEY);
        }
    }

    @Test
    void survivesEveryChangedByte() throws Exception {
        SigningKey key =
                SelfSignedCertificate.issue(KeyGeneration.generate(KeyAlgorithm.ECDSA_P256), "Test", FROM, UNTIL);
        byte[] certificate =
                key.publicKey().certificate().orElseThrow().encoded().toArray();
        byte[] publicKey = key.publicKey().encoded().toArray();
        for (int i = 0; i < certificate.length; i++) {
            for (int change : new int[] {1, 0x80, 0xFF}) {
                byte[] changed = certificate.clone();
                changed[i] ^= (byte) change;
                assertThat(PublicKeyFile.parse(Bytes.of(changed), "x")).isNotNull();
                if (i < publicKey.length) {
                    byte[] other = publicKey.clone();
                    other[i] ^= (byte) change;
                    assertThat(PublicKeyFile.parse(Pem.write(Pem.PUBLIC_KEY, other), "x"))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void survivesDeepNesting() {
        byte[] nested = new byte[60_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }

        assertThat(PublicKeyFile.parse(Bytes.of(nested), "x")).isInstanceOf(VerificationKeyReading.Refused.class);
        assertThat(PrivateKeyFile.parse(Bytes.of(nested), "x", secret())).isInstanceOf(SigningKeyReading.Refused.class);
    }

    @Test
    void hidesAndClearsThePassphrase() {
        char[] typed = SECRET.toCharArray();
        Passphrase passphrase = Passphrase.takingOver(typed);
        assertThat(typed).containsOnly('\0');
        assertThat(passphrase).hasToString("Passphrase[hidden]");

        passphrase.close();

        assertThat(passphrase.characters()).containsOnly('\0');
    }

    private static Passphrase secret() {
        return Passphrase.takingOver(SECRET.toCharArray());
    }

    private static SigningKey opened(SigningKeyReading reading) {
        assertThat(reading).isInstanceOf(SigningKeyReading.Opened.class);
        return ((SigningKeyReading.Opened) reading).key();
    }

    private static VerificationKey read(VerificationKeyReading reading) {
        assertThat(reading).isInstanceOf(VerificationKeyReading.Read.class);
        return ((VerificationKeyReading.Read) reading).key();
    }

    private static List<FindingCode> faults(SigningKeyReading reading) {
        return ((SigningKeyReading.Refused) reading)
                .findings().stream().<FindingCode>map(Finding::code).toList();
    }

    private static List<FindingCode> faults(VerificationKeyReading reading) {
        return ((VerificationKeyReading.Refused) reading)
                .findings().stream().<FindingCode>map(Finding::code).toList();
    }
}
