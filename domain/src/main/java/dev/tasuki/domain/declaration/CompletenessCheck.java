package dev.tasuki.domain.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Dispute;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Level;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Standard;
import dev.tasuki.formats.finding.Argument;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Holds a declaration against the verifier's own catalogue: are the embedded frameworks the published ones, and is
/// everything answered that the claimed roles and package ask for.
///
/// What does not depend on the declaration is worked out once and kept: many declarations name the same roles.
final class CompletenessCheck {
    private record Scope(
            String framework,
            Set<RoleAssignment> roles,
            RequirementPackage requirementPackage,
            Interpretation interpretation) {}

    /// What a scope asks, and the disputes that decide whether it asks something.
    private record Asked(List<Requirement> requirements, List<Dispute> decisive) {}

    private final Catalogue catalogue;
    private final Map<String, Standard> standards = new ConcurrentHashMap<>();
    private final Map<Scope, Asked> asked = new ConcurrentHashMap<>();

    CompletenessCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The faults of the embedded frameworks: an edition that is not known here, or one that was altered.
    List<Finding> checkFrameworks(List<Standard> embedded, String source) {
        var findings = new Findings();
        Location location = Location.of(source);
        if (embedded.stream().noneMatch(standard -> standard.reference().equals(Catalogue.METI))) {
            findings.add(new Finding(DeclarationFault.FRAMEWORK_MISSING, location));
        }
        for (Standard standard : embedded) {
            Optional<Framework> framework = catalogue
                    .framework(standard.reference())
                    .filter(known -> known.version().equals(standard.version()));
            if (framework.isEmpty()) {
                findings.add(new Finding(
                        DeclarationFault.FRAMEWORK_UNKNOWN, location, standard.reference(), standard.version()));
                continue;
            }
            Standard published = standards.computeIfAbsent(
                    standard.reference() + "@" + standard.version(), _ -> Standards.of(framework.get()));
            if (!published.equals(standard)) {
                findings.add(new Finding(
                        DeclarationFault.FRAMEWORK_ALTERED,
                        location,
                        standard.reference(),
                        firstDifference(published, standard)));
            }
        }
        return findings.list();
    }

    /// The faults of the answers: a requirement that is owed and not answered, or an answer to what cannot be.
    List<Finding> checkAnswers(Declaration declaration, Interpretation interpretation, String source) {
        var findings = new Findings();
        Location location = Location.of(source);
        if (declaration.interpretation() != interpretation) {
            findings.add(new Finding(
                    DeclarationFault.INTERPRETATION_DIFFERS,
                    location,
                    Argument.of(declaration.interpretation().title()),
                    Argument.of(interpretation.title())));
        }
        for (DeclaredFramework declared : declaration.frameworks()) {
            Framework framework = catalogue.framework(declared.id()).orElseThrow();
            Set<RequirementId> answered = new HashSet<>();
            for (DeclaredAnswer answer : declared.answers()) {
                answered.add(answer.requirement());
                Optional<Requirement> requirement = framework.find(answer.requirement());
                if (requirement.isEmpty() || !framework.isAssessable(requirement.get())) {
                    findings.add(new Finding(
                            DeclarationFault.REQUIREMENT_UNKNOWN,
                            location,
                            answer.requirement().value()));
                }
            }
            var scope =
                    new Scope(framework.id(), declaration.roles(), declaration.requirementPackage(), interpretation);
            Asked owed = asked.computeIfAbsent(scope, of -> asked(framework, of));
            Set<Dispute> disputes = new LinkedHashSet<>(owed.decisive());
            for (Requirement requirement : owed.requirements()) {
                if (!answered.contains(requirement.id())) {
                    findings.add(finding(DeclarationFault.REQUIREMENT_MISSING, location, requirement));
                    disputes.addAll(framework.disputesAbout(requirement.id()));
                }
            }
            disputes.forEach(dispute -> findings.add(disputed(dispute, interpretation, location)));
        }
        return findings.list();
    }

    private static Asked asked(Framework framework, Scope scope) {
        Map<Interpretation, List<Requirement>> readings = new EnumMap<>(Interpretation.class);
        for (Interpretation reading : Interpretation.values()) {
            readings.put(reading, owed(framework, scope, reading));
        }
        List<Dispute> decisive = framework.disputes().stream()
                .filter(dispute -> {
                    Requirement about = framework.find(dispute.requirement()).orElseThrow();
                    long asking = readings.values().stream()
                            .filter(requirements -> requirements.contains(about))
                            .count();
                    return asking != 0 && asking != readings.size();
                })
                .toList();
        return new Asked(readings.getOrDefault(scope.interpretation(), List.of()), decisive);
    }

    private static List<Requirement> owed(Framework framework, Scope scope, Interpretation interpretation) {
        return Obligations.derive(framework, scope.roles(), scope.requirementPackage(), interpretation).stream()
                .map(Obligation::requirement)
                .toList();
    }

    private static Finding finding(DeclarationFault fault, Location location, Requirement requirement) {
        return new Finding(
                fault, location, Argument.quoted(requirement.id().value()), Argument.of(requirement.title()));
    }

    /// That the framework's sources disagree about something the verdict speaks of.
    static Finding disputed(Dispute dispute, Interpretation interpretation, Location location) {
        return new Finding(
                DeclarationFault.REQUIREMENT_DISPUTED,
                location,
                Argument.quoted(dispute.requirement().value()),
                Argument.of(interpretation.title()));
    }

    private static String firstDifference(Standard published, Standard embedded) {
        int shared = Math.min(
                published.requirements().size(), embedded.requirements().size());
        for (int i = 0; i < shared; i++) {
            if (!published.requirements().get(i).equals(embedded.requirements().get(i))) {
                return embedded.requirements().get(i).identifier();
            }
        }
        if (published.requirements().size() != embedded.requirements().size()) {
            return published.requirements().size() + " ≠ "
                    + embedded.requirements().size();
        }
        if (!published.levels().equals(embedded.levels())) {
            return embedded.levels().stream().map(Level::identifier).toList().toString();
        }
        return embedded.name();
    }
}
