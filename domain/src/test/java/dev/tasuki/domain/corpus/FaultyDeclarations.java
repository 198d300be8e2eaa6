package dev.tasuki.domain.corpus;

import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationDraft;
import dev.tasuki.domain.declaration.DeclarationEncoding;
import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.domain.evidence.DirectoryEvidenceInspector;
import dev.tasuki.domain.supplychain.DirectoryReleaseArtefacts;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeSigner;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.key.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/// A section of the corpus: declarations made from one sound declaration by a change to its text, signed anew where the
/// fault is not the signature. Keys, clock and serial number are fixed and Ed25519 is deterministic, so the same bytes
/// come out every time.
abstract class FaultyDeclarations {
    private static final Instant ISSUED = Instant.parse("2026-06-01T00:00:00Z");
    private static final UUID SERIAL_NUMBER = UUID.fromString("7a5cafe0-0000-4000-8000-000000000001");

    final Catalogue catalogue = Catalogue.bundled();
    final SigningKey issuer = CorpusFiles.privateKey("issuer");
    final SigningKey partner = CorpusFiles.privateKey("partner");
    final SigningKey stranger = CorpusFiles.privateKey("stranger");
    final String payload = text(payload(issuer, "2026-06-01", "2027-05-31"));

    private final SequencedMap<String, Made> made;

    /// @param made where the files of all sections are gathered by name
    FaultyDeclarations(SequencedMap<String, Made> made) {
        this.made = made;
    }

    /// One file and what is to come of it.
    record Made(Bytes input, Expectation expectation) {}

    /// Makes the files of this section.
    abstract void make();

    /// The sound one before it is signed, valid from a day until another.
    final Bytes payload(SigningKey key, String from, String until) {
        Path material = CorpusFiles.root().resolve("material");
        byte[] written = CorpusFiles.read(material.resolve(AssuranceFile.NAME));
        AssuranceFile file = switch (new AssuranceFileReader(catalogue).read(written, AssuranceFile.NAME)) {
            case AssuranceFileReading.Read read -> read.file();
            case AssuranceFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
        var day = LocalDate.of(2026, 6, 1);
        var assessment = Assessment.of(
                file, catalogue, Interpretation.DEFAULT, new DirectoryEvidenceInspector(material, day), day);
        var terms = new DeclarationDraft.Terms(
                SERIAL_NUMBER,
                ISSUED,
                new Validity(LocalDate.parse(from), LocalDate.parse(until)),
                new Signatory("見本 花子", "最高情報セキュリティ責任者"),
                Optional.empty(),
                key.publicKey().keyId());
        Declaration declaration = switch (DeclarationDraft.of(
                assessment, new DirectoryReleaseArtefacts(material), Sha256.of(written), terms)) {
            case DeclarationDraft.Complete(var complete) -> complete;
            case DeclarationDraft.Incomplete(var findings) -> throw new AssertionError(findings);
        };
        return new DeclarationEncoding(catalogue).payload(declaration);
    }

    /// The sound payload with this piece, which stands in it once, replaced.
    String change(String piece, String replacement) {
        int at = payload.indexOf(piece);
        if (at < 0 || payload.indexOf(piece, at + 1) >= 0) {
            throw new AssertionError("not exactly once in the payload: " + piece);
        }
        return payload.replace(piece, replacement);
    }

    /// A payload signed by the issuer.
    Bytes signed(String changed) {
        return write(envelope(changed, issuer));
    }

    static Envelope envelope(String payload, SigningKey key) {
        return EnvelopeSigner.sign(Statement.PAYLOAD_TYPE, Bytes.ofUtf8(payload), key);
    }

    static String keyIdOf(SigningKey key) {
        return key.publicKey().keyId();
    }

    static Bytes replaced(Bytes file, String piece, String replacement) {
        return Bytes.ofUtf8(text(file).replace(piece, replacement));
    }

    static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    static Bytes write(Envelope envelope) {
        return EnvelopeWriter.bytes(envelope);
    }

    void add(String name, String input, Expectation expectation) {
        add(name, Bytes.ofUtf8(input), expectation);
    }

    /// Adds a file. One that differs from the sound one in nothing would prove nothing.
    void add(String name, Bytes input, Expectation expectation) {
        Made sound = made.get("sound");
        if (sound != null && sound.input().equals(input) && sound.expectation().asksTheSameAs(expectation)) {
            throw new AssertionError("nothing is wrong with " + name);
        }
        if (made.put(name, new Made(input, expectation)) != null) {
            throw new AssertionError("twice: " + name);
        }
    }
}
