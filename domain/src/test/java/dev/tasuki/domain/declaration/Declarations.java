package dev.tasuki.domain.declaration;

import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.evidence.DirectoryEvidenceInspector;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.DirectoryReleaseArtefacts;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Declarations for the tests of this package, made as the command line makes them.
final class Declarations {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final SigningKey KEY = KeyGeneration.generate(KeyAlgorithm.ED25519);
    static final Catalogue CATALOGUE = Catalogue.bundled();

    private Declarations() {}

    /// An assurance file of these roles that answers everything they owe, with one piece of evidence.
    static String assuranceFile(RoleAssignment... roles) {
        var text = new StringBuilder("""
                tasuki: 1
                software: {name: 襷, version: 1.0, class: product, artefacts: [{file: 襷.jar}]}
                organisation: {name: 株式会社例}
                package: minimum
                frameworks: [meti, uk]
                roles:
                """);
        for (RoleAssignment role : roles) {
            text.append("  %s: %s%n".formatted(role.role().id(), role.stance().id()));
        }
        text.append("answers:\n");
        for (String framework : CATALOGUE.frameworkIds()) {
            Obligations.derive(
                            CATALOGUE.framework(framework).orElseThrow(),
                            Set.of(roles),
                            RequirementPackage.MINIMUM,
                            Interpretation.DEFAULT)
                    .forEach(obligation -> text.append(
                            "  %s: {status: met, because: 方針のとおり, evidence: [{file: 方針.md, generated: true}]}%n"
                                    .formatted(obligation.requirement().id().value())));
        }
        return text.toString();
    }

    /// Writes what the assurance file refers to.
    static Path writeMaterial(Path directory) {
        try {
            Files.writeString(directory.resolve("方針.md"), "方針");
            Files.writeString(directory.resolve("襷.jar"), "jar");
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DeclarationDraft draft(String text, Path directory, Validity validity) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AssuranceFile file = switch (new AssuranceFileReader(CATALOGUE).read(bytes, AssuranceFile.NAME)) {
            case AssuranceFileReading.Read read -> read.file();
            case AssuranceFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
        var assessment = Assessment.of(
                file, CATALOGUE, file.interpretation(), new DirectoryEvidenceInspector(directory, TODAY), TODAY);
        var terms = new DeclarationDraft.Terms(
                UUID.fromString("7a5cafe0-0000-4000-8000-000000000002"),
                Instant.parse("2026-06-01T03:04:05Z"),
                validity,
                new Signatory("例 花子", "CISO"),
                Optional.empty(),
                KEY.publicKey().keyId());
        return DeclarationDraft.of(assessment, new DirectoryReleaseArtefacts(directory), Sha256.of(bytes), terms);
    }

    /// A sound declaration of these roles.
    static Declaration declaration(Path directory, RoleAssignment... roles) {
        var validity = Validity.starting(TODAY, Period.ofYears(1));
        return switch (draft(assuranceFile(roles), writeMaterial(directory), validity)) {
            case DeclarationDraft.Complete(var declaration) -> declaration;
            case DeclarationDraft.Incomplete(var findings) -> throw new AssertionError(findings);
        };
    }
}
