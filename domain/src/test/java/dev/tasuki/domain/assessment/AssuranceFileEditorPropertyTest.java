package dev.tasuki.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.digest.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;

/// Generated files in the styles that people write, and generated changes to one answer.
class AssuranceFileEditorPropertyTest {
    private static final List<RequirementId> REQUIREMENTS = List.of(
            new RequirementId("S(1)-1.1"),
            new RequirementId("S(1)-1.2"),
            new RequirementId("S(2)-1.1"),
            new RequirementId("S(4)-5.3"),
            new RequirementId("UK-1.1.1"),
            new RequirementId("UK-3.2.1"));

    /// A file as it is, the lines of each answer with the comments that belong to it, and what to change.
    record Edit(String text, List<String> linesOfOthers, RequirementId requirement, AnswerChange change) {}

    @Property(tries = 400)
    void changesThatAnswerAndNothingElse(@ForAll("edits") Edit edit) {
        AssuranceFile before = AssuranceFiles.file(edit.text());

        AssuranceFileEditing outcome = new AssuranceFileEditor(Catalogue.bundled())
                .edit(edit.text(), AssuranceFile.NAME, edit.requirement(), edit.change());

        assertThat(outcome).isInstanceOf(AssuranceFileEditing.Edited.class);
        var edited = (AssuranceFileEditing.Edited) outcome;
        assertThat(edited.file()).isEqualTo(wanted(before, edit));
        assertThat(AssuranceFiles.file(edited.text())).isEqualTo(edited.file());
        // Every line that is not of this answer stands there still, in its order, byte for byte.
        assertThat(edited.text().lines().toList()).containsSubsequence(edit.linesOfOthers());
        var softly = new SoftAssertions();
        softly.assertThat(edited.text().contains("\r\n")).isEqualTo(edit.text().contains("\r\n"));
        softly.assertThat(edited.text().startsWith("\uFEFF"))
                .isEqualTo(edit.text().startsWith("\uFEFF"));
        softly.assertThat(edited.text().lines().filter(String::isBlank).count())
                .isLessThanOrEqualTo(edit.text().lines().filter(String::isBlank).count());
        softly.assertThat(edited.text().endsWith("\n")).isEqualTo(edit.text().endsWith("\n"));
        softly.assertAll();
    }

    @Property(tries = 100)
    void changingTwiceIsChangingOnce(@ForAll("edits") Edit edit) {
        var editor = new AssuranceFileEditor(Catalogue.bundled());
        var once = (AssuranceFileEditing.Edited)
                editor.edit(edit.text(), AssuranceFile.NAME, edit.requirement(), edit.change());

        assertThat(editor.edit(once.text(), AssuranceFile.NAME, edit.requirement(), edit.change()))
                .isEqualTo(once);
    }

    /// What the file should say after the change, worked out without the editor.
    private static AssuranceFile wanted(AssuranceFile before, Edit edit) {
        AnswerChange change = edit.change();
        Optional<Answer> present = before.answerTo(edit.requirement());
        var evidence = new ArrayList<>(present.map(Answer::evidence).orElse(List.of()));
        for (Evidence added : change.evidence()) {
            int at = -1;
            for (int i = evidence.size() - 1; i >= 0; i--) {
                at = evidence.get(i).reference().equals(added.reference()) ? i : at;
            }
            if (at < 0) {
                evidence.add(added);
            } else {
                evidence.set(
                        at,
                        new Evidence.FileEvidence(
                                added.reference(),
                                ((Evidence.FileEvidence) added).digest(),
                                added.description().or(evidence.get(at)::description),
                                added.validUntil().or(evidence.get(at)::validUntil)));
            }
        }
        var answers = new LinkedHashMap<>(before.answers());
        answers.put(
                edit.requirement(),
                new Answer(
                        edit.requirement(),
                        change.status().or(() -> present.map(Answer::status)).orElseThrow(),
                        change.because().or(() -> present.flatMap(Answer::because)),
                        evidence,
                        change.owner().or(() -> present.flatMap(Answer::owner)),
                        change.due().or(() -> present.flatMap(Answer::due))));
        return before.withAnswers(answers);
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Arbitraries.randomValue(random -> new Writer(random).write());
    }

    /// Writes one file and one change from random choices.
    private static final class Writer {
        private final RandomGenerator random;
        private final List<String> lines = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        Writer(Random random) {
            this.random = random;
        }

        Edit write() {
            RequirementId target = one(REQUIREMENTS);
            var head = List.of(
                    "# 襷: この製品の回答",
                    "tasuki: 1",
                    "software: {name: 襷, version: 1.0, class: product}",
                    "organisation:",
                    "  name: \"株式会社 例\"  # 正式名称",
                    "roles: {developer: primary, supplier: supporting}",
                    "package: standard",
                    "frameworks:",
                    "- meti",
                    "- uk");
            head.forEach(this::other);
            boolean answersFirst = random.nextInt(4) == 0;
            String tail = "interpretation: table5";
            if (!answersFirst && random.nextBoolean()) {
                other(tail);
            }
            boolean has = answers(target);
            if (answersFirst) {
                other(tail);
            }
            if (random.nextInt(3) == 0) {
                other("# 以上");
            }
            String separator = random.nextInt(3) == 0 ? "\r\n" : "\n";
            String text = String.join(separator, lines) + (random.nextInt(4) == 0 ? "" : separator);
            boolean marked = random.nextInt(5) == 0;
            if (marked) {
                others.set(0, "\uFEFF" + others.getFirst());
            }
            return new Edit((marked ? "\uFEFF" : "") + text, others, target, change(has));
        }

        private boolean answers(RequirementId target) {
            List<RequirementId> answered = new ArrayList<>(REQUIREMENTS);
            answered.removeIf(id -> random.nextBoolean());
            if (random.nextInt(5) == 0) {
                Collections.shuffle(answered, new Random(random.nextLong()));
            }
            if (answered.isEmpty()) {
                // The line itself may change where it says that there is nothing.
                lines.addAll(one(List.of(
                        List.of(),
                        List.of("answers:"),
                        List.of("answers: {}"),
                        List.of("answers: {", "  }"),
                        List.of("answers: ~"))));
                return false;
            }
            other("answers:" + comment());
            int indent = 1 + random.nextInt(4);
            for (RequirementId id : answered) {
                if (random.nextInt(4) == 0) {
                    other("");
                    other(" ".repeat(indent) + "# " + id + " について");
                }
                answer(id, indent, !id.equals(target));
            }
            return answered.contains(target);
        }

        private void answer(RequirementId id, int indent, boolean isOther) {
            String name = one(List.of(id.value(), "\"" + id + "\"", "'" + id + "'")) + ":";
            var written = new ArrayList<String>();
            if (random.nextInt(4) == 0) {
                written.addAll(one(List.of(
                        List.of(name + " {status: met, owner: 開発部}" + comment()),
                        List.of(name + " {status: partly_met,", "     because: 'a: b', }" + comment()),
                        List.of(name + " {", "  \"status\": \"not_met\"", "  }"))));
            } else {
                written.add(name + comment());
                int inner = 1 + random.nextInt(4);
                for (List<String> field : fields()) {
                    field.forEach(line -> written.add(" ".repeat(inner) + line));
                }
            }
            for (String line : written) {
                if (isOther) {
                    other(" ".repeat(indent) + line);
                } else {
                    lines.add(" ".repeat(indent) + line);
                }
            }
        }

        private List<List<String>> fields() {
            var fields = new ArrayList<List<String>>();
            fields.add(List.of("status: " + one(List.of("met", "'partly_met'", "\"not_met\"")) + comment()));
            if (random.nextBoolean()) {
                fields.add(one(List.of(
                        List.of("because: 短い理由" + comment()),
                        List.of("because: 'それは ''引用'' です'"),
                        List.of("because: \"二行\\n目\""),
                        List.of("because: |", "  一行目", "", "    二行目: #x", "  三行目"),
                        List.of("because: |-" + comment(), "  一行目"),
                        List.of("because: >", "  折り", "  返し"),
                        List.of("because: >-", "  折り", "", "  返し"),
                        List.of("because:", "  次の行に" + comment()),
                        List.of("because: 平文が", "  続く"))));
            }
            if (random.nextBoolean()) {
                fields.add(evidence());
            }
            if (random.nextInt(3) == 0) {
                fields.add(List.of("owner: " + one(List.of("開発部", "'a b'")) + comment()));
            }
            if (random.nextInt(3) == 0) {
                fields.add(List.of("due: " + one(List.of("2026-12-31", "\"2027-01-01\""))));
            }
            Collections.shuffle(fields, new Random(random.nextLong()));
            if (random.nextInt(4) == 0) {
                fields.add(random.nextInt(fields.size()), List.of("# 項目の前"));
            }
            if (random.nextInt(4) == 0) {
                fields.add(List.of("# 最後"));
            }
            return fields;
        }

        private List<String> evidence() {
            String item = one(List.of("", "  "));
            String digest = "0123456789abcdef".repeat(4);
            return one(List.of(
                    List.of("evidence: []"),
                    List.of("evidence: [{file: a.md, sha256: " + digest + "},", "   {file: b.md, generated: true}]"),
                    List.of(
                            "evidence:" + comment(),
                            item + "- file: 'a.md'" + comment(),
                            item + "  sha256: " + digest,
                            item + "  description: 方針" + comment()),
                    List.of(
                            "evidence:",
                            item + "# 証跡",
                            item + "-   generated: true",
                            item + "    file: b.md",
                            item + "- {file: a.md, sha256: \"" + digest + "\", valid_until: 2027-01-01}"),
                    List.of(
                            "evidence:",
                            item + "-",
                            item + "  file: \"b.md\"",
                            item + "  sha256: '" + digest + "'",
                            item + "  generated: false")));
        }

        private AnswerChange change(boolean present) {
            Optional<AnswerStatus> status = present && random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(one(List.of(AnswerStatus.MET, AnswerStatus.PARTLY_MET, AnswerStatus.NOT_MET)));
            var evidence = new ArrayList<Evidence>();
            while (random.nextInt(3) == 0) {
                evidence.add(new Evidence.FileEvidence(
                        one(List.of("a.md", "b.md", "証跡/新しい 一覧.md")),
                        maybe(new Sha256("fedcba9876543210".repeat(4))),
                        maybe("説明: 一"),
                        maybe(LocalDate.of(2028, 3, 31))));
            }
            return new AnswerChange(
                    status,
                    maybe(one(List.of("満たしている", "a: b", "二行\nある", " 空白 ", "- x", "true", "5", "🎌#"))),
                    evidence,
                    maybe(one(List.of("品質保証部", "a, b"))),
                    maybe(LocalDate.of(2026, 11, 30)));
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        private String comment() {
            return random.nextInt(4) == 0 ? "  # 注記" : "";
        }

        private void other(String line) {
            lines.add(line);
            others.add(line);
        }

        private <T> T one(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
