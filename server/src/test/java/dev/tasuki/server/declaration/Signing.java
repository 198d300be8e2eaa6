package dev.tasuki.server.declaration;

import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationDraft;
import dev.tasuki.domain.declaration.DeclarationEncoding;
import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.evidence.EvidenceState;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.key.CertificationRequest;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.server.shared.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Makes signed declarations for tests, as `tasuki declare` does.
public final class Signing {
    /// The software of the file that is declared, which a target must be called to be its target.
    public static final String SOFTWARE = "Sasanami Form";

    private static final String FILE = "/dev/tasuki/server/example/assurance/sasanami-form-5.1.2.tasuki.yaml";
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    private Signing() {}

    /// A declaration of an organisation, made on a day for a year.
    public static Declaration declaration(String organisation, SigningKey key, LocalDate from) {
        return declaration(organisation, key, from, "met");
    }

    /// The same, where the first answer has this status.
    static Declaration declaration(String organisation, SigningKey key, LocalDate from, String first) {
        String text = text().replace("株式会社ササナミ部品工房", organisation).replaceFirst("status: met", "status: " + first);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var read = (AssuranceFileReading.Read) new AssuranceFileReader(CATALOGUE).read(bytes, "tasuki.yaml");
        var assessment = Assessment.of(read.file(), CATALOGUE, Interpretation.DEFAULT, Signing::intact, from);
        var terms = new DeclarationDraft.Terms(
                UUID.nameUUIDFromBytes(bytes),
                from.atTime(3, 0).toInstant(ZoneOffset.UTC),
                Validity.starting(from, Period.ofYears(1)),
                new Signatory("漣徹", "代表取締役"),
                Optional.empty(),
                key.publicKey().keyId());
        return ((DeclarationDraft.Complete)
                        DeclarationDraft.of(assessment, _ -> Optional.empty(), Sha256.of(bytes), terms))
                .declaration();
    }

    public static Bytes sign(Declaration declaration, SigningKey key) {
        return EnvelopeWriter.bytes(new DeclarationEncoding(CATALOGUE).sign(declaration, key));
    }

    /// An envelope with the payload of one declaration and the signature over another.
    static Bytes altered(Declaration signed, Declaration shown, SigningKey key) {
        var encoding = new DeclarationEncoding(CATALOGUE);
        Envelope envelope = encoding.sign(signed, key);
        return EnvelopeWriter.bytes(
                new Envelope(envelope.payloadType(), encoding.payload(shown), envelope.signatures()));
    }

    static String pem(SigningKey key) {
        return new String(PublicKeyFile.pem(key.publicKey()).toArray(), StandardCharsets.US_ASCII);
    }

    /// What shows that an organisation holds the key.
    public static String request(SigningKey key, URI address) {
        return new String(CertificationRequest.make(key, address).pem().toArray(), StandardCharsets.US_ASCII);
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), Viewer.USUAL_ZONE);
    }

    private static InspectedEvidence intact(Evidence evidence) {
        return new InspectedEvidence(evidence, EvidenceState.INTACT, ((Evidence.FileEvidence) evidence).digest());
    }

    private static String text() {
        try (InputStream stream = Signing.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
