package dev.tasuki.domain.declaration;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.declaration.Declaration.DeclaredSoftware;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.cyclonedx.AttestationDocument;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Claim;
import dev.tasuki.formats.cyclonedx.AttestationDocument.EvidenceItem;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Mapped;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Property;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Standard;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.intoto.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a declaration back from its attestation document, whose references have been checked. Whatever does not mean
/// exactly one thing is refused.
final class DeclarationDecoding {

    /// The outcome.
    sealed interface Decoding {
        record Decoded(Declaration declaration) implements Decoding {}

        record Undecodable(List<Finding> findings) implements Decoding {}
    }

    private final AttestationDocument document;
    private final Location location;
    private final Findings findings = new Findings();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, Sha256> evidenceDigests = new HashMap<>();

    private DeclarationDecoding(AttestationDocument document, String source) {
        this.document = document;
        this.location = Location.of(source);
    }

    static Decoding decode(Statement statement, AttestationDocument document, String source) {
        return new DeclarationDecoding(document, source).run(statement);
    }

    private Decoding run(Statement statement) {
        gatherProperties();
        required(Properties.PROFILE, profile -> profile.equals(Properties.PROFILE_1) ? profile : null);
        SoftwareClass softwareClass = required(Properties.SOFTWARE_CLASS, SoftwareClass.byId()::get);
        RequirementPackage requirementPackage = required(Properties.PACKAGE, RequirementPackage.byId()::get);
        Interpretation interpretation = required(Properties.INTERPRETATION, Interpretation.byId()::get);
        LocalDate from = required(Properties.VALID_FROM, DeclarationDecoding::date);
        LocalDate until = required(Properties.VALID_UNTIL, DeclarationDecoding::date);
        Set<RoleAssignment> roles = roles();
        List<DeclaredFramework> frameworks = frameworks();
        properties.keySet().forEach(name -> report(DeclarationFault.PROPERTY_UNKNOWN, name));

        List<DeclaredSubject> subjects = subjects(statement);
        Optional<Sha256> key = NamedInformation.parse(
                document.declarations().affirmation().signatory().signature());
        if (key.isEmpty()) {
            report(
                    DeclarationFault.PROPERTY_WRONG,
                    "affirmation.signatories",
                    document.declarations().affirmation().signatory().signature());
        }
        document.metadata()
                .component()
                .packageUrl()
                .filter(url -> !SoftwareTarget.isPackageUrl(url))
                .ifPresent(url -> report(DeclarationFault.PROPERTY_WRONG, "purl", url));
        checkParties();
        if (softwareClass != null) {
            checkComponentType(softwareClass);
        }
        if (from != null && until != null && until.isBefore(from)) {
            report(DeclarationFault.DATES_CONTRADICT, from + " – " + until);
        }
        if (findings.hasErrors()
                || softwareClass == null
                || requirementPackage == null
                || interpretation == null
                || from == null
                || until == null
                || key.isEmpty()) {
            return new Decoding.Undecodable(findings.list());
        }
        AttestationDocument.Component component = document.metadata().component();
        AttestationDocument.Signatory signatory =
                document.declarations().affirmation().signatory();
        return new Decoding.Decoded(new Declaration(
                document.serialNumber(),
                document.metadata().timestamp(),
                new Validity(from, until),
                new DeclaredSoftware(component.name(), component.version(), softwareClass, component.packageUrl()),
                document.metadata().supplier(),
                roles,
                requirementPackage,
                interpretation,
                frameworks,
                subjects,
                new Signatory(signatory.name(), signatory.role()),
                document.declarations().affirmation().statement(),
                key.get().hex()));
    }

    private void gatherProperties() {
        for (Property property : document.metadata().properties()) {
            if (properties.putIfAbsent(property.name(), property.value()) != null) {
                report(DeclarationFault.PROPERTY_REPEATED, property.name());
            }
        }
    }

    /// Takes a property out of those still to be understood.
    private <T> @Nullable T required(String name, Function<String, @Nullable T> meaning) {
        String value = properties.remove(name);
        if (value == null) {
            report(DeclarationFault.PROPERTY_MISSING, name);
            return null;
        }
        T meant = meaning.apply(value);
        if (meant == null) {
            report(DeclarationFault.PROPERTY_WRONG, name, value);
        }
        return meant;
    }

    private Set<RoleAssignment> roles() {
        var roles = new LinkedHashSet<RoleAssignment>();
        for (Role role : Role.values()) {
            String name = Properties.ROLE + role.id();
            if (properties.containsKey(name)) {
                Stance stance = required(name, Stance.byId()::get);
                if (stance != null) {
                    roles.add(new RoleAssignment(role, stance));
                }
            }
        }
        if (roles.isEmpty()) {
            report(DeclarationFault.PROPERTY_MISSING, Properties.ROLE + "…");
        }
        return roles;
    }

    private List<DeclaredFramework> frameworks() {
        Map<String, Claim> claims = new HashMap<>();
        document.declarations().claims().forEach(claim -> claims.put(claim.reference(), claim));
        Map<String, EvidenceItem> evidence = new HashMap<>();
        document.declarations().evidence().forEach(item -> evidence.put(item.reference(), item));
        Map<String, List<DeclaredAnswer>> answers = new LinkedHashMap<>();
        Map<String, Requirement> requirements = new HashMap<>();
        for (Standard standard : document.standards()) {
            answers.put(standard.reference(), new ArrayList<>());
            standard.requirements()
                    .forEach(requirement -> requirements.put(
                            requirement.reference(), new Requirement(standard.reference(), requirement.identifier())));
        }
        Set<String> mapped = new HashSet<>();
        for (Mapped entry : document.declarations().attestation().map()) {
            Requirement requirement = requirements.get(entry.requirement());
            Claim claim = claims.get(entry.claim());
            if (requirement == null || claim == null) {
                throw new IllegalStateException("references were checked before");
            }
            if (!mapped.add(entry.requirement())) {
                report(DeclarationFault.CLAIM_WRONG, requirement.identifier(), "×2");
            }
            DeclaredAnswer answer = answer(requirement.identifier(), entry, claim, evidence);
            if (answer != null) {
                answers.computeIfAbsent(requirement.framework(), _ -> new ArrayList<>())
                        .add(answer);
            }
        }
        var frameworks = new ArrayList<DeclaredFramework>();
        for (Standard standard : document.standards()) {
            String version = required(
                    Properties.CATALOGUE + standard.reference(),
                    value -> value.equals(standard.version()) ? value : null);
            if (version != null) {
                frameworks.add(new DeclaredFramework(
                        standard.reference(), version, answers.getOrDefault(standard.reference(), List.of())));
            }
        }
        return frameworks;
    }

    private record Requirement(String framework, String identifier) {}

    private @Nullable DeclaredAnswer answer(
            String identifier, Mapped entry, Claim claim, Map<String, EvidenceItem> evidence) {
        // Whether the framework has it is judged with the answers.
        Optional<RequirementId> id =
                RequirementId.isValid(identifier) ? Optional.of(new RequirementId(identifier)) : Optional.empty();
        AnswerStatus status = AnswerStatus.byId().get(claim.predicate());
        if (id.isEmpty()) {
            report(DeclarationFault.REQUIREMENT_UNKNOWN, identifier);
            return null;
        }
        if (status == null) {
            report(DeclarationFault.CLAIM_WRONG, identifier, "predicate: " + claim.predicate());
            return null;
        }
        boolean agrees = entry.score().isPresent() == Conformance.score(status).isPresent()
                && entry.score()
                        .flatMap(score -> Conformance.score(status).map(score::compareTo))
                        .filter(comparison -> comparison != 0)
                        .isEmpty();
        if (!agrees) {
            String score = entry.score().map(Object::toString).orElse("–");
            report(DeclarationFault.CLAIM_WRONG, identifier, status.id() + " / score: " + score);
        }
        var declared = new ArrayList<DeclaredEvidence>();
        for (String reference : claim.evidence()) {
            EvidenceItem item = evidence.get(reference);
            if (item == null) {
                throw new IllegalStateException("references were checked before");
            }
            evidence(item).ifPresent(declared::add);
        }
        Optional<LocalDate> due = Conformance.due(status, entry.rationale());
        if (status == AnswerStatus.PLANNED && due.isEmpty()) {
            report(DeclarationFault.CLAIM_WRONG, identifier, status.id() + " / " + entry.rationale());
            return null;
        }
        return new DeclaredAnswer(id.get(), status, claim.reasoning(), due, declared);
    }

    private Optional<DeclaredEvidence> evidence(EvidenceItem item) {
        Optional<Sha256> digest = NamedInformation.parse(item.location());
        if (digest.isEmpty()) {
            report(DeclarationFault.EVIDENCE_WITHOUT_DIGEST, item.name());
            return Optional.empty();
        }
        Sha256 other = evidenceDigests.putIfAbsent(item.name(), digest.get());
        if (other != null && !other.equals(digest.get()) && !item.name().startsWith("https://")) {
            report(DeclarationFault.EVIDENCE_AMBIGUOUS, item.name());
        }
        return Optional.of(new DeclaredEvidence(
                item.name(),
                digest.get(),
                item.description(),
                item.created().map(DeclarationDecoding::day),
                item.expires().map(DeclarationDecoding::day)));
    }

    private List<DeclaredSubject> subjects(Statement statement) {
        var subjects = new ArrayList<DeclaredSubject>();
        var names = new HashSet<String>();
        for (Subject subject : statement.subjects()) {
            Optional<Sha256> digest = Optional.ofNullable(
                            subject.digests().byAlgorithm().get("sha256"))
                    .flatMap(Sha256::parse);
            boolean alone = subject.digests().byAlgorithm().size() == 1;
            if (digest.isEmpty() || !alone || !names.add(subject.name())) {
                report(DeclarationFault.SUBJECT_WITHOUT_DIGEST, subject.name());
            } else {
                subjects.add(new DeclaredSubject(subject.name(), digest.get()));
            }
        }
        AttestationDocument.Component component = document.metadata().component();
        String label = component.name() + " " + component.version();
        if (subjects.isEmpty() || !subjects.getFirst().name().equals(label)) {
            report(
                    DeclarationFault.PROPERTY_WRONG,
                    "subject",
                    subjects.isEmpty() ? "" : subjects.getFirst().name());
        }
        return subjects;
    }

    /// A self-declaration is made, assessed and signed by one organisation about its own software.
    private void checkParties() {
        String supplier = document.metadata().supplier();
        AttestationDocument.Assessor assessor = document.declarations().assessor();
        String signing = document.declarations().affirmation().signatory().organisation();
        if (assessor.thirdParty() || !assessor.organisation().equals(supplier)) {
            report(DeclarationFault.NOT_A_SELF_DECLARATION, assessor.organisation(), supplier);
        }
        if (!signing.equals(supplier)) {
            report(DeclarationFault.NOT_A_SELF_DECLARATION, signing, supplier);
        }
    }

    private void checkComponentType(SoftwareClass softwareClass) {
        String type = document.metadata().component().type();
        if (!type.equals(DeclarationEncoding.componentType(softwareClass))) {
            report(DeclarationFault.PROPERTY_WRONG, Properties.SOFTWARE_CLASS, softwareClass.id() + " / " + type);
        }
    }

    private static @Nullable LocalDate date(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            return written.length() == 10 ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void report(DeclarationFault fault, String... arguments) {
        findings.add(new Finding(fault, location, arguments));
    }
}
