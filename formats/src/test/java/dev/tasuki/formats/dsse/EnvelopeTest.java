package dev.tasuki.formats.dsse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.dsse.Envelope.Signature;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.OpenSsl;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.key.VerificationKeyReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeTest {
    private static final String TYPE = "application/vnd.tasuki+json";
    private static final Bytes JAPANESE = Bytes.ofUtf8("{\"宣言\":\"襷を繋ぐ😀\"}");

    /// The test vector of the DSSE specification (protocol.md).
    @Test
    void encodesTheExampleOfTheSpecification() {
        assertThat(PreAuthenticationEncoding.of("http://example.com/HelloWorld", Bytes.ofUtf8("hello world")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void countsBytesOfAJapaneseTypeAndPayload() {
        assertThat(PreAuthenticationEncoding.of("型", Bytes.ofUtf8("襷😀")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("DSSEv1 3 型 7 襷😀");
    }

    @Property(tries = 200)
    void readsBackWhatIsWritten(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String type,
            @ForAll @Size(min = 1, max = 300) byte[] payload,
            @ForAll @Size(min = 1, max = 80) byte[] signature) {
        var envelope = new Envelope(
                type,
                Bytes.of(payload),
                List.of(new Signature(null, Bytes.of(signature)), new Signature("鍵", Bytes.of(signature))));

        Bytes written = EnvelopeWriter.bytes(envelope);

        assertThat(EnvelopeReader.read(written, "x")).isEqualTo(new EnvelopeReading.Read(envelope));
    }

    @ParameterizedTest
    @EnumSource
    void verifiesOnlyTheTypeAndPayloadThatWereSigned(KeyAlgorithm algorithm) {
        SigningKey key = KeyGeneration.generate(algorithm);
        Envelope envelope = EnvelopeSigner.sign(TYPE, JAPANESE, key);
        byte[] signature = envelope.signatures().getFirst().value().toArray();

        VerificationKey publicKey = key.publicKey();
        assertThat(envelope.signatures().getFirst().keyId()).isEqualTo(publicKey.keyId());
        assertThat(publicKey.verify(envelope.preAuthenticationEncoding(), signature))
                .isTrue();
        assertThat(publicKey.verify(PreAuthenticationEncoding.of(TYPE + "x", JAPANESE), signature))
                .isFalse();
        assertThat(publicKey.verify(PreAuthenticationEncoding.of(TYPE, Bytes.ofUtf8("{}")), signature))
                .isFalse();
        assertThat(publicKey.verify(envelope.preAuthenticationEncoding(), new byte[0]))
                .isFalse();
        assertThat(publicKey.verify(envelope.preAuthenticationEncoding(), new byte[64]))
                .isFalse();
        assertThat(KeyGeneration.generate(algorithm)
                        .publicKey()
                        .verify(envelope.preAuthenticationEncoding(), signature))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void opensslVerifiesSignaturesMadeHere(KeyAlgorithm algorithm, @TempDir Path folder) throws Exception {
        SigningKey key = KeyGeneration.generate(algorithm);
        Envelope envelope = EnvelopeSigner.sign(TYPE, JAPANESE, key);
        PublicKeyFile.write(folder.resolve("public.pem"), key.publicKey());
        Files.write(folder.resolve("signed"), envelope.preAuthenticationEncoding());
        Files.write(
                folder.resolve("signature"),
                envelope.signatures().getFirst().value().toArray());

        String verdict = switch (algorithm) {
            case ED25519 ->
                new OpenSsl(folder)
                        .run(
                                "pkeyutl",
                                "-verify",
                                "-rawin",
                                "-pubin",
                                "-inkey",
                                "public.pem",
                                "-in",
                                "signed",
                                "-sigfile",
                                "signature");
            case ECDSA_P256 ->
                new OpenSsl(folder)
                        .run("dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "signed");
        };

        assertThat(verdict).containsAnyOf("Signature Verified Successfully", "Verified OK");
    }

    @ParameterizedTest
    @EnumSource
    void verifiesSignaturesMadeByOpenssl(KeyAlgorithm algorithm, @TempDir Path folder) throws Exception {
        var openssl = new OpenSsl(folder);
        byte[] signed = PreAuthenticationEncoding.of(TYPE, JAPANESE);
        Files.write(folder.resolve("signed"), signed);
        switch (algorithm) {
            case ED25519 -> {
                openssl.run("genpkey", "-algorithm", "ED25519", "-out", "key.pem");
                openssl.run("pkeyutl", "-sign", "-rawin", "-inkey", "key.pem", "-in", "signed", "-out", "signature");
            }
            case ECDSA_P256 -> {
                openssl.run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key.pem");
                openssl.run("dgst", "-sha256", "-sign", "key.pem", "-out", "signature", "signed");
            }
        }
        openssl.run("pkey", "-in", "key.pem", "-pubout", "-out", "public.pem");
        var key = (VerificationKeyReading.Read) PublicKeyFile.read(folder.resolve("public.pem"));

        assertThat(key.key().algorithm()).isEqualTo(algorithm);
        assertThat(key.key().verify(signed, Files.readAllBytes(folder.resolve("signature"))))
                .isTrue();
    }

    @Test
    void acceptsTheUrlSafeAlphabetAndAnEmptyKeyIdentifier() {
        assertThat(EnvelopeReader.read(json("-_-_", "{\"keyid\":\"\",\"sig\":\"YQ==\"}"), "x"))
                .isEqualTo(new EnvelopeReading.Read(new Envelope(
                        "t", Bytes.ofBase64("+/+/").orElseThrow(), List.of(new Signature(null, Bytes.ofUtf8("a"))))));
    }

    @Test
    void refusesEverySpellingOfBase64ButTheCanonical() {
        for (String payload : List.of("YR==", "YQ", "YQ==\\n", " YQ==", "+_8=")) {
            assertThat(codes(json(payload, "{\"sig\":\"YQ==\"}"))).containsExactly(EnvelopeFault.NOT_BASE64);
        }
    }

    @Test
    void refusesUnknownFieldsAndTextsThatAreNumbers() {
        assertThat(codes(json("YQ==", "{\"sig\":\"YQ==\",\"cert\":\"x\"}"))).containsExactly(DocumentFault.UNKNOWN_KEY);
        assertThat(codes(Bytes.ofUtf8("{\"payloadType\":5,\"payload\":\"YQ==\",\"signatures\":[{\"sig\":\"YQ==\"}]}")))
                .containsExactly(DocumentFault.EXPECTED_TEXT);
    }

    @Test
    void refusesNoneOrTooManySignatures() {
        assertThat(codes(json("YQ==", ""))).containsExactly(EnvelopeFault.NO_SIGNATURES);
        String seventeen = "{\"sig\":\"YQ==\"},".repeat(16) + "{\"sig\":\"YQ==\"}";
        assertThat(codes(json("YQ==", seventeen))).containsExactly(DocumentFault.TOO_MANY_ITEMS);
        assertThat(codes(json("YQ==", "{\"sig\":\"" + "YWFh".repeat(400) + "\"}")))
                .containsExactly(EnvelopeFault.SIGNATURE_TOO_LONG);
    }

    @Test
    void reportsEveryFaultOfAnEmptyObject() {
        assertThat(codes(Bytes.ofUtf8("{}")))
                .containsExactly(DocumentFault.MISSING_KEY, DocumentFault.MISSING_KEY, EnvelopeFault.NO_SIGNATURES);
    }

    @Property
    void survivesAnyBytes(@ForAll byte[] content) {
        assertThat(EnvelopeReader.read(Bytes.of(content), "x")).isInstanceOf(EnvelopeReading.Refused.class);
    }

    @Test
    void survivesNumbersAndNestingBeyondTheParsersLimits() {
        assertThat(codes(Bytes.ofUtf8("{\"payload\":" + "1".repeat(500) + "}"))).isNotEmpty();
        assertThat(codes(Bytes.ofUtf8("[".repeat(5000)))).isNotEmpty();
        assertThat(codes(Bytes.ofUtf8("{\"" + "n".repeat(30_000) + "\":1}"))).isNotEmpty();
    }

    private static Bytes json(String payload, String signatures) {
        return Bytes.ofUtf8(
                "{\"payloadType\":\"t\",\"payload\":\"" + payload + "\",\"signatures\":[" + signatures + "]}");
    }

    private static List<FindingCode> codes(Bytes json) {
        return ((EnvelopeReading.Refused) EnvelopeReader.read(json, "x"))
                .findings().stream().map(Finding::code).toList();
    }
}
