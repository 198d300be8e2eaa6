package dev.tasuki.domain.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.cyclonedx.AttestationDocument;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Affirmation;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Assessor;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Attestation;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Claim;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Component;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Declarations;
import dev.tasuki.formats.cyclonedx.AttestationDocument.EvidenceItem;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Mapped;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Metadata;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Property;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Standard;
import dev.tasuki.formats.cyclonedx.AttestationDocumentWriter;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeSigner;
import dev.tasuki.formats.intoto.Digests;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.intoto.StatementWriter;
import dev.tasuki.formats.intoto.Subject;
import dev.tasuki.formats.key.SigningKey;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Turns a declaration into a signed envelope: CycloneDX 1.6 inside in-toto inside DSSE.
public final class DeclarationEncoding {
    /// What names a CycloneDX document as a predicate of an in-toto statement.
    static final String PREDICATE_TYPE = "https://cyclonedx.org/bom";

    static final String SOFTWARE = "software";
    static final String TARGET = "target";
    static final String ASSESSOR = "assessor";

    private final Catalogue catalogue;

    /// Framework editions as they are embedded: the same in every declaration, so each is written once.
    private final Map<String, Standard> standards = new ConcurrentHashMap<>();

    public DeclarationEncoding(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The declaration, signed.
    ///
    /// @throws IllegalArgumentException if the key is not the one that the declaration names
    public Envelope sign(Declaration declaration, SigningKey key) {
        if (!key.publicKey().keyId().equals(declaration.keyId())) {
            throw new IllegalArgumentException("the declaration is for another key: " + declaration.keyId());
        }
        return EnvelopeSigner.sign(Statement.PAYLOAD_TYPE, payload(declaration), key);
    }

    /// What is signed: the in-toto statement as canonical JSON.
    public Bytes payload(Declaration declaration) {
        List<Subject> subjects = declaration.subjects().stream()
                .map(subject -> new Subject(subject.name(), Digests.of(subject.digest())))
                .toList();
        return StatementWriter.bytes(subjects, PREDICATE_TYPE, AttestationDocumentWriter.write(document(declaration)));
    }

    AttestationDocument document(Declaration declaration) {
        List<Standard> embedded = declaration.frameworks().stream()
                .map(framework -> standards.computeIfAbsent(
                        framework.id() + "@" + framework.version(), _ -> Standards.of(framework(framework))))
                .toList();
        return new AttestationDocument(
                declaration.serialNumber(), metadata(declaration), embedded, declarations(declaration));
    }

    private Framework framework(DeclaredFramework declared) {
        return catalogue
                .framework(declared.id())
                .filter(framework -> framework.version().equals(declared.version()))
                .orElseThrow(() -> new IllegalArgumentException("no such framework: " + declared.id()));
    }

    private static Metadata metadata(Declaration declaration) {
        var properties = new ArrayList<Property>();
        properties.add(new Property(Properties.PROFILE, Properties.PROFILE_1));
        properties.add(new Property(
                Properties.SOFTWARE_CLASS,
                declaration.software().softwareClass().id()));
        properties.add(new Property(
                Properties.PACKAGE, declaration.requirementPackage().id()));
        properties.add(new Property(
                Properties.INTERPRETATION, declaration.interpretation().id()));
        properties.add(new Property(
                Properties.VALID_FROM, declaration.validity().from().toString()));
        properties.add(new Property(
                Properties.VALID_UNTIL, declaration.validity().until().toString()));
        for (RoleAssignment role : declaration.roles()) {
            properties.add(new Property(
                    Properties.ROLE + role.role().id(), role.stance().id()));
        }
        for (DeclaredFramework framework : declaration.frameworks()) {
            properties.add(new Property(Properties.CATALOGUE + framework.id(), framework.version()));
        }
        return new Metadata(
                declaration.issued(), component(declaration, SOFTWARE), declaration.organisation(), properties);
    }

    private static Component component(Declaration declaration, String reference) {
        return new Component(
                reference,
                componentType(declaration.software().softwareClass()),
                declaration.software().name(),
                declaration.software().version(),
                declaration.software().packageUrl());
    }

    /// CycloneDX's nearest component type; the exact class travels as a property.
    static String componentType(SoftwareClass softwareClass) {
        return switch (softwareClass) {
            case PRODUCT, SERVICE, SYSTEM -> "application";
            case EMBEDDED -> "firmware";
        };
    }

    private static Declarations declarations(Declaration declaration) {
        var evidence = new LinkedHashMap<DeclaredEvidence, String>();
        var claims = new ArrayList<Claim>();
        var map = new ArrayList<Mapped>();
        for (DeclaredFramework framework : declaration.frameworks()) {
            for (DeclaredAnswer answer : framework.answers()) {
                String requirement = Standards.reference(framework.id(), answer.requirement());
                String claim = "claim:" + requirement;
                List<String> references = answer.evidence().stream()
                        .map(item -> evidence.computeIfAbsent(item, _ -> "evidence:" + (evidence.size() + 1)))
                        .distinct()
                        .toList();
                claims.add(new Claim(claim, TARGET, answer.status().id(), answer.because(), references));
                map.add(new Mapped(
                        requirement, claim, Conformance.score(answer.status()), Conformance.rationale(answer)));
            }
        }
        return new Declarations(
                new Assessor(ASSESSOR, false, declaration.organisation()),
                new Attestation(DeclarationSummary.of(declaration), ASSESSOR, map),
                claims,
                evidence.entrySet().stream()
                        .map(entry -> item(entry.getValue(), entry.getKey()))
                        .toList(),
                component(declaration, TARGET),
                affirmation(declaration));
    }

    private static EvidenceItem item(String reference, DeclaredEvidence evidence) {
        return new EvidenceItem(
                reference,
                evidence.description(),
                evidence.reference(),
                NamedInformation.of(evidence.digest()),
                evidence.seen().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                evidence.validUntil()
                        .map(day -> day.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC)));
    }

    private static Affirmation affirmation(Declaration declaration) {
        Sha256 key = Sha256.parse(declaration.keyId()).orElseThrow();
        return new Affirmation(
                declaration.statement(),
                new AttestationDocument.Signatory(
                        declaration.signatory().name(),
                        declaration.signatory().role(),
                        declaration.organisation(),
                        NamedInformation.of(key)));
    }
}
