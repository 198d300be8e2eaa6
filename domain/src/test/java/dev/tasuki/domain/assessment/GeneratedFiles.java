package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.supplychain.Organisation;
import dev.tasuki.domain.supplychain.ReleaseArtefact;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Assurance files made by chance, from a small stock of values so that two of them often agree in a field.
final class GeneratedFiles {
    private static final List<RequirementId> REQUIREMENTS = List.of(
            new RequirementId("S(1)-1.1"),
            new RequirementId("S(1)-1.2"),
            new RequirementId("S(2)-1.1"),
            new RequirementId("S(4)-5.3"),
            new RequirementId("UK-1.1.1"),
            new RequirementId("UK-3.2.1"));

    private static final List<String> WORDS = List.of(
            "満たしている", "a: b", "二行\nある", " 空白 ", "- x", "true", "5", "🎌#", "yes", "\"'", "\u2028\u007F\uFEFFx", "~");

    private final RandomGenerator random;

    GeneratedFiles(RandomGenerator random) {
        this.random = random;
    }

    AssuranceFile file() {
        boolean uk = random.nextBoolean();
        return new AssuranceFile(
                software(),
                new Organisation(one(WORDS), maybe(one(WORDS))),
                roles(),
                one(List.of(RequirementPackage.values())),
                one(List.of(Interpretation.values())),
                uk ? List.of("meti", "uk") : List.of("meti"),
                answers(uk));
    }

    /// The same file with a few things changed by chance.
    AssuranceFile changed(AssuranceFile file) {
        AssuranceFile other = file();
        boolean head = random.nextInt(3) == 0;
        var answers = new LinkedHashMap<RequirementId, Answer>();
        for (RequirementId requirement : REQUIREMENTS) {
            AssuranceFile source = random.nextInt(3) == 0 ? other : file;
            Answer answer = source.answers().get(requirement);
            if (answer != null && (file.frameworks().contains("uk") || !isUk(requirement))) {
                answers.put(requirement, answer);
            }
        }
        return new AssuranceFile(
                head ? other.software() : file.software(),
                random.nextInt(4) == 0 ? other.organisation() : file.organisation(),
                random.nextInt(4) == 0 ? other.roles() : file.roles(),
                random.nextInt(4) == 0 ? other.requirementPackage() : file.requirementPackage(),
                random.nextInt(4) == 0 ? other.interpretation() : file.interpretation(),
                file.frameworks(),
                answers);
    }

    private SoftwareTarget software() {
        var artefacts = new ArrayList<ReleaseArtefact>();
        while (random.nextInt(3) == 0) {
            artefacts.add(new ReleaseArtefact(one(List.of("target/app.jar", "成果物/一覧 #1.zip", "- x")), maybe(digest())));
        }
        return new SoftwareTarget(
                one(WORDS),
                one(List.of("1.0", "1.10", "2026-01-01", "null", "0x10", "第二版")),
                one(List.of(SoftwareClass.values())),
                maybe("pkg:maven/例/tasuki@1.0?type=jar#x"),
                artefacts);
    }

    private Set<RoleAssignment> roles() {
        var roles = new LinkedHashSet<RoleAssignment>();
        for (Role role : Role.values()) {
            if (random.nextBoolean()) {
                roles.add(new RoleAssignment(role, one(List.of(Stance.values()))));
            }
        }
        return roles.isEmpty() ? RoleAssignment.primary(Role.DEVELOPER) : roles;
    }

    private Map<RequirementId, Answer> answers(boolean uk) {
        var answers = new LinkedHashMap<RequirementId, Answer>();
        for (RequirementId requirement : REQUIREMENTS) {
            if (random.nextBoolean() && (uk || !isUk(requirement))) {
                answers.put(requirement, answer(requirement));
            }
        }
        return answers;
    }

    Answer answer(RequirementId requirement) {
        AnswerStatus status = one(List.of(AnswerStatus.values()));
        var evidence = new ArrayList<Evidence>();
        while (random.nextInt(2) == 0 && evidence.size() < 3) {
            evidence.add(evidence(evidence.size()));
        }
        return new Answer(
                requirement,
                status,
                status == AnswerStatus.NOT_APPLICABLE ? Optional.of(one(WORDS)) : maybe(one(WORDS)),
                evidence,
                maybe(one(List.of("品質保証部", "a, b"))),
                status == AnswerStatus.PLANNED ? Optional.of(day()) : maybe(day()));
    }

    private Evidence evidence(int position) {
        return random.nextBoolean()
                ? new Evidence.FileEvidence(
                        one(List.of("a.md", "証跡/新しい 一覧.md")) + position,
                        maybe(digest()),
                        maybe(one(WORDS)),
                        maybe(day()))
                : new Evidence.WebEvidence(
                        "https://例.example/方針?q=" + position + "#x", digest(), day(), maybe(one(WORDS)), maybe(day()));
    }

    private Sha256 digest() {
        return Sha256.of(one(List.of("一", "二")).getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate day() {
        return LocalDate.of(2027, 3, 30 + random.nextInt(2));
    }

    private static boolean isUk(RequirementId requirement) {
        return requirement.value().startsWith("UK");
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
