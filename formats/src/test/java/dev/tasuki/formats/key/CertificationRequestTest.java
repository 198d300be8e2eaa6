package dev.tasuki.formats.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificationRequestTest {
    private static final String ADDRESS = "https://record.example/o/aozora";
    private static final CertificationRequest SOUND =
            CertificationRequest.make(KeyGeneration.generate(KeyAlgorithm.ED25519), URI.create(ADDRESS));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void showsTheKeyAndForWhomItStands(KeyAlgorithm algorithm) {
        SigningKey key = KeyGeneration.generate(algorithm);

        CertificationRequest read =
                read(CertificationRequest.make(key, URI.create(ADDRESS)).pem());

        assertThat(read.key()).isEqualTo(key.publicKey());
        assertThat(read.addresses()).containsExactly(ADDRESS);
    }

    @ParameterizedTest
    @EnumSource
    void opensslFindsItSound(KeyAlgorithm algorithm) throws Exception {
        SigningKey key = KeyGeneration.generate(algorithm);
        Bytes pem = CertificationRequest.make(key, URI.create(ADDRESS)).pem();
        Files.write(folder.resolve("request.pem"), pem.toArray());

        String told = new OpenSsl(folder).run("req", "-in", "request.pem", "-noout", "-verify", "-text");

        assertThat(told).contains("verify OK").contains("URI:" + ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"ed25519, ED25519", "EC -pkeyopt ec_paramgen_curve:P-256, ECDSA_P256"})
    void readsWhatOpensslMakes(String kind, KeyAlgorithm algorithm) throws Exception {
        var openssl = new OpenSsl(folder);
        var generate = new ArrayList<>(List.of("genpkey", "-out", "a.key", "-algorithm"));
        generate.addAll(List.of(kind.split(" ")));
        openssl.run(generate.toArray(String[]::new));
        openssl.run(
                "req",
                "-new",
                "-key",
                "a.key",
                "-subj",
                "/CN=Aozora",
                "-addext",
                "subjectAltName=DNS:aozora.example,URI:" + ADDRESS,
                "-out",
                "a.csr");

        CertificationRequest read = read(Bytes.of(Files.readAllBytes(folder.resolve("a.csr"))));

        assertThat(read.key().algorithm()).isEqualTo(algorithm);
        assertThat(read.addresses()).containsExactly(ADDRESS);
    }

    @Test
    void aRequestForNobodyHasNoAddress() throws Exception {
        var openssl = new OpenSsl(folder);
        openssl.run("genpkey", "-out", "a.key", "-algorithm", "ed25519");
        openssl.run("req", "-new", "-key", "a.key", "-subj", "/CN=Aozora", "-out", "a.csr");

        assertThat(read(Bytes.of(Files.readAllBytes(folder.resolve("a.csr")))).addresses())
                .isEmpty();
    }

    @Test
    void theLabelOfOtherToolsIsUnderstood() {
        assertThat(read(Bytes.ofUtf8(text(SOUND.pem()).replace("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"))))
                .isEqualTo(SOUND);
    }

    @Property(tries = 300)
    void whicheverBitIsTurnedItIsRefused(@ForAll @IntRange(max = 4000) int bit) {
        byte[] der = SOUND.encoded().toArray();
        int turned = bit % (der.length * 8);
        der[turned / 8] ^= (byte) (1 << turned % 8);

        assertThat(CertificationRequest.parse(Pem.write(Pem.CERTIFICATION_REQUEST, der), "request"))
                .isInstanceOf(CertificationRequestReading.Refused.class);
    }

    @Test
    void aRequestForTheKeyOfAnotherIsNotSigned() throws Exception {
        byte[] der = SOUND.encoded().toArray();
        byte[] own = SOUND.key().encoded().toArray();
        byte[] others = KeyGeneration.generate(KeyAlgorithm.ED25519)
                .publicKey()
                .encoded()
                .toArray();
        int at = new String(der, StandardCharsets.ISO_8859_1).indexOf(new String(own, StandardCharsets.ISO_8859_1));
        System.arraycopy(others, 0, der, at, others.length);

        assertThat(codes(Pem.write(Pem.CERTIFICATION_REQUEST, der))).containsExactly(KeyFault.REQUEST_NOT_SIGNED);
    }

    @Test
    void whatIsNoneIsRefusedWithItsReason() {
        String request = text(SOUND.pem());

        assertThat(codes(Bytes.ofUtf8("hello"))).containsExactly(KeyFault.NOT_A_KEY_FILE);
        assertThat(codes(Bytes.ofUtf8(request + request))).containsExactly(KeyFault.SEVERAL_PEM_BLOCKS);
        assertThat(codes(PublicKeyFile.pem(SOUND.key()))).containsExactly(KeyFault.UNEXPECTED_PEM);
        assertThat(codes(Bytes.ofUtf8(request.replace("CERTIFICATE REQUEST", "PRIVATE KEY"))))
                .containsExactly(KeyFault.PRIVATE_KEY_EXPOSED);
        assertThat(codes(Pem.write(Pem.CERTIFICATION_REQUEST, new byte[] {0x30, 0x03, 1, 2, 3})))
                .containsExactly(KeyFault.MALFORMED_KEY);
    }

    private static CertificationRequest read(Bytes pem) {
        return ((CertificationRequestReading.Read) CertificationRequest.parse(pem, "request")).request();
    }

    private static List<FindingCode> codes(Bytes pem) {
        var refused = (CertificationRequestReading.Refused) CertificationRequest.parse(pem, "request");
        return refused.findings().stream().map(Finding::code).toList();
    }

    private static String text(Bytes pem) {
        return new String(pem.toArray(), StandardCharsets.US_ASCII);
    }
}
