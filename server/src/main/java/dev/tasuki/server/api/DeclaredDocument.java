package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclaredAnswer;
import dev.tasuki.domain.declaration.DeclaredEvidence;
import dev.tasuki.server.supplychain.RoleWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a declaration says, whoever says it.
///
/// @param roles each as `role:stance`
/// @param key   the fingerprint of the key that it names as its own
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeclaredDocument(
        String organisation,
        DeclaredSoftwareDocument software,
        List<String> roles,
        String requirementPackage,
        String interpretation,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant issued,
        SignatoryDocument signatory,
        String statement,
        String key,
        List<DeclaredFrameworkDocument> frameworks,
        List<DeclaredSubjectDocument> subjects) {

    /// The software as the declaration names it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeclaredSoftwareDocument(
            String name,
            String version,
            String softwareClass,
            @Nullable String packageUrl) {}

    /// The person who answers for it.
    public record SignatoryDocument(String name, String role) {}

    /// The answers to one framework.
    public record DeclaredFrameworkDocument(String id, String version, List<DeclaredAnswerDocument> answers) {}

    /// One answer.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeclaredAnswerDocument(
            String requirement,
            String status,
            String because,
            @Nullable LocalDate due,
            List<DeclaredEvidenceDocument> evidence) {

        static DeclaredAnswerDocument of(DeclaredAnswer answer) {
            return new DeclaredAnswerDocument(
                    answer.requirement().value(),
                    answer.status().id(),
                    answer.because(),
                    answer.due().orElse(null),
                    answer.evidence().stream().map(DeclaredEvidenceDocument::of).toList());
        }
    }

    /// One piece of evidence.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeclaredEvidenceDocument(
            String reference,
            String sha256,
            @Nullable String description,
            @Nullable LocalDate seen,
            @Nullable LocalDate validUntil) {

        static DeclaredEvidenceDocument of(DeclaredEvidence evidence) {
            return new DeclaredEvidenceDocument(
                    evidence.reference(),
                    evidence.digest().hex(),
                    evidence.description().orElse(null),
                    evidence.seen().orElse(null),
                    evidence.validUntil().orElse(null));
        }
    }

    /// A file that it is about.
    public record DeclaredSubjectDocument(String name, String sha256) {}

    static DeclaredDocument of(Declaration declaration) {
        return new DeclaredDocument(
                declaration.organisation(),
                new DeclaredSoftwareDocument(
                        declaration.software().name(),
                        declaration.software().version(),
                        declaration.software().softwareClass().id(),
                        declaration.software().packageUrl().orElse(null)),
                RoleWords.write(declaration.roles()),
                declaration.requirementPackage().id(),
                declaration.interpretation().id(),
                declaration.validity().from(),
                declaration.validity().until(),
                declaration.issued(),
                new SignatoryDocument(
                        declaration.signatory().name(), declaration.signatory().role()),
                declaration.statement(),
                declaration.keyId(),
                declaration.frameworks().stream()
                        .map(framework -> new DeclaredFrameworkDocument(
                                framework.id(),
                                framework.version(),
                                framework.answers().stream()
                                        .map(DeclaredAnswerDocument::of)
                                        .toList()))
                        .toList(),
                declaration.subjects().stream()
                        .map(subject -> new DeclaredSubjectDocument(
                                subject.name(), subject.digest().hex()))
                        .toList());
    }
}
