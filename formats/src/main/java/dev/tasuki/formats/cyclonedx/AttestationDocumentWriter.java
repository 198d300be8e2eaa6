package dev.tasuki.formats.cyclonedx;

import dev.tasuki.formats.cyclonedx.AttestationDocument.Affirmation;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Attestation;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Claim;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Component;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Declarations;
import dev.tasuki.formats.cyclonedx.AttestationDocument.EvidenceItem;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Level;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Mapped;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Metadata;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Requirement;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Signatory;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Standard;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Writes attestation documents as CycloneDX 1.6 JSON.
public final class AttestationDocumentWriter {
    private AttestationDocumentWriter() {}

    /// The document as a JSON value, ready to be put into a statement.
    public static JsonObject write(AttestationDocument document) {
        return JsonValue.object()
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put("serialNumber", "urn:uuid:" + document.serialNumber())
                .put("version", 1)
                .put("metadata", metadata(document.metadata()))
                .put(
                        "definitions",
                        JsonValue.object()
                                .put(
                                        "standards",
                                        JsonValue.array(document.standards(), AttestationDocumentWriter::standard))
                                .build())
                .put("declarations", declarations(document.declarations()))
                .build();
    }

    private static JsonObject metadata(Metadata metadata) {
        return JsonValue.object()
                .put("timestamp", timestamp(metadata.timestamp()))
                .put("component", component(metadata.component()))
                .put("supplier", organisation(metadata.supplier()))
                .put(
                        "properties",
                        JsonValue.array(
                                metadata.properties(),
                                property -> JsonValue.object()
                                        .put("name", property.name())
                                        .put("value", property.value())
                                        .build()))
                .build();
    }

    private static JsonObject component(Component component) {
        return JsonValue.object()
                .put("bom-ref", component.reference())
                .put("type", component.type())
                .put("name", component.name())
                .put("version", component.version())
                .putIfPresent("purl", component.packageUrl(), JsonValue::text)
                .build();
    }

    private static JsonObject standard(Standard standard) {
        return JsonValue.object()
                .put("bom-ref", standard.reference())
                .put("name", standard.name())
                .put("version", standard.version())
                .put("owner", standard.owner())
                .put("requirements", JsonValue.array(standard.requirements(), AttestationDocumentWriter::requirement))
                .putUnlessEmpty("levels", JsonValue.array(standard.levels(), AttestationDocumentWriter::level))
                .build();
    }

    private static JsonObject requirement(Requirement requirement) {
        return JsonValue.object()
                .put("bom-ref", requirement.reference())
                .put("identifier", requirement.identifier())
                .put("title", requirement.title())
                .putIfPresent("parent", requirement.parent(), JsonValue::text)
                .build();
    }

    private static JsonObject level(Level level) {
        return JsonValue.object()
                .put("bom-ref", level.reference())
                .put("identifier", level.identifier())
                .put("title", level.title())
                .put("requirements", JsonValue.texts(level.requirements()))
                .build();
    }

    private static JsonObject declarations(Declarations declarations) {
        return JsonValue.object()
                .put(
                        "assessors",
                        JsonValue.array(JsonValue.object()
                                .put("bom-ref", declarations.assessor().reference())
                                .put("thirdParty", declarations.assessor().thirdParty())
                                .put(
                                        "organization",
                                        organisation(declarations.assessor().organisation()))
                                .build()))
                .put("attestations", JsonValue.array(attestation(declarations.attestation())))
                .put("claims", JsonValue.array(declarations.claims(), AttestationDocumentWriter::claim))
                .putUnlessEmpty(
                        "evidence", JsonValue.array(declarations.evidence(), AttestationDocumentWriter::evidence))
                .put(
                        "targets",
                        JsonValue.object()
                                .put("components", JsonValue.array(component(declarations.target())))
                                .build())
                .put("affirmation", affirmation(declarations.affirmation()))
                .build();
    }

    private static JsonObject attestation(Attestation attestation) {
        return JsonValue.object()
                .put("summary", attestation.summary())
                .put("assessor", attestation.assessor())
                .put("map", JsonValue.array(attestation.map(), AttestationDocumentWriter::mapped))
                .build();
    }

    private static JsonObject mapped(Mapped mapped) {
        return JsonValue.object()
                .put("requirement", mapped.requirement())
                .put("claims", JsonValue.array(JsonValue.text(mapped.claim())))
                .put(
                        "conformance",
                        JsonValue.object()
                                .putIfPresent("score", mapped.score(), JsonValue::number)
                                .put("rationale", mapped.rationale())
                                .build())
                .build();
    }

    private static JsonObject claim(Claim claim) {
        return JsonValue.object()
                .put("bom-ref", claim.reference())
                .put("target", claim.target())
                .put("predicate", claim.predicate())
                .put("reasoning", claim.reasoning())
                .putUnlessEmpty("evidence", JsonValue.texts(claim.evidence()))
                .build();
    }

    private static JsonObject evidence(EvidenceItem evidence) {
        return JsonValue.object()
                .put("bom-ref", evidence.reference())
                .putIfPresent("description", evidence.description(), JsonValue::text)
                .put(
                        "data",
                        JsonValue.array(JsonValue.object()
                                .put("name", evidence.name())
                                .put(
                                        "contents",
                                        JsonValue.object()
                                                .put("url", evidence.location())
                                                .build())
                                .build()))
                .putIfPresent("created", evidence.created(), created -> JsonValue.text(timestamp(created)))
                .putIfPresent("expires", evidence.expires(), expires -> JsonValue.text(timestamp(expires)))
                .build();
    }

    private static JsonObject affirmation(Affirmation affirmation) {
        Signatory signatory = affirmation.signatory();
        return JsonValue.object()
                .put("statement", affirmation.statement())
                .put(
                        "signatories",
                        JsonValue.array(JsonValue.object()
                                .put("name", signatory.name())
                                .put("role", signatory.role())
                                .put("organization", organisation(signatory.organisation()))
                                .put(
                                        "externalReference",
                                        JsonValue.object()
                                                .put("type", "electronic-signature")
                                                .put("url", signatory.signature())
                                                .build())
                                .build()))
                .build();
    }

    private static JsonObject organisation(String name) {
        return JsonValue.object().put("name", name).build();
    }

    private static String timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
