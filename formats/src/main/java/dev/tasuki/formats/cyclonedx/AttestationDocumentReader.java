package dev.tasuki.formats.cyclonedx;

import dev.tasuki.formats.cyclonedx.AttestationDocument.Affirmation;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Assessor;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Attestation;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Claim;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Component;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Declarations;
import dev.tasuki.formats.cyclonedx.AttestationDocument.EvidenceItem;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Level;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Mapped;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Metadata;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Property;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Requirement;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Signatory;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Standard;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.finding.Findings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads attestation documents strictly: every field known, every list bounded, every fault reported.
public final class AttestationDocumentReader {
    private static final int MAXIMUM_STANDARDS = 16;
    private static final int MAXIMUM_ITEMS = 5_000;
    private static final Map<String, String> FORMAT = only("CycloneDX");
    private static final Map<String, String> VERSION = only("1.6");
    private static final Map<String, String> SIGNATURE_TYPE = only("electronic-signature");
    private static final List<String> COMPONENT_TYPES = List.of(
            "application",
            "framework",
            "library",
            "container",
            "platform",
            "operating-system",
            "device",
            "device-driver",
            "firmware",
            "file",
            "machine-learning-model",
            "data",
            "cryptographic-asset");

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,31}:"
            + "(?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@/-]*)?"
            + "|(?!//)[A-Za-z0-9._~!$&'()*+,;=:@/-]+)"
            + "(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@/?-]*)?(?:#[A-Za-z0-9._~!$&'()*+,;=:@/?-]*)?");

    private AttestationDocumentReader() {}

    /// Reads a document.
    ///
    /// @param root   the parsed JSON
    /// @param source what findings call the document
    public static AttestationReading read(Node root, String source) {
        var findings = new Findings();
        AttestationDocument document = document(MappingReader.ofRoot(root, source, findings));
        return document == null || findings.hasErrors()
                ? new AttestationReading.Refused(findings.list())
                : new AttestationReading.Read(document);
    }

    private static @Nullable AttestationDocument document(MappingReader reader) {
        reader.requiredChoice("bomFormat", FORMAT);
        reader.requiredChoice("specVersion", VERSION);
        reader.requiredInteger("version", 1, 1);
        UUID serialNumber = serialNumber(reader);
        Metadata metadata = metadata(reader.requiredMapping("metadata"));
        MappingReader definitions = reader.requiredMapping("definitions");
        List<Standard> standards =
                all(definitions, "standards", MAXIMUM_STANDARDS, AttestationDocumentReader::standard);
        definitions.finish();
        Declarations declarations = declarations(reader.requiredMapping("declarations"));
        reader.finish();
        return serialNumber == null || metadata == null || declarations == null
                ? null
                : new AttestationDocument(serialNumber, metadata, standards, declarations);
    }

    private static @Nullable UUID serialNumber(MappingReader reader) {
        String written = reader.requiredText("serialNumber");
        if (written == null) {
            return null;
        }
        if (written.length() == 45 && written.startsWith("urn:uuid:")) {
            try {
                UUID uuid = UUID.fromString(written.substring(9));
                if (written.endsWith(uuid.toString())) {
                    return uuid;
                }
            } catch (IllegalArgumentException e) {
                // Reported below, like every other spelling that is not a UUID.
            }
        }
        reader.report("serialNumber", AttestationFault.NOT_A_SERIAL_NUMBER, written);
        return null;
    }

    private static @Nullable Metadata metadata(MappingReader reader) {
        Instant timestamp = reader.requiredTimestamp("timestamp");
        Component component = component(reader.requiredMapping("component"));
        String supplier = organisation(reader.requiredMapping("supplier"));
        List<Property> properties = all(reader, "properties", 100, AttestationDocumentReader::property);
        reader.finish();
        return timestamp == null || component == null || supplier == null
                ? null
                : new Metadata(timestamp, component, supplier, properties);
    }

    private static @Nullable Component component(MappingReader reader) {
        String reference = reader.requiredText("bom-ref");
        String type = reader.requiredChoice("type", t -> COMPONENT_TYPES.contains(t) ? t : null, COMPONENT_TYPES);
        String name = reader.requiredText("name");
        String version = reader.requiredText("version");
        if (version != null && version.length() > Component.LONGEST_VERSION) {
            reader.report("version", DocumentFault.TEXT_TOO_LONG, Integer.toString(Component.LONGEST_VERSION));
        }
        String packageUrl = reader.text("purl");
        reader.finish();
        return reference == null || type == null || name == null || version == null
                ? null
                : new Component(reference, type, name, version, Optional.ofNullable(packageUrl));
    }

    private static @Nullable Property property(MappingReader reader) {
        String name = reader.requiredText("name");
        String value = reader.requiredText("value");
        reader.finish();
        return name == null || value == null ? null : new Property(name, value);
    }

    private static @Nullable Standard standard(MappingReader reader) {
        String reference = reader.requiredText("bom-ref");
        String name = reader.requiredText("name");
        String version = reader.requiredText("version");
        String owner = reader.requiredText("owner");
        List<Requirement> requirements =
                all(reader, "requirements", MAXIMUM_ITEMS, AttestationDocumentReader::requirement);
        List<Level> levels = all(reader, "levels", 20, AttestationDocumentReader::level);
        reader.finish();
        return reference == null || name == null || version == null || owner == null
                ? null
                : new Standard(reference, name, version, owner, requirements, levels);
    }

    private static @Nullable Requirement requirement(MappingReader reader) {
        String reference = reader.requiredText("bom-ref");
        String identifier = reader.requiredText("identifier");
        String title = reader.requiredText("title");
        String parent = reader.text("parent");
        reader.finish();
        return reference == null || identifier == null || title == null
                ? null
                : new Requirement(reference, identifier, title, Optional.ofNullable(parent));
    }

    private static @Nullable Level level(MappingReader reader) {
        String reference = reader.requiredText("bom-ref");
        String identifier = reader.requiredText("identifier");
        String title = reader.requiredText("title");
        List<String> requirements = reader.texts("requirements", MAXIMUM_ITEMS);
        reader.finish();
        return reference == null || identifier == null || title == null
                ? null
                : new Level(reference, identifier, title, requirements);
    }

    private static @Nullable Declarations declarations(MappingReader reader) {
        Assessor assessor = one(reader, "assessors", AttestationDocumentReader::assessor);
        Attestation attestation = one(reader, "attestations", AttestationDocumentReader::attestation);
        List<Claim> claims = all(reader, "claims", MAXIMUM_ITEMS, AttestationDocumentReader::claim);
        List<EvidenceItem> evidence = all(reader, "evidence", MAXIMUM_ITEMS, AttestationDocumentReader::evidence);
        MappingReader targets = reader.requiredMapping("targets");
        Component target = one(targets, "components", AttestationDocumentReader::component);
        targets.finish();
        Affirmation affirmation = affirmation(reader.requiredMapping("affirmation"));
        reader.finish();
        return assessor == null || attestation == null || target == null || affirmation == null
                ? null
                : new Declarations(assessor, attestation, claims, evidence, target, affirmation);
    }

    private static @Nullable Assessor assessor(MappingReader reader) {
        String reference = reader.requiredText("bom-ref");
        Boolean thirdParty = reader.requiredBool("thirdParty");
        String organisation = organisation(reader.requiredMapping("organization"));
        reader.finish();
        return reference == null || thirdParty == null || organisation == null
                ? null
                : new Assessor(reference, thirdParty, organisation);
    }

    private static @Nullable Attestation attestation(MappingReader reader) {
        String summary = reader.requiredText("summary");
        String assessor = reader.requiredText("assessor");
        List<Mapped> map = all(reader, "map", MAXIMUM_ITEMS, AttestationDocumentReader::mapped);
        reader.finish();
        return summary == null || assessor == null ? null : new Attestation(summary, assessor, map);
    }

    private static @Nullable Mapped mapped(MappingReader reader) {
        String requirement = reader.requiredText("requirement");
        List<String> claims = reader.texts("claims", 2);
        if (claims.size() != 1) {
            reader.report("claims", AttestationFault.EXACTLY_ONE, "claims");
        }
        MappingReader conformance = reader.requiredMapping("conformance");
        BigDecimal score = conformance.number("score", 0, 1);
        String rationale = conformance.requiredText("rationale");
        conformance.finish();
        reader.finish();
        return requirement == null || claims.size() != 1 || rationale == null
                ? null
                : new Mapped(requirement, claims.getFirst(), Optional.ofNullable(score), rationale);
    }

    private static @Nullable Claim claim(MappingReader reader) {
        String reference = reader.requiredText("bom-ref");
        String target = reader.requiredText("target");
        String predicate = reader.requiredText("predicate");
        String reasoning = reader.requiredText("reasoning");
        List<String> evidence = reader.texts("evidence", 100);
        reader.finish();
        return reference == null || target == null || predicate == null || reasoning == null
                ? null
                : new Claim(reference, target, predicate, reasoning, evidence);
    }

    private static @Nullable EvidenceItem evidence(MappingReader reader) {
        String reference = reader.requiredText("bom-ref");
        String description = reader.text("description");
        Data data = one(reader, "data", AttestationDocumentReader::data);
        Instant created = reader.timestamp("created");
        Instant expires = reader.timestamp("expires");
        reader.finish();
        return reference == null || data == null
                ? null
                : new EvidenceItem(
                        reference,
                        Optional.ofNullable(description),
                        data.name(),
                        data.location(),
                        Optional.ofNullable(created),
                        Optional.ofNullable(expires));
    }

    private record Data(String name, String location) {}

    private static @Nullable Data data(MappingReader reader) {
        String name = reader.requiredText("name");
        MappingReader contents = reader.requiredMapping("contents");
        String location = address(contents, "url");
        contents.finish();
        reader.finish();
        return name == null || location == null ? null : new Data(name, location);
    }

    private static @Nullable Affirmation affirmation(MappingReader reader) {
        String statement = reader.requiredText("statement");
        Signatory signatory = one(reader, "signatories", AttestationDocumentReader::signatory);
        reader.finish();
        return statement == null || signatory == null ? null : new Affirmation(statement, signatory);
    }

    private static @Nullable Signatory signatory(MappingReader reader) {
        String name = reader.requiredText("name");
        String role = reader.requiredText("role");
        String organisation = organisation(reader.requiredMapping("organization"));
        MappingReader signature = reader.requiredMapping("externalReference");
        signature.requiredChoice("type", SIGNATURE_TYPE);
        String url = address(signature, "url");
        signature.finish();
        reader.finish();
        return name == null || role == null || organisation == null || url == null
                ? null
                : new Signatory(name, role, organisation, url);
    }

    private static @Nullable String organisation(MappingReader reader) {
        String name = reader.requiredText("name");
        reader.finish();
        return name;
    }

    /// An absolute address of the plain kind, which is well-formed under any reading of `iri-reference`: no
    /// user, no escapes, no brackets.
    private static @Nullable String address(MappingReader reader, String name) {
        String address = reader.requiredText(name);
        if (address != null && !ADDRESS.matcher(address).matches()) {
            reader.report(name, AttestationFault.NOT_AN_ADDRESS, address);
            return null;
        }
        return address;
    }

    private static <T> List<T> all(
            MappingReader reader, String name, int maximum, Function<MappingReader, @Nullable T> read) {
        var items = new ArrayList<T>();
        for (MappingReader item : reader.mappings(name, maximum)) {
            T value = read.apply(item);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private static <T> @Nullable T one(MappingReader reader, String name, Function<MappingReader, @Nullable T> read) {
        List<MappingReader> items = reader.mappings(name, 2);
        if (items.size() != 1) {
            reader.report(name, AttestationFault.EXACTLY_ONE, name);
            return null;
        }
        return read.apply(items.getFirst());
    }

    private static Map<String, String> only(String value) {
        return Map.of(value, value);
    }
}
