package dev.tasuki.domain.declaration;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What an organisation declares about one version of its software.
///
/// @param issued     when it was made
/// @param statement  the words that the signatory affirms
/// @param subjects   what it is about, by digest
/// @param keyId      the key it was made to be signed with, so that the envelope cannot be signed anew by another
public record Declaration(
        UUID serialNumber,
        Instant issued,
        Validity validity,
        DeclaredSoftware software,
        String organisation,
        Set<RoleAssignment> roles,
        RequirementPackage requirementPackage,
        Interpretation interpretation,
        List<DeclaredFramework> frameworks,
        List<DeclaredSubject> subjects,
        Signatory signatory,
        String statement,
        String keyId) {

    /// The software as the declaration names it.
    public record DeclaredSoftware(
            String name, String version, SoftwareClass softwareClass, Optional<String> packageUrl) {}

    public Declaration {
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        frameworks = List.copyOf(frameworks);
        subjects = List.copyOf(subjects);
    }

    /// The answers of all frameworks.
    public List<DeclaredAnswer> answers() {
        return frameworks.stream()
                .flatMap(framework -> framework.answers().stream())
                .toList();
    }
}
