package dev.tasuki.domain.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.declaration.Check;
import dev.tasuki.domain.declaration.DeclarationVerifier;
import dev.tasuki.domain.declaration.Verification;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every file of the corpus against what is expected of it.
class CorpusTest {
    private static final DeclarationVerifier VERIFIER = new DeclarationVerifier(Catalogue.bundled());

    @ParameterizedTest
    @MethodSource("declarations")
    void judgesEachDeclarationAsExpected(String name) {
        Path folder = CorpusFiles.root().resolve("declarations").resolve(name);
        var expected = Expectation.read(folder.resolve("expected.json"));

        Verification verification = VERIFIER.verify(
                Bytes.of(CorpusFiles.read(folder.resolve("input.json"))), "input.json", expected.request());

        assertThat(Outcome.of(verification)).as("declarations/%s", name).isEqualTo(Outcome.of(expected));
    }

    @ParameterizedTest
    @MethodSource("assuranceFiles")
    void reportsTheMistakeOfEachAssuranceFileInItsPlace(String name) {
        Path folder = CorpusFiles.root().resolve("assurance-files").resolve(name);

        AssuranceFileReading reading = new AssuranceFileReader(Catalogue.bundled())
                .read(CorpusFiles.read(folder.resolve("input.yaml")), AssuranceFile.NAME);

        assertThat(FileOutcome.of(reading))
                .as("assurance-files/%s", name)
                .isEqualTo(FileOutcome.read(folder.resolve("expected.json")));
    }

    @Test
    void holdsAtLeastSeventyWrongFiles() {
        assertThat(declarations().size() + assuranceFiles().size()).isGreaterThan(70);
    }

    @Test
    void declarationsAreWhatTheGeneratorMakes() throws IOException {
        if (Boolean.getBoolean("corpus.generate")) {
            CorpusGenerator.write(Path.of("src/test/resources/dev/tasuki/domain/corpus/declarations"));
            return;
        }
        var made = CorpusGenerator.make();

        assertThat(new TreeSet<>(declarations())).isEqualTo(new TreeSet<>(made.keySet()));
        made.forEach((name, file) -> {
            Path folder = CorpusFiles.root().resolve("declarations").resolve(name);
            assertThat(CorpusFiles.read(folder.resolve("input.json")))
                    .as("%s; see CorpusGenerator for how to write the corpus anew", name)
                    .isEqualTo(file.input().toArray());
            assertThat(CorpusFiles.read(folder.resolve("expected.json")))
                    .as(name)
                    .isEqualTo(file.expectation().json().getBytes(StandardCharsets.UTF_8));
        });
    }

    static List<String> declarations() {
        return names("declarations");
    }

    static List<String> assuranceFiles() {
        return names("assurance-files");
    }

    private static List<String> names(String kind) {
        return CorpusFiles.cases(kind).stream()
                .map(folder -> String.valueOf(folder.getFileName()))
                .toList();
    }

    /// What matters of a verification: the verdict and each check that failed with its kinds of findings.
    private record Outcome(String verdict, Set<String> failures) {
        static Outcome of(Verification verification) {
            return new Outcome(
                    verification.verdict().id(),
                    verification.checks().stream()
                            .filter(Check::failed)
                            .map(check -> check.kind().id() + ": "
                                    + ((Check.Failed) check.outcome())
                                            .findings().stream()
                                                    .map(Finding::code)
                                                    .map(code -> code.id())
                                                    .distinct()
                                                    .toList())
                            .collect(Collectors.toUnmodifiableSet()));
        }

        static Outcome of(Expectation expected) {
            return new Outcome(
                    expected.verdict(),
                    expected.check() == null ? Set.of() : Set.of(expected.check() + ": " + expected.findings()));
        }
    }
}
