package dev.tasuki.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssuranceFileMergeTest {
    private static final String TEXT = AssuranceFiles.withAnswers("""
            S(1)-1.1:
              status: partly_met
              because: 方針はある
              evidence:
                - {file: docs/方針.md, sha256: %s}
              owner: 開発部
              due: 2027-03-31
            S(1)-1.2:
              status: met
            """.formatted("\"" + AssuranceFiles.DIGEST + "\""));

    private static final AssuranceFile BASE = AssuranceFiles.file(TEXT);

    @Test
    void changesToDifferentFieldsAreBroughtTogether() {
        AssuranceFile mine = changed("status: partly_met", "status: met");
        AssuranceFile theirs = changed("owner: 開発部", "owner: 品質保証部");

        var merged = (AssuranceFileMerge.Merged) merge(mine, theirs);

        assertThat(merged.file())
                .isEqualTo(
                        file(TEXT.replace("status: partly_met", "status: met").replace("owner: 開発部", "owner: 品質保証部")));
        assertThat(merged.fields().stream().filter(field -> !(field.values() instanceof ThreeWay.Unchanged<Text>)))
                .containsExactly(
                        new ComparedField(
                                new FileField.OfAnswer(id("S(1)-1.1"), FileField.Part.STATUS),
                                new ThreeWay.ChangedByMine<>(
                                        Optional.of(new Text("一部満たす", "partly met")),
                                        Optional.of(new Text("満たす", "met")))),
                        new ComparedField(
                                new FileField.OfAnswer(id("S(1)-1.1"), FileField.Part.OWNER),
                                new ThreeWay.ChangedByTheirs<>(
                                        Optional.of(Text.same("開発部")), Optional.of(Text.same("品質保証部")))));
    }

    @Test
    void differentChangesToOneFieldConflict() {
        AssuranceFile mine = changed("because: 方針はある", "because: 見直した");
        AssuranceFile theirs = changed("because: 方針はある", "because: 監査を受けた");

        assertThat(conflicts(mine, theirs))
                .containsExactly(new Conflict(
                        new FileField.OfAnswer(id("S(1)-1.1"), FileField.Part.BECAUSE),
                        Optional.of(Text.same("方針はある")),
                        Optional.of(Text.same("見直した")),
                        Optional.of(Text.same("監査を受けた"))));
    }

    @Test
    void everyConflictIsListedInTheOrderOfTheFile() {
        AssuranceFile mine = file(TEXT.replace("開発部", "甲")
                .replace("2027-03-31", "2027-04-30")
                .replace("株式会社例", "株式会社甲")
                .replace("  S(1)-1.2:\n    status: met", "  S(1)-1.2:\n    status: not_met"));
        AssuranceFile theirs = file(TEXT.replace("開発部", "乙")
                .replace("2027-03-31", "2027-05-31")
                .replace("株式会社例", "株式会社乙")
                .replace("  S(1)-1.2:\n    status: met", "  S(1)-1.2:\n    status: partly_met"));

        assertThat(paths(mine, theirs))
                .containsExactly(
                        "organisation", "answers.S(1)-1.1.owner", "answers.S(1)-1.1.due", "answers.S(1)-1.2.status");
    }

    @Test
    void deletingAnAnswerWinsOverLeavingItAndConflictsWithChangingIt() {
        AssuranceFile deleted = file(TEXT.substring(0, TEXT.indexOf("  S(1)-1.2:")));
        AssuranceFile changed = file(TEXT.replace("  S(1)-1.2:\n    status: met", "  S(1)-1.2:\n    status: not_met"));

        assertThat(merge(deleted, BASE))
                .isInstanceOfSatisfying(
                        AssuranceFileMerge.Merged.class,
                        merged -> assertThat(merged.file()).isEqualTo(deleted));
        assertThat(conflicts(deleted, changed))
                .containsExactly(new Conflict(
                        new FileField.OfRequirement(id("S(1)-1.2")),
                        Optional.of(new Text("状態: 満たす", "status: met")),
                        Optional.empty(),
                        Optional.of(new Text("状態: 満たさない", "status: not met"))));
        assertThat(conflicts(deleted, changed).getFirst().field().title())
                .isEqualTo(new Text("S(1)-1.2 の回答", "answer to S(1)-1.2"));
    }

    @Test
    void evidenceIsComparedPieceByPiece() {
        AssuranceFile mine =
                file(TEXT.replace("      - {file", "      - {file: docs/新.md, generated: true}\n      - {file"));
        AssuranceFile theirs = file(TEXT.replace("}\n    owner", ", valid_until: 2027-12-31}\n    owner"));
        AssuranceFile without = file(TEXT.replaceAll("    evidence:\n.*\n", ""));

        assertThat(((AssuranceFileMerge.Merged) merge(mine, theirs)).file())
                .isEqualTo(
                        file(TEXT.replace("      - {file", "      - {file: docs/新.md, generated: true}\n      - {file")
                                .replace("}\n    owner", ", valid_until: 2027-12-31}\n    owner")));
        assertThat(conflicts(without, theirs)).singleElement().satisfies(conflict -> {
            assertThat(conflict.field().path()).isEqualTo("answers.S(1)-1.1.evidence[docs/方針.md]");
            assertThat(conflict.field().title())
                    .isEqualTo(new Text("S(1)-1.1 の証跡「docs/方針.md」", "S(1)-1.1: evidence “docs/方針.md”"));
            assertThat(conflict.mine()).isEmpty();
            assertThat(conflict.theirs().map(Text::ja))
                    .contains("docs/方針.md、sha256:" + AssuranceFiles.DIGEST + "、有効期限: 2027-12-31");
        });
    }

    @Test
    void changesThatMakeNoAnswerTogetherConflict() {
        AssuranceFile planned = changed("status: partly_met", "status: planned");
        AssuranceFile undated = changed("    due: 2027-03-31\n", "");
        AssuranceFile excluded = changed("status: partly_met", "status: not_applicable");
        AssuranceFile unexplained = changed("    because: 方針はある\n", "");

        assertThat(paths(planned, undated)).containsExactly("answers.S(1)-1.1.due");
        assertThat(paths(undated, planned)).containsExactly("answers.S(1)-1.1.due");
        assertThat(paths(excluded, unexplained)).containsExactly("answers.S(1)-1.1.because");
    }

    @Test
    void reasonOfOneSideIsNeverPutBesideTheStatusOfTheOther() {
        AssuranceFile met = changed("status: partly_met", "status: met");
        AssuranceFile explained = changed("because: 方針はある", "because: 一部の製品でまだ使っていない");

        assertThat(paths(met, explained)).containsExactly("answers.S(1)-1.1.because");
        assertThat(paths(explained, met)).containsExactly("answers.S(1)-1.1.because");
    }

    @Test
    void frameworkThatTheOtherSideAnswersCannotBeDropped() {
        AssuranceFile dropped = changed("frameworks: [meti, uk]", "frameworks: [meti]");
        AssuranceFile answered = file(TEXT + "  UK-1.1.1:\n    status: met\n");

        assertThat(paths(dropped, answered)).containsExactly("frameworks");
        assertThat(merge(dropped, BASE)).isInstanceOf(AssuranceFileMerge.Merged.class);
    }

    @Test
    void withoutACommonPastWhateverDiffersConflictsAndWhateverOneSideHasIsKept() {
        AssuranceFile mine = changed("    owner: 開発部\n", "");
        AssuranceFile theirs = changed("package: minimum", "package: standard");

        assertThat(AssuranceFileMerge.of(Optional.empty(), mine, theirs, Catalogue.bundled()))
                .isInstanceOfSatisfying(
                        AssuranceFileMerge.Conflicting.class,
                        conflicting -> assertThat(conflicting.conflicts())
                                .containsExactly(new Conflict(
                                        new FileField.OfHead(FileField.Head.PACKAGE),
                                        Optional.empty(),
                                        Optional.of(new Text("最低限要求パッケージ", "minimum package")),
                                        Optional.of(new Text("標準要求パッケージ", "standard package")))));
        assertThat(AssuranceFileMerge.of(Optional.empty(), mine, BASE, Catalogue.bundled()))
                .isInstanceOfSatisfying(
                        AssuranceFileMerge.Merged.class,
                        merged -> assertThat(merged.file()).isEqualTo(BASE));
    }

    private static AssuranceFileMerge merge(AssuranceFile mine, AssuranceFile theirs) {
        return AssuranceFileMerge.of(Optional.of(BASE), mine, theirs, Catalogue.bundled());
    }

    private static List<Conflict> conflicts(AssuranceFile mine, AssuranceFile theirs) {
        return switch (merge(mine, theirs)) {
            case AssuranceFileMerge.Conflicting conflicting -> conflicting.conflicts();
            case AssuranceFileMerge.Merged merged -> throw new AssertionError(merged.file());
        };
    }

    private static List<String> paths(AssuranceFile mine, AssuranceFile theirs) {
        return conflicts(mine, theirs).stream()
                .map(conflict -> conflict.field().path())
                .toList();
    }

    private static RequirementId id(String id) {
        return new RequirementId(id);
    }

    private static AssuranceFile changed(String from, String to) {
        String changed = TEXT.replace(from, to);
        assertThat(changed).isNotEqualTo(TEXT);
        return file(changed);
    }

    private static AssuranceFile file(String text) {
        return AssuranceFiles.file(text);
    }
}
