package dev.tasuki.domain.assessment;

import static dev.tasuki.domain.assessment.AssuranceFiles.DIGEST;
import static dev.tasuki.domain.assessment.AssuranceFiles.HEAD;
import static dev.tasuki.domain.assessment.AssuranceFiles.OTHER_DIGEST;
import static dev.tasuki.domain.assessment.AssuranceFiles.told;
import static dev.tasuki.domain.assessment.AssuranceFiles.withAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.digest.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssuranceFileEditorTest {
    private static final String FIRST = "S(1)-1.1";

    @Test
    void addsTheFirstAnswerToAFileWithoutAnswers() {
        assertThat(edited(HEAD, FIRST, met("方針がある"))).isEqualTo(HEAD + """
                answers:
                  S(1)-1.1:
                    status: met
                    because: 方針がある
                """);
    }

    @Test
    void addsTheFirstAnswerWhereTheFileSaysThereIsNone() {
        String added = "\n  S(1)-1.1:\n    status: met\n    because: x\n";

        assertThat(edited(HEAD + "answers:\n", FIRST, met("x"))).isEqualTo(HEAD + "answers:" + added);
        assertThat(edited(HEAD + "answers: {}\n", FIRST, met("x"))).isEqualTo(HEAD + "answers:" + added);
        assertThat(edited(HEAD + "answers: null\n", FIRST, met("x"))).isEqualTo(HEAD + "answers:" + added);
        assertThat(edited(HEAD + "answers: {} # まだ\n# 以上\n", FIRST, met("x")))
                .isEqualTo(HEAD + "answers: # まだ" + added + "# 以上\n");
        assertThat(edited(HEAD + "\"answers\": {\n}\n", FIRST, met("x"))).isEqualTo(HEAD + "\"answers\":" + added);
    }

    @Test
    void keepsALastLineWithoutEnd() {
        assertThat(edited(HEAD.strip(), FIRST, met("x")))
                .isEqualTo(HEAD + "answers:\n  S(1)-1.1:\n    status: met\n    because: x");
        assertThat(edited(withAnswers("S(1)-1.1: # 一\n  status: met").strip(), FIRST, met("x").withOwner("z")))
                .isEqualTo(withAnswers("S(1)-1.1: # 一\n  status: met\n  because: x\n  owner: z")
                        .strip());
    }

    @Test
    void takesTheReasonForSomethingElseForNoReasonWhyItDoesNotApply() {
        String text = withAnswers("S(1)-1.1:\n  status: met\n  because: we do it");
        var change = new AnswerChange(
                Optional.of(AnswerStatus.NOT_APPLICABLE),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        var editor = new AssuranceFileEditor(Catalogue.bundled());

        assertThat(((AssuranceFileEditing.Refused)
                                editor.edit(text, AssuranceFile.NAME, new RequirementId(FIRST), change))
                        .findings()
                        .getFirst()
                        .code())
                .isEqualTo(AnswerFault.STATUS_REQUIRED);
        String applies = text.replace("status: met", "status: not_applicable");
        assertThat(editor.edit(applies, AssuranceFile.NAME, new RequirementId(FIRST), change))
                .isInstanceOf(AssuranceFileEditing.Edited.class);
    }

    @Test
    void insertsAfterABlockOfLinesThatTheFileEndsWithWithoutALineEnd() {
        for (String indicator : List.of("|", "|-", "|+", ">", ">-", ">+")) {
            String text = withAnswers("S(1)-1.1:\n  status: met\n  because: " + indicator + "\n    一行目\n    二行目")
                    .strip();

            assertThat(edited(text, "S(1)-1.2", met("x")))
                    .isEqualTo(text + "\n  S(1)-1.2:\n    status: met\n    because: x");
        }
    }

    @Test
    void writesLinesThatEndAsTheFilesDo() {
        String text = withAnswers("S(1)-1.2:\n  status: met").replace("\n", "\r\n");

        assertThat(edited("\uFEFF" + text, FIRST, met("x")))
                .isEqualTo("\uFEFF"
                        + withAnswers("S(1)-1.1:\n  status: met\n  because: x\nS(1)-1.2:\n  status: met")
                                .replace("\n", "\r\n"));
    }

    @Test
    void putsANewAnswerInTheCataloguesOrderAndLeavesCommentsWithWhatTheySpeakOf() {
        String text = withAnswers("""
                # 最初
                S(1)-1.1: {status: met} # 右
                  # 一の続き

                # 三の前
                S(1)-1.3:
                  status: met
                  # 三の中
                # 英国
                UK-1.1.1: {status: met}
                """);

        assertThat(edited(text, "S(1)-1.2", met("x")))
                .isEqualTo(text.replace("# 一の続き\n", "# 一の続き\n  S(1)-1.2:\n    status: met\n    because: x\n"));
        assertThat(edited(text, "S(1)-1.4", met("x")))
                .isEqualTo(text.replace("# 三の中\n", "# 三の中\n  S(1)-1.4:\n    status: met\n    because: x\n"));
        assertThat(edited(text.replace("S(1)-1.1", "S(1)-2.1").replace("S(1)-1.3", "S(1)-2.2"), FIRST, met("x")))
                .contains("answers:\n  S(1)-1.1:\n    status: met\n    because: x\n  # 最初\n  S(1)-2.1:");
    }

    @Test
    void followsTheIndentOfTheAnswersThatAreThere() {
        String text = HEAD + "answers:\n      S(1)-1.1:\n           status: met\n";

        assertThat(edited(text, "S(1)-1.2", met("x")))
                .isEqualTo(text + "      S(1)-1.2:\n        status: met\n        because: x\n");
        assertThat(edited(text, FIRST, met("x"))).isEqualTo(text + "           because: x\n");
        assertThat(edited(HEAD.indent(3), FIRST, met("x")))
                .endsWith("\n   answers:\n     S(1)-1.1:\n       status: met\n       because: x\n");
    }

    @Test
    void changesOneFieldInItsPlaceAndKeepsTheAuthorsSpellingOfTheOthers() {
        String text = withAnswers("""
                's1-1.1':
                  "owner": '開発部'   # 担当
                  because: >-
                    長い
                    理由

                  # 期限
                  due: '2026-12-31'
                  status: planned # 状態
                """);

        assertThat(edited(text, FIRST, change().withStatus(AnswerStatus.MET).withOwner("開発部")))
                .isEqualTo(text.replace("planned #", "met #"));
        assertThat(edited(text, FIRST, change().withBecause("短い\n理由")))
                .isEqualTo(text.replace(">-\n      長い\n      理由", "\"短い\\n理由\""));
        assertThat(edited(text, FIRST, change().withDue(LocalDate.of(2027, 1, 1))))
                .isEqualTo(text.replace("'2026-12-31'", "2027-01-01"));
    }

    @Test
    void replacesReasonsOfEveryStyle() {
        for (String written : List.of(
                "plain",
                "plain\n    and more",
                "'single ''quoted'''",
                "\"double\\n quoted\"",
                "|\n    a\n\n    b",
                "|2-\n    a",
                ">+\n    a\n    b",
                "| # 注\n    a",
                "\n    next line")) {
            String text = withAnswers("S(1)-1.1:\n  because: " + written + "\n  status: met\nS(1)-1.2:\n  status: met");

            assertThat(edited(text, FIRST, change().withBecause("x: #y")))
                    .as(written)
                    .contains("because: ", "\"x: #y\"\n    status: met\n  S(1)-1.2:\n    status: met\n");
        }
    }

    @Test
    void writesAnAnswerInFlowStyleAsABlock() {
        for (String flow : List.of(
                "{status: met, owner: 甲}",
                "{status: met,\n  owner: 甲}",
                "{\n  # 中\n  \"status\": met, owner: 甲,\n  }")) {
            String text = withAnswers("S(1)-1.1: " + flow + " # 右\nS(1)-1.2: {status: met}");

            assertThat(edited(text, FIRST, change().withBecause("x"))).as(flow).isEqualTo(withAnswers("""
                            S(1)-1.1: # 右
                              status: met
                              because: x
                              owner: 甲
                            S(1)-1.2: {status: met}
                            """));
        }
    }

    @Test
    void addsEvidenceToEveryStyleOfList() {
        String added = "- file: new.md\n  sha256: " + DIGEST;
        for (String list : List.of("- file: a\n  generated: true", "- {file: a, generated: true} # 右")) {
            String indented = withAnswers("S(1)-1.1:\n  status: met\n  evidence:\n" + list.indent(4) + "  owner: 甲");
            String unindented = withAnswers("S(1)-1.1:\n  status: met\n  evidence:\n" + list.indent(2) + "  owner: 甲");

            assertThat(edited(indented, FIRST, change().withEvidence(file("new.md", DIGEST))))
                    .isEqualTo(withAnswers("S(1)-1.1:\n  status: met\n  evidence:\n" + list.indent(4) + added.indent(4)
                            + "  owner: 甲"));
            assertThat(edited(unindented, FIRST, change().withEvidence(file("new.md", DIGEST))))
                    .isEqualTo(withAnswers("S(1)-1.1:\n  status: met\n  evidence:\n" + list.indent(2) + added.indent(2)
                            + "  owner: 甲"));
        }
        for (String list : List.of("[]", "[\n  ]", "")) {
            String text = withAnswers("S(1)-1.1:\n  status: met\n  evidence: " + list + "\n  owner: 甲");

            if (!list.isEmpty()) {
                assertThat(edited(text, FIRST, change().withEvidence(file("new.md", DIGEST))))
                        .isEqualTo(withAnswers(
                                "S(1)-1.1:\n  status: met\n  evidence:\n" + added.indent(4) + "  owner: 甲"));
            }
        }
    }

    @Test
    void renewsTheDigestOfEvidenceAndNothingElse() {
        String text = withAnswers("""
                S(1)-1.1:
                  status: met
                  evidence:
                    # 方針
                    - sha256: '%s' # 要約値
                      # 中
                      file: docs/方針.md
                      description: "方 針"
                    - {file: b, sha256: %s}
                """.formatted(DIGEST, DIGEST));

        assertThat(edited(text, FIRST, change().withEvidence(file("docs/方針.md", OTHER_DIGEST))))
                .isEqualTo(text.replace("'" + DIGEST + "'", OTHER_DIGEST));
        assertThat(edited(text, FIRST, change().withEvidence(file("b", OTHER_DIGEST))))
                .isEqualTo(
                        text.replace("{file: b, sha256: " + DIGEST + "}", "file: b\n        sha256: " + OTHER_DIGEST));
        assertThat(edited(text, FIRST, change().withEvidence(file("docs/方針.md", DIGEST))))
                .isEqualTo(text);
    }

    @Test
    void turnsGeneratedEvidenceIntoRecordedAndBack() {
        String generated = withAnswers(
                "S(1)-1.1:\n  status: met\n  evidence:\n  - file: a\n    generated: true # 生成\n    description: x");
        String recorded = generated.replace("generated: true", "sha256: " + DIGEST);
        var promise = new Evidence.FileEvidence("a", Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(edited(generated, FIRST, change().withEvidence(file("a", DIGEST))))
                .isEqualTo(recorded);
        assertThat(edited(recorded, FIRST, change().withEvidence(promise))).isEqualTo(generated);
    }

    @Test
    void takesTheLastOfSeveralWordsAboutOnePieceOfEvidence() {
        String text = withAnswers("S(1)-1.1:\n  status: met");

        assertThat(edited(text, FIRST, change().withEvidence(file("a", DIGEST)).withEvidence(file("a", OTHER_DIGEST))))
                .isEqualTo(text + "    evidence:\n      - file: a\n        sha256: " + OTHER_DIGEST + "\n");
        String two = withAnswers("S(1)-1.1:\n  status: met\n  evidence:\n  - file: b\n    generated: true");
        assertThat(edited(two, FIRST, change().withEvidence(file("a", DIGEST)).withEvidence(file("a", OTHER_DIGEST))))
                .isEqualTo(two + "    - file: a\n      sha256: " + OTHER_DIGEST + "\n");
    }

    @Test
    void writesWebEvidenceWithTheDayItWasSeen() {
        var page = new Evidence.WebEvidence(
                "https://example.jp/#節",
                new Sha256(DIGEST),
                LocalDate.of(2026, 4, 1),
                Optional.of("節"),
                Optional.of(LocalDate.of(2027, 4, 1)));

        assertThat(edited(withAnswers("S(1)-1.1:\n  status: met"), FIRST, change().withEvidence(page)))
                .endsWith("""
                            evidence:
                              - url: https://example.jp/#節
                                sha256: %s
                                seen: 2026-04-01
                                description: 節
                                valid_until: 2027-04-01
                        """.formatted(DIGEST));
    }

    @Test
    void refusesWhatCannotBeWrittenWithoutTouchingTheRest() {
        String flow = HEAD + "answers: {S(1)-1.2: {status: met}}\n";

        assertThat(refusal(flow, FIRST, met("x"))).containsExactly("0:0 no-safe-place");
        assertThat(refusal(
                        "{"
                                + HEAD.strip()
                                        .replace("\nroles:\n  developer: primary", "\nroles: {developer: primary}")
                                        .replace("\n", ",\n")
                                + "}",
                        FIRST,
                        met("x")))
                .containsExactly("0:0 no-safe-place");
    }

    @Test
    void saysWhyAnAnswerCannotStandInTheFile() {
        String text = HEAD.replace("[meti, uk]", "[meti]");

        assertThat(refusal(text, "UK-1.1.1", met("x"))).containsExactly("9:3 framework-not-chosen");
        assertThat(refusal(text, "S(1)-1", met("x"))).containsExactly("9:3 not-answerable");
        assertThat(refusal(text, "S(9)-9.9", met("x"))).containsExactly("9:3 not-a-requirement");
        assertThat(refusal(text, FIRST, met("x".repeat(20_001)))).containsExactly("11:14 text-too-long");
        assertThat(refusal(text, FIRST, change().withBecause("x"))).containsExactly("0:0 status-required");
        assertThat(refusal(text, FIRST, change().withStatus(AnswerStatus.PLANNED)))
                .containsExactly("0:0 status-required");
        assertThat(refusal("tasuki: 2", FIRST, met("x"))).contains("1:9 unknown-format-version");
    }

    private static String edited(String text, String requirement, Change change) {
        return switch (edit(text, requirement, change)) {
            case AssuranceFileEditing.Edited edited -> edited.text();
            case AssuranceFileEditing.Refused(var findings) -> throw new AssertionError(told(findings) + "\n" + text);
        };
    }

    private static List<String> refusal(String text, String requirement, Change change) {
        return told(((AssuranceFileEditing.Refused) edit(text, requirement, change)).findings());
    }

    private static AssuranceFileEditing edit(String text, String requirement, Change change) {
        return new AssuranceFileEditor(Catalogue.bundled())
                .edit(text, AssuranceFile.NAME, new RequirementId(requirement), change.change());
    }

    private static Evidence file(String path, String digest) {
        return new Evidence.FileEvidence(path, Optional.of(new Sha256(digest)), Optional.empty(), Optional.empty());
    }

    private static Change change() {
        return new Change(
                new AnswerChange(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }

    private static Change met(String because) {
        return change().withStatus(AnswerStatus.MET).withBecause(because);
    }

    /// Puts a change together.
    private record Change(AnswerChange change) {
        Change withStatus(AnswerStatus status) {
            return new Change(new AnswerChange(
                    Optional.of(status), change.because(), change.evidence(), change.owner(), change.due()));
        }

        Change withBecause(String because) {
            return new Change(new AnswerChange(
                    change.status(), Optional.of(because), change.evidence(), change.owner(), change.due()));
        }

        Change withEvidence(Evidence evidence) {
            var all = new ArrayList<>(change.evidence());
            all.add(evidence);
            return new Change(new AnswerChange(change.status(), change.because(), all, change.owner(), change.due()));
        }

        Change withOwner(String owner) {
            return new Change(new AnswerChange(
                    change.status(), change.because(), change.evidence(), Optional.of(owner), change.due()));
        }

        Change withDue(LocalDate due) {
            return new Change(new AnswerChange(
                    change.status(), change.because(), change.evidence(), change.owner(), Optional.of(due)));
        }
    }
}
