package dev.tasuki.server.example;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationDraft;
import dev.tasuki.domain.declaration.DeclarationEncoding;
import dev.tasuki.domain.declaration.DeclaredAnswer;
import dev.tasuki.domain.declaration.DeclaredFramework;
import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.evidence.EvidenceState;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeReader;
import dev.tasuki.formats.dsse.EnvelopeReading;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.server.assessment.AssessmentScope;
import dev.tasuki.server.assessment.Pushing;
import dev.tasuki.server.assessment.SentAssurance;
import dev.tasuki.server.declaration.FiledDeclaration;
import dev.tasuki.server.declaration.Filing;
import dev.tasuki.server.declaration.JudgedDeclaration;
import dev.tasuki.server.declaration.KeyDraft;
import dev.tasuki.server.declaration.KeyKind;
import dev.tasuki.server.declaration.KeyRegistration;
import dev.tasuki.server.declaration.KnownKey;
import dev.tasuki.server.declaration.SigningPreview;
import dev.tasuki.server.declaration.SigningTerms;
import dev.tasuki.server.evidence.EvidenceDraft;
import dev.tasuki.server.evidence.Sharing;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the organisations of the example answer, prove and declare.
final class Statements {
    private final Example example;
    private final ExampleParts parts;
    private final Cast cast;
    private final Agreements agreements;
    private final StoryClock clock;
    private final DeclarationEncoding encoding;
    private final Map<String, KnownKey> held = new HashMap<>();

    Statements(Example example, ExampleParts parts, Cast cast, Agreements agreements, StoryClock clock) {
        this.example = example;
        this.parts = parts;
        this.cast = cast;
        this.agreements = agreements;
        this.clock = clock;
        this.encoding = new DeclarationEncoding(parts.catalogue());
    }

    /// Makes the key of an organisation with accounts. An outside party's is made when it signs.
    void key(Example.Key key) {
        if (example.organisation(key.organisation()).account()) {
            held.put(
                    key.id(),
                    parts.keys()
                            .generate(
                                    cast.administrator(key.organisation()),
                                    new KeyDraft(label(key, key.organisation()), key.kind())));
        }
    }

    private String label(Example.Key key, String reader) {
        return key.label().in(example.organisation(reader).language());
    }

    /// Adds a piece of evidence.
    void evidence(Example.Proof proof) {
        Set<OrganisationId> shownTo = proof.sharedWith().stream()
                .map(party -> agreements.party(proof.heldBy(), party))
                .collect(Collectors.toSet());
        var draft = new EvidenceDraft(
                Optional.of(proof.title().ja() + " / " + proof.title().en()),
                Optional.empty(),
                proof.dated(),
                proof.validUntil(),
                proof.sharing() == Sharing.NAMED && shownTo.isEmpty() ? Sharing.OWN : proof.sharing(),
                shownTo);
        parts.evidence()
                .addFile(
                        cast.editor(proof.heldBy()),
                        proof.file(),
                        new ByteArrayInputStream(ExampleFiles.read(proof.file())),
                        draft);
    }

    /// Whether the answers are kept in a record. Those of an outside party come as a declaration only.
    boolean isKept(Example.Answered answered) {
        return answered.organisation().equals(answered.heldBy())
                || example.organisation(answered.organisation()).partOf().isPresent();
    }

    /// Brings in the answers of an organisation, as `tasuki push` does.
    void answers(Example.Answered answered) {
        var entry = new Agreements.Entry(answered.heldBy(), answered.target(), answered.organisation());
        TargetId target = agreements.target(entry);
        Viewer editor = cast.editor(answered.heldBy());
        String text = new String(ExampleFiles.read(answered.file()), StandardCharsets.UTF_8);
        AssuranceFileReading.Read read = read(answered);
        parts.assessments()
                .describe(
                        editor,
                        target,
                        new AssessmentScope(
                                read.file().frameworks(),
                                read.file().interpretation(),
                                Optional.of(agreements.release(entry, answered.release()))),
                        0);
        Pushing outcome =
                parts.assurances().push(editor, target, new SentAssurance(text, Optional.empty(), Optional.empty()));
        if (!(outcome instanceof Pushing.Taken)) {
            throw new IllegalStateException("the answers of " + answered.id() + " were not taken: " + outcome);
        }
    }

    /// Makes a declaration, or files the one that came.
    void declaration(Example.Declared declared, LocalDate day) {
        clock.reachNoon(day);
        Example.Answered answered = example.assessment(declared.assessment());
        if (!example.organisation(answered.organisation()).account()) {
            receive(declared, answered, made(declared, answered, day));
            return;
        }
        FiledDeclaration signed = sign(declared, answered, day);
        Viewer signatory = signatory(declared);
        if (declared.published()) {
            parts.declarations().publish(signatory, signed.id(), signed.version());
        }
        declared.alteration().ifPresent(alteration -> {
            JudgedDeclaration original = parts.declarations().get(signatory, signed.id());
            register(declared.heldBy(), key(declared), held(declared));
            receive(declared, answered, altered(original, alteration));
        });
    }

    private Viewer signatory(Example.Declared declared) {
        return cast.viewer(example.person(declared.person().orElseThrow()));
    }

    private Example.Key key(Example.Declared declared) {
        return example.keys().stream()
                .filter(key -> key.id().equals(declared.key()))
                .findFirst()
                .orElseThrow();
    }

    private KnownKey held(Example.Declared declared) {
        KnownKey key = held.get(declared.key());
        if (key == null) {
            throw new IllegalStateException("there is no key yet: " + declared.key());
        }
        return key;
    }

    private FiledDeclaration sign(Example.Declared declared, Example.Answered answered, LocalDate day) {
        Viewer signatory = signatory(declared);
        var terms = new SigningTerms(
                agreements.target(answered.organisation(), answered.target()),
                held(declared).id(),
                Validity.starting(day, declared.validFor()),
                declared.role(),
                Optional.empty(),
                Optional.empty());
        return switch (parts.signing().preview(signatory, terms)) {
            case SigningPreview.Ready ready -> parts.signing().sign(signatory, terms.having(ready.seen()));
            case SigningPreview.Missing missing ->
                throw new IllegalStateException(declared.id() + " cannot be signed: " + missing.parts());
        };
    }

    /// Files what came from another organisation in the record of whoever received it.
    private void receive(Example.Declared declared, Example.Answered answered, Bytes file) {
        String tenant = declared.heldBy();
        parts.intake()
                .receive(
                        cast.administrator(tenant),
                        new Filing(
                                agreements.target(tenant, answered.target()),
                                Optional.of(agreements.party(tenant, answered.organisation())),
                                file));
    }

    private void register(String tenant, Example.Key key, KnownKey known) {
        parts.keys()
                .register(
                        cast.administrator(tenant),
                        new KeyRegistration.Others(
                                label(key, tenant), agreements.party(tenant, key.organisation()), known.publicKey()));
    }

    /// The declaration of an outside party, whose private key is thrown away once it has signed.
    private Bytes made(Example.Declared declared, Example.Answered answered, LocalDate day) {
        Example.Key key = key(declared);
        SigningKey signing =
                KeyGeneration.generate(key.kind() == KeyKind.ED25519 ? KeyAlgorithm.ED25519 : KeyAlgorithm.ECDSA_P256);
        parts.keys()
                .register(
                        cast.administrator(declared.heldBy()),
                        new KeyRegistration.Others(
                                label(key, declared.heldBy()),
                                agreements.party(declared.heldBy(), key.organisation()),
                                signing.publicKey()));
        AssuranceFileReading.Read read = read(answered);
        var assessment = Assessment.of(read.file(), parts.catalogue(), Interpretation.DEFAULT, Statements::intact, day);
        var terms = new DeclarationDraft.Terms(
                UUID.nameUUIDFromBytes(declared.id().getBytes(StandardCharsets.UTF_8)),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Validity.starting(day, declared.validFor()),
                new Signatory(declared.name(), declared.role()),
                Optional.empty(),
                signing.publicKey().keyId());
        return switch (DeclarationDraft.of(
                assessment, _ -> Optional.empty(), Sha256.of(ExampleFiles.read(answered.file())), terms)) {
            case DeclarationDraft.Complete(var complete) -> EnvelopeWriter.bytes(encoding.sign(complete, signing));
            case DeclarationDraft.Incomplete(var findings) ->
                throw new IllegalStateException(declared.id() + " cannot be made: " + findings);
        };
    }

    private static InspectedEvidence intact(Evidence evidence) {
        return switch (evidence) {
            case Evidence.FileEvidence file -> new InspectedEvidence(file, EvidenceState.INTACT, file.digest());
            case Evidence.WebEvidence page ->
                new InspectedEvidence(page, EvidenceState.NOT_LOOKED_AT, Optional.of(page.digest()));
        };
    }

    /// The same declaration with one answer made better, in the envelope of the other: nothing but the signature tells.
    private Bytes altered(JudgedDeclaration original, Example.Alteration alteration) {
        Declaration declaration = original.judgement().claimed().orElseThrow();
        Envelope envelope = switch (EnvelopeReader.read(original.file().orElseThrow(), ExampleReader.FILE)) {
            case EnvelopeReading.Read(var read) -> read;
            case EnvelopeReading.Refused(var findings) -> throw new IllegalStateException("" + findings);
        };
        var shown = new Declaration(
                declaration.serialNumber(),
                declaration.issued(),
                declaration.validity(),
                declaration.software(),
                declaration.organisation(),
                declaration.roles(),
                declaration.requirementPackage(),
                declaration.interpretation(),
                declaration.frameworks().stream()
                        .map(framework -> new DeclaredFramework(
                                framework.id(),
                                framework.version(),
                                framework.answers().stream()
                                        .map(answer -> answer.requirement().equals(alteration.requirement())
                                                ? better(answer, alteration)
                                                : answer)
                                        .toList()))
                        .toList(),
                declaration.subjects(),
                declaration.signatory(),
                declaration.statement(),
                declaration.keyId());
        return EnvelopeWriter.bytes(
                new Envelope(envelope.payloadType(), encoding.payload(shown), envelope.signatures()));
    }

    private static DeclaredAnswer better(DeclaredAnswer answer, Example.Alteration alteration) {
        return new DeclaredAnswer(
                answer.requirement(), AnswerStatus.MET, alteration.because(), Optional.empty(), answer.evidence());
    }

    private AssuranceFileReading.Read read(Example.Answered answered) {
        return switch (new AssuranceFileReader(parts.catalogue())
                .read(ExampleFiles.read(answered.file()), answered.file())) {
            case AssuranceFileReading.Read read -> read;
            case AssuranceFileReading.Refused(var findings) ->
                throw new IllegalStateException("the answers of " + answered.id() + " cannot be read: " + findings);
        };
    }
}
