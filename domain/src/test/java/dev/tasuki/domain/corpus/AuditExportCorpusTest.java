package dev.tasuki.domain.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.audit.AuditExports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every audit export of the corpus against what is expected of it.
class AuditExportCorpusTest {
    private static final Path SOURCE = Path.of("src/test/resources/dev/tasuki/domain/corpus/audit-exports");

    @ParameterizedTest
    @MethodSource("exports")
    void judgesEachExportAsExpected(String name) {
        Path folder = CorpusFiles.root().resolve("audit-exports").resolve(name);
        ExportOutcome expected = ExportOutcome.read(folder.resolve("expected.json"));

        var verification = AuditExports.verify(CorpusFiles.read(folder.resolve("input.jsonl")), expected.knownHead());

        assertThat(ExportOutcome.of(verification, expected.knownHead()))
                .as("audit-exports/%s", name)
                .isEqualTo(expected);
    }

    @Test
    void exportsAreWhatTheGeneratorMakes() throws IOException {
        var made = FaultyAuditExports.make();
        if (Boolean.getBoolean("corpus.generate")) {
            write(made);
            return;
        }

        assertThat(new TreeSet<>(exports())).isEqualTo(new TreeSet<>(made.keySet()));
        made.forEach((name, export) -> {
            Path folder = CorpusFiles.root().resolve("audit-exports").resolve(name);
            assertThat(CorpusFiles.read(folder.resolve("input.jsonl")))
                    .as("%s; see README.md for how to write the corpus anew", name)
                    .isEqualTo(export.input().toArray());
            assertThat(CorpusFiles.read(folder.resolve("expected.json")))
                    .as(name)
                    .isEqualTo(export.outcome().json().getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void write(Map<String, FaultyAuditExports.Made> made) throws IOException {
        for (Map.Entry<String, FaultyAuditExports.Made> entry : made.entrySet()) {
            Path folder = Files.createDirectories(SOURCE.resolve(entry.getKey()));
            Files.write(folder.resolve("input.jsonl"), entry.getValue().input().toArray());
            Files.writeString(
                    folder.resolve("expected.json"), entry.getValue().outcome().json());
        }
    }

    static List<String> exports() {
        return CorpusFiles.cases("audit-exports").stream()
                .map(folder -> String.valueOf(folder.getFileName()))
                .toList();
    }
}
