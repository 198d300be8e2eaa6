package dev.tasuki.formats.cyclonedx;

import dev.tasuki.formats.cyclonedx.AttestationDocument.Claim;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Declarations;
import dev.tasuki.formats.cyclonedx.AttestationDocument.EvidenceItem;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Level;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Mapped;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Requirement;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Standard;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks that every reference of an attestation document leads to one thing of the right kind in the same document,
/// and that no claim or evidence stands in it unused.
public final class AttestationReferences {
    private final Location location;
    private final Findings findings = new Findings();
    private final Set<String> defined = new HashSet<>();

    private AttestationReferences(String source) {
        this.location = Location.of(source);
    }

    /// The faults of the document's references; none if they all hold.
    public static List<Finding> check(AttestationDocument document, String source) {
        var check = new AttestationReferences(source);
        check.run(document);
        return check.findings.list();
    }

    private void run(AttestationDocument document) {
        Declarations declarations = document.declarations();
        define(document.metadata().component().reference());
        define(declarations.target().reference());
        if (!declarations.target().isSameSoftwareAs(document.metadata().component())) {
            report(AttestationFault.OTHER_TARGET, declarations.target().name());
        }
        Set<String> requirements = requirements(document.standards());
        define(declarations.assessor().reference());
        refer(
                "attestations",
                declarations.attestation().assessor(),
                Set.of(declarations.assessor().reference()));
        Set<String> evidence = new HashSet<>();
        for (EvidenceItem item : declarations.evidence()) {
            define(item.reference());
            evidence.add(item.reference());
        }
        Set<String> claims = new HashSet<>();
        Set<String> usedEvidence = new HashSet<>();
        for (Claim claim : declarations.claims()) {
            define(claim.reference());
            claims.add(claim.reference());
            refer(
                    claim.reference(),
                    claim.target(),
                    Set.of(declarations.target().reference()));
            for (String reference : claim.evidence()) {
                refer(claim.reference(), reference, evidence);
                usedEvidence.add(reference);
            }
        }
        Set<String> usedClaims = new HashSet<>();
        for (Mapped mapped : declarations.attestation().map()) {
            refer("map", mapped.requirement(), requirements);
            refer(mapped.requirement(), mapped.claim(), claims);
            if (!usedClaims.add(mapped.claim())) {
                report(AttestationFault.DUPLICATE_REFERENCE, mapped.claim());
            }
        }
        unused(claims, usedClaims);
        unused(evidence, usedEvidence);
    }

    private Set<String> requirements(List<Standard> standards) {
        Set<String> requirements = new HashSet<>();
        for (Standard standard : standards) {
            define(standard.reference());
            Set<String> own = new HashSet<>();
            for (Requirement requirement : standard.requirements()) {
                define(requirement.reference());
                // A parent stands before its children, so a cycle cannot be written.
                requirement.parent().ifPresent(parent -> refer(requirement.reference(), parent, own));
                own.add(requirement.reference());
            }
            for (Level level : standard.levels()) {
                define(level.reference());
                level.requirements().forEach(reference -> refer(level.reference(), reference, own));
            }
            requirements.addAll(own);
        }
        return requirements;
    }

    private void define(String reference) {
        if (!defined.add(reference)) {
            report(AttestationFault.DUPLICATE_REFERENCE, reference);
        }
    }

    private void refer(String from, String to, Set<String> among) {
        if (!among.contains(to)) {
            report(AttestationFault.DANGLING_REFERENCE, from, to);
        }
    }

    private void unused(Set<String> defined, Set<String> used) {
        for (String reference : defined) {
            if (!used.contains(reference)) {
                report(AttestationFault.UNUSED_ITEM, reference);
            }
        }
    }

    private void report(AttestationFault fault, String... arguments) {
        findings.add(new Finding(fault, location, arguments));
    }
}
