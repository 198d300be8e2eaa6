package dev.tasuki.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.supplychain.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AssuranceFileWriterTest {
    private final AssuranceFileWriter writer = new AssuranceFileWriter(Catalogue.bundled());

    @Property(tries = 400)
    void whatIsWrittenReadsBackAsTheSameFile(@ForAll("files") AssuranceFile file) {
        assertThat(AssuranceFiles.file(written(file))).isEqualTo(file);
    }

    @Provide
    Arbitrary<AssuranceFile> files() {
        return Arbitraries.randomValue(random -> new GeneratedFiles(new Random(random.nextLong())).file());
    }

    @Test
    void writesAFileAsAPersonWould() {
        String text = """
                tasuki: 1

                software:
                  name: 襷
                  version: "1.0"
                  class: product
                  purl: pkg:maven/dev.tasuki/tasuki@1.0
                  artefacts:
                    - file: target/襷.jar
                      sha256: %1$s
                    - file: target/襷.zip

                organisation:
                  name: 株式会社例
                  contact: security@example.jp

                roles:
                  developer: primary
                  operator: supporting

                package: standard
                interpretation: checklist
                frameworks: [meti, uk]

                answers:
                  S(1)-1.1:
                    status: planned
                    because: 年度内に満たす
                    evidence:
                      - file: docs/方針.md
                        sha256: %1$s
                        description: 方針
                      - url: https://例.example/
                        sha256: %1$s
                        seen: 2026-06-01
                    owner: 品質保証部
                    due: 2027-03-31
                  UK-1.1.1:
                    status: not_met
                """.formatted("\"" + AssuranceFiles.DIGEST + "\"");

        assertThat(written(AssuranceFiles.file(text))
                        .replace(AssuranceFiles.DIGEST, "D")
                        .replace("\"D\"", "D"))
                .isEqualTo(text.replace(AssuranceFiles.DIGEST, "D").replace("\"D\"", "D"));
    }

    @Test
    void refusesWhatNoFileCanSay() {
        AssuranceFile file = AssuranceFiles.file(AssuranceFiles.HEAD);
        var requirement = new RequirementId("S(1)-1.1");
        var endless = new Answer(
                requirement,
                AnswerStatus.MET,
                Optional.of("長".repeat(20_001)),
                List.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(writer.write(file.withAnswers(Map.of(requirement, endless))))
                .isInstanceOfSatisfying(
                        AssuranceFileWriting.Refused.class,
                        refused -> assertThat(AssuranceFiles.told(refused.findings()))
                                .containsExactly("21:14 text-too-long"));
    }

    @Test
    void nameThatEndsInALineBreakIsAProgrammersMistake() {
        AssuranceFile file = AssuranceFiles.file(AssuranceFiles.HEAD);
        var named = new AssuranceFile(
                file.software(),
                new Organisation("株式会社例\n", Optional.empty()),
                file.roles(),
                file.requirementPackage(),
                file.interpretation(),
                file.frameworks(),
                file.answers());

        assertThatThrownBy(() -> writer.write(named)).isInstanceOf(IllegalArgumentException.class);
    }

    private String written(AssuranceFile file) {
        return switch (writer.write(file)) {
            case AssuranceFileWriting.Written(var text) -> text;
            case AssuranceFileWriting.Refused(var findings) -> throw new AssertionError(AssuranceFiles.told(findings));
        };
    }
}
