package dev.tasuki.domain.assessment;

import static dev.tasuki.domain.assessment.AssuranceFiles.DIGEST;
import static dev.tasuki.domain.assessment.AssuranceFiles.HEAD;
import static dev.tasuki.domain.assessment.AssuranceFiles.faults;
import static dev.tasuki.domain.assessment.AssuranceFiles.file;
import static dev.tasuki.domain.assessment.AssuranceFiles.reading;
import static dev.tasuki.domain.assessment.AssuranceFiles.withAnswers;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceFileReaderTest {
    private static final RequirementId FIRST = new RequirementId("S(1)-1.1");

    @Test
    void readsEveryField() {
        AssuranceFile file = file("""
                tasuki: 1
                software:
                  name: 襷
                  version: 1.10
                  class: embedded
                  purl: pkg:maven/dev.tasuki/tasuki@1.10
                  artefacts:
                    - file: target/tasuki.jar
                    - {file: target/tasuki.zip, sha256: "sha256:%1$s"}
                organisation:
                  name: 株式会社例
                  contact: psirt@example.jp
                roles:
                  supplier: supporting
                  developer: primary
                package: standard
                interpretation: checklist
                frameworks: [uk, meti]
                answers:
                  s1-1.1:
                    status: partly_met
                    because: |
                      一行目
                      二行目
                    evidence:
                      - file: docs/policy.md
                        sha256: %1$s
                        description: 方針
                        valid_until: 2027-03-31
                      - {file: target/bom.json, generated: true}
                      - {url: "https://example.jp/方針", sha256: %1$s, seen: 2026-04-01}
                    owner: 開発部
                    due: 2026-12-31
                """.formatted(DIGEST));

        var digest = new Sha256(DIGEST);
        var answer = new Answer(
                FIRST,
                AnswerStatus.PARTLY_MET,
                Optional.of("一行目\n二行目\n"),
                List.of(
                        new Evidence.FileEvidence(
                                "docs/policy.md",
                                Optional.of(digest),
                                Optional.of("方針"),
                                Optional.of(LocalDate.of(2027, 3, 31))),
                        new Evidence.FileEvidence(
                                "target/bom.json", Optional.empty(), Optional.empty(), Optional.empty()),
                        new Evidence.WebEvidence(
                                "https://example.jp/方針",
                                digest,
                                LocalDate.of(2026, 4, 1),
                                Optional.empty(),
                                Optional.empty())),
                Optional.of("開発部"),
                Optional.of(LocalDate.of(2026, 12, 31)));
        assertThat(file)
                .isEqualTo(new AssuranceFile(
                        new SoftwareTarget(
                                "襷",
                                "1.10",
                                SoftwareClass.EMBEDDED,
                                Optional.of("pkg:maven/dev.tasuki/tasuki@1.10"),
                                List.of(
                                        new ReleaseArtefact("target/tasuki.jar", Optional.empty()),
                                        new ReleaseArtefact("target/tasuki.zip", Optional.of(digest)))),
                        new Organisation("株式会社例", Optional.of("psirt@example.jp")),
                        Set.of(
                                new RoleAssignment(Role.SUPPLIER, Stance.SUPPORTING),
                                new RoleAssignment(Role.DEVELOPER, Stance.PRIMARY)),
                        RequirementPackage.STANDARD,
                        Interpretation.FOLLOW_CHECKLIST,
                        List.of("meti", "uk"),
                        Map.of(FIRST, answer)));
    }

    @Test
    void answersMetiByTable5UnlessTold() {
        AssuranceFile file = file("""
                tasuki: "1"
                software: {name: x, version: 2026, class: service}
                organisation: {name: y}
                roles: {operator: primary}
                package: minimum
                answers:
                """);

        assertThat(file.frameworks()).containsExactly("meti");
        assertThat(file.interpretation()).isEqualTo(Interpretation.FOLLOW_TABLE_5);
        assertThat(file.software().version()).isEqualTo("2026");
        assertThat(file.answers()).isEmpty();
    }

    @Test
    void reportsSeveralMistakesAtOnceInTheirPlaces() {
        assertThat(faults("""
                        tasuki: 2
                        sofware: {}
                        software: {name: "", version: true, class: gadget, purl: maven}
                        organisation: 例
                        roles: {developer: main}
                        package: maximum
                        frameworks: [uk, uk, nist]
                        answers:
                          S(1)-1.1: {status: done}
                          S(1)-1.2: {status: planned}
                          S(9)-1.2: {status: met}
                        """))
                .containsExactly(
                        "1:9 unknown-format-version",
                        "3:18 blank-text",
                        "3:31 expected-text",
                        "3:44 not-one-of",
                        "3:58 not-a-package-url",
                        "4:15 expected-mapping",
                        "5:20 not-one-of",
                        "6:10 not-one-of",
                        "7:18 repeated-item",
                        "7:22 not-one-of",
                        "7:13 meti-required",
                        "9:22 not-one-of",
                        "10:3 due-required",
                        "11:3 not-a-requirement",
                        "2:1 misspelt-key");
    }

    @Test
    void saysWhatIsWrongAndWhatToDoInBothLanguages() {
        Finding finding =
                refusal(withAnswers("S(1)-1.1: {status: not_applicable}")).getFirst();

        assertThat(finding.location()).hasToString("tasuki.yaml:9:3");
        assertThat(finding.location().path()).isEqualTo("answers.S(1)-1.1");
        assertThat(finding.message(Language.EN)).isEqualTo("“S(1)-1.1” is said not to apply, but no reason is given.");
        assertThat(finding.message(Language.JA)).isEqualTo("「S(1)-1.1」を該当なしとする理由がありません。");
        assertThat(finding.remedy(Language.EN)).isEqualTo("Say under because why it does not apply.");
        assertThat(finding.remedy(Language.JA)).isEqualTo("because に、なぜ該当しないのかを書いてください。");
    }

    @Test
    void namesTheAnswersBelowAHeading() {
        assertThat(refusal(withAnswers("UK-3.2: {status: met}")).getFirst().remedy(Language.EN))
                .isEqualTo("Answer what is below it: UK-3.2.1, UK-3.2.2");
    }

    /// Column counts are those of the answer's line, which starts with two spaces.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S(1)-1.1: {status: planned}                                            | 9:3 due-required
            S(1)-1.1: {status: not_applicable}                                     | 9:3 reason-required
            S(1)-1: {status: met}                                                  | 9:3 not-answerable
            X: {status: met}                                                       | 9:3 not-a-requirement
            S(1)-1.1: {status: met, evidence: [{}]}                                | 9:38 file-or-url
            S(1)-1.1: {status: met, evidence: [{generated: true, seen: no}]}       | 9:38 file-or-url
            S(1)-1.1: {status: met, evidence: [{file: a}]}                         | 9:45 digest-required
            S(1)-1.1: {status: met, evidence: [{file: a, generated: false}]}       | 9:45 digest-required
            S(1)-1.1: {status: met, evidence: [{file: a, generated: maybe}]}       | 9:59 expected-boolean
            S(1)-1.1: {status: met, evidence: [{file: a, sha256: abc}]}            | 9:56 not-a-digest
            S(1)-1.1: {status: met, evidence: [{file: ../a, sha256: %s}]}          | 9:45 path-leaves-directory
            S(1)-1.1: {status: met, evidence: [{file: 'a\\b', sha256: %s}]}        | 9:45 path-leaves-directory
            S(1)-1.1: {status: met, evidence: [{file: a, sha256: %s, seen: 2026-01-01}]} | 9:122 unknown-key
            S(1)-1.1: {status: met, evidence: [{url: 'http://a', sha256: %s, seen: 2026-01-01}]} | 9:44 not-https
            S(1)-1.1: {status: met, evidence: [{url: 'https://a', sha256: %s}]}    | 9:44 seen-required
            S(1)-1.1: {status: met, evidence: [{url: 'https://a', seen: 2026-01-01}]} | 9:44 digest-required
            S(1)-1.1: {status: met, due: 2026-02-30}                               | 9:32 not-a-date
            S(1)-1.1: {status: met, owner: [a]}                                    | 9:34 expected-text
            S(1)-1.1: met                                                          | 9:13 expected-mapping
            """)
    void refusesAnAnswerWithOneMistakeForThatMistakeAlone(String answer, String fault) {
        assertThat(faults(withAnswers(answer.replace("%s", DIGEST)))).containsExactly(fault);
    }

    @Test
    void refusesBothADigestAndThePromiseOfOne() {
        String item = "{file: a, sha256: %s, generated: true}".formatted(DIGEST);

        assertThat(faults(withAnswers("S(1)-1.1: {status: met, evidence: [" + item + "]}")))
                .containsExactly("9:133 generated-with-digest");
    }

    @Test
    void refusesOneRequirementInTwoSpellings() {
        assertThat(faults(withAnswers("S(1)-1.1: {status: met}\nＳ１－１．１: {status: met}")))
                .containsExactly("10:3 answered-twice");
    }

    @Test
    void refusesAnAnswerToAFrameworkThatIsNotChosen() {
        String text = withAnswers("UK-1.1.1: {status: met}").replace("[meti, uk]", "[meti]");

        assertThat(faults(text)).containsExactly("9:3 framework-not-chosen");
    }

    @Test
    void blamesAWrongListOfFrameworksOnce() {
        String text = withAnswers("S(1)-1.1: {status: met}\nUK-1.1.1: {status: met}");

        assertThat(faults(text.replace("[meti, uk]", "meti"))).containsExactly("7:13 expected-sequence");
        assertThat(faults(text.replace("[meti, uk]", "[uk]"))).containsExactly("7:13 meti-required");
    }

    @Test
    void blamesMissingRolesOnce() {
        assertThat(faults(HEAD.replace("roles:\n  developer: primary", "roles: {}")))
                .containsExactly("4:8 no-roles");
        assertThat(faults(HEAD.replace("roles:\n  developer: primary", "roles: developer")))
                .containsExactly("4:8 expected-mapping");
        assertThat(faults(HEAD.replace("developer", "develper"))).containsExactly("5:3 misspelt-key");
    }

    @Test
    void warnsOfAnAnswerThatIsNotOwed() {
        String text = withAnswers("S(6)-1.1: {status: met}");

        assertThat(reading(text)).isInstanceOf(AssuranceFileReading.Read.class);
        assertThat(faults(text)).containsExactly("9:3 not-owed");
    }

    @Test
    void countsColumnsInCharactersAsEditorsDo() {
        assertThat(faults(HEAD.replace("{name: 株式会社例}", "{name: 株式会社例🎌, contct: x}")))
                .containsExactly("3:30 misspelt-key");
    }

    @Test
    void readsAFileWithWindowsLineEndsAndAByteOrderMark() {
        String text = withAnswers("S(1)-1.1: {status: met}");

        assertThat(file("\uFEFF" + text.replace("\n", "\r\n"))).isEqualTo(file(text));
    }

    @Test
    void refusesMoreEvidenceThanAnyoneReads() {
        String items = "{file: a, generated: true},".repeat(51);

        assertThat(faults(withAnswers("S(1)-1.1: {status: met, evidence: [" + items + "]}")))
                .containsExactly("9:37 too-many-items");
    }

    @Test
    void refusesAVersionThatNoDeclarationCouldCarry() {
        assertThat(faults(HEAD.replace("version: 1.0", "version: v" + "1".repeat(1024))))
                .containsExactly("2:30 text-too-long");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(faults(HEAD + "#" + "x".repeat(1 << 20))).containsExactly("0:0 too-large");
    }

    private static List<Finding> refusal(String text) {
        return ((AssuranceFileReading.Refused) reading(text)).findings();
    }
}
