package dev.tasuki.cli.assurance.report;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.evidence.DirectoryEvidenceInspector;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.Organisation;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A developer that also supplies and helps to operate, half-way through its answers.
final class ExampleAssessment {
    static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final int ANSWERED = 41;

    /// What the example's people wrote.
    record Words(String software, String organisation, String contact, String because, String owner, String found) {}

    static final Words JAPANESE = new Words(
            "在庫管理クラウド",
            "株式会社青葉ソフトウェア",
            "psirt@aoba.example",
            "設計標準に従って脅威モデルを作成し、リリースごとに見直している。\n直近の見直しは 2026 年 10 月。",
            "開発部 佐藤",
            "設計レビュー記録（第 12 回）");

    static final Words ENGLISH = new Words(
            "Stockroom Cloud",
            "Aoba Software Ltd",
            "psirt@aoba.example",
            "Threat models follow the design standard and are reviewed at each release.\nLast reviewed in October 2026.",
            "Development, K. Sato",
            "Design review record no. 12");

    private ExampleAssessment() {}

    static Assessment of(Path directory, Words words) {
        return of(directory, words, List.of("meti"), Interpretation.DEFAULT);
    }

    static Assessment of(Path directory, Words words, List<String> frameworks, Interpretation interpretation) {
        Sha256 intact = write(directory, "docs/threat-model.md", "assets, actors, abuse cases\n");
        write(directory, "docs/build.md", "as it is now\n");
        Set<RoleAssignment> roles = new LinkedHashSet<>(List.of(
                new RoleAssignment(Role.DEVELOPER, Stance.PRIMARY),
                new RoleAssignment(Role.SUPPLIER, Stance.SUPPORTING),
                new RoleAssignment(Role.OPERATOR, Stance.INFRASTRUCTURE)));
        Catalogue catalogue = Catalogue.bundled();
        var answers = new LinkedHashMap<RequirementId, Answer>();
        int index = 0;
        for (Obligation obligation :
                Obligations.derive(catalogue.meti(), roles, RequirementPackage.STANDARD, interpretation)) {
            if (index % 3 != 2 || answers.size() >= ANSWERED || index < 12) {
                Requirement requirement = obligation.requirement();
                if (answers.size() < ANSWERED) {
                    answers.put(requirement.id(), answer(requirement.id(), index, words, intact));
                }
            }
            index++;
        }
        var file = new AssuranceFile(
                new SoftwareTarget(
                        words.software(),
                        "4.2.0",
                        SoftwareClass.SERVICE,
                        Optional.of("pkg:oci/stockroom@4.2.0"),
                        List.of()),
                new Organisation(words.organisation(), Optional.of(words.contact())),
                roles,
                RequirementPackage.STANDARD,
                interpretation,
                frameworks,
                answers);
        return Assessment.of(file, catalogue, interpretation, new DirectoryEvidenceInspector(directory, ON), ON);
    }

    private static Answer answer(RequirementId id, int index, Words words, Sha256 intact) {
        Optional<String> because = Optional.of(words.because());
        Optional<String> owner = Optional.of(words.owner());
        Evidence threatModel = new Evidence.FileEvidence(
                "docs/threat-model.md", Optional.of(intact), Optional.of(words.found()), Optional.empty());
        Evidence changed = new Evidence.FileEvidence(
                "docs/build.md",
                Optional.of(Sha256.of("as it was".getBytes(StandardCharsets.UTF_8))),
                Optional.empty(),
                Optional.empty());
        Evidence page = new Evidence.WebEvidence(
                "https://aoba.example/security/policy?page=2&lang=ja",
                intact,
                LocalDate.of(2026, 10, 5),
                Optional.of(words.found()),
                Optional.of(LocalDate.of(2027, 3, 31)));
        return switch (index % 10) {
            case 3 -> answer(id, AnswerStatus.PARTLY_MET, because, List.of(page), owner, due(2027, 1, 31));
            case 5 -> answer(id, AnswerStatus.PLANNED, because, List.of(), owner, due(2026, 3, 31));
            case 6 -> answer(id, AnswerStatus.MET, because, List.of(changed), owner, Optional.empty());
            case 7 -> answer(id, AnswerStatus.NOT_MET, because, List.of(), Optional.empty(), Optional.empty());
            case 8 -> answer(id, AnswerStatus.NOT_APPLICABLE, because, List.of(), owner, Optional.empty());
            case 9 -> answer(id, AnswerStatus.MET, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
            default -> answer(id, AnswerStatus.MET, because, List.of(threatModel, page), owner, Optional.empty());
        };
    }

    private static Answer answer(
            RequirementId id,
            AnswerStatus status,
            Optional<String> because,
            List<Evidence> evidence,
            Optional<String> owner,
            Optional<LocalDate> due) {
        return new Answer(id, status, because, evidence, owner, due);
    }

    private static Optional<LocalDate> due(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }

    /// The same assessment with one more answer.
    static Assessment with(Path directory, Assessment assessment, Answer answer) {
        Map<RequirementId, Answer> answers =
                new LinkedHashMap<>(assessment.file().answers());
        answers.put(answer.requirement(), answer);
        return Assessment.of(
                assessment.file().withAnswers(answers),
                Catalogue.bundled(),
                assessment.interpretation(),
                new DirectoryEvidenceInspector(directory, ON),
                ON);
    }

    private static Sha256 write(Path directory, String path, String content) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return Sha256.ofFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
