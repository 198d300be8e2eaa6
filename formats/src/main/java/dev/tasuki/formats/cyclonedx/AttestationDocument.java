package dev.tasuki.formats.cyclonedx;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A CycloneDX 1.6 document that attests: `metadata`, `definitions.standards` and `declarations`.
///
/// References between the parts (`bom-ref`) are plain strings here; [AttestationReferences] checks that they resolve.
public record AttestationDocument(
        UUID serialNumber, Metadata metadata, List<Standard> standards, Declarations declarations) {

    public AttestationDocument {
        standards = List.copyOf(standards);
    }

    /// Who made the document when, about what.
    ///
    /// @param supplier   the name of the organisation that supplies the component
    /// @param properties named values that CycloneDX has no field for
    public record Metadata(Instant timestamp, Component component, String supplier, List<Property> properties) {
        public Metadata {
            properties = List.copyOf(properties);
        }
    }

    /// The software that is attested.
    ///
    /// @param type one of CycloneDX's component types, such as `application` or `firmware`
    public record Component(String reference, String type, String name, String version, Optional<String> packageUrl) {

        /// How many characters the format lets a version have.
        public static final int LONGEST_VERSION = 1024;

        /// Whether both describe the same software, whatever they are called inside the document.
        boolean isSameSoftwareAs(Component other) {
            return type.equals(other.type)
                    && name.equals(other.name)
                    && version.equals(other.version)
                    && packageUrl.equals(other.packageUrl);
        }
    }

    public record Property(String name, String value) {}

    /// A standard whose requirements the claims refer to, embedded as the format demands.
    public record Standard(
            String reference,
            String name,
            String version,
            String owner,
            List<Requirement> requirements,
            List<Level> levels) {
        public Standard {
            requirements = List.copyOf(requirements);
            levels = List.copyOf(levels);
        }
    }

    /// One requirement of a standard.
    ///
    /// @param parent the reference of the requirement it is part of
    public record Requirement(String reference, String identifier, String title, Optional<String> parent) {}

    /// A set of requirements with a name, such as a package.
    public record Level(String reference, String identifier, String title, List<String> requirements) {
        public Level {
            requirements = List.copyOf(requirements);
        }
    }

    /// What is claimed, by whom, on which evidence.
    ///
    /// @param target the software that all claims are about
    public record Declarations(
            Assessor assessor,
            Attestation attestation,
            List<Claim> claims,
            List<EvidenceItem> evidence,
            Component target,
            Affirmation affirmation) {
        public Declarations {
            claims = List.copyOf(claims);
            evidence = List.copyOf(evidence);
        }
    }

    /// Who assessed.
    public record Assessor(String reference, boolean thirdParty, String organisation) {}

    /// Which requirements are met by which claims.
    ///
    /// @param assessor the reference of the assessor
    public record Attestation(String summary, String assessor, List<Mapped> map) {
        public Attestation {
            map = List.copyOf(map);
        }
    }

    /// One requirement, the claim about it, and how far it is met.
    ///
    /// @param score from 0 (not met) to 1 (met); absent where the requirement does not apply, for which the
    ///              format has no other sign
    public record Mapped(String requirement, String claim, Optional<BigDecimal> score, String rationale) {}

    /// A statement about the target.
    ///
    /// @param predicate what is claimed
    /// @param reasoning why it is so
    /// @param evidence  references of the evidence it rests on
    public record Claim(String reference, String target, String predicate, String reasoning, List<String> evidence) {
        public Claim {
            evidence = List.copyOf(evidence);
        }
    }

    /// A piece of evidence.
    ///
    /// @param name     the path or the address
    /// @param location an address that names the content, here always by its digest
    /// @param created  when it was seen
    public record EvidenceItem(
            String reference,
            Optional<String> description,
            String name,
            String location,
            Optional<Instant> created,
            Optional<Instant> expires) {}

    /// The words that are signed, and who signs.
    public record Affirmation(String statement, Signatory signatory) {}

    /// The person who answers for the document.
    ///
    /// @param signature an address that leads to the signature: here the digest of the key that signs the
    ///                  envelope
    public record Signatory(String name, String role, String organisation, String signature) {}
}
