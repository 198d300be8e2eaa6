package dev.tasuki.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tasuki.domain.PublishedSchema;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.corpus.CorpusFiles;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the published schema and the reader against each other: what the reader accepts, the schema accepts, and
/// what is structurally wrong, both refuse.
class AssuranceFileSchemaTest {
    private static final PublishedSchema SCHEMA = new PublishedSchema(AssuranceFileSchema.text());

    /// What only the reader can know: the catalogue, the calendar, the rest of the file, and sizes that a
    /// schema could only repeat.
    private static final Set<String> ONLY_THE_READER_KNOWS = Set.of(
            "category-answered",
            "duplicate-answer-in-full-width",
            "duplicate-answer-in-two-spellings",
            "framework-not-chosen",
            "heading-answered",
            "impossible-date",
            "no-requirement",
            "text-too-long",
            "unknown-requirement");

    @Test
    void isAValidSchema() {
        assertThat(SCHEMA.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void agreesWithTheReaderAboutEveryFileOfTheCorpusThatIsYaml(String name) {
        byte[] bytes = CorpusFiles.read(
                CorpusFiles.root().resolve("assurance-files").resolve(name).resolve("input.yaml"));
        // Faults of the syntax: an editor reports them itself.
        assumeTrue(YamlDocument.parse(bytes, name, Limits.EXCHANGED) instanceof Parsing.Parsed);

        boolean accepted =
                new AssuranceFileReader(Catalogue.bundled()).read(bytes, name) instanceof AssuranceFileReading.Read;

        assertThat(SCHEMA.validate(bytes).isEmpty())
                .as("%s is schema-valid: %s", name, SCHEMA.validate(bytes))
                .isEqualTo(accepted || ONLY_THE_READER_KNOWS.contains(name));
    }

    @Test
    void listsNoExceptionInVain() {
        assertThat(new TreeSet<>(corpus())).containsAll(ONLY_THE_READER_KNOWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "due: 3026-01-01",
                "due: 1900-01-01",
                "due: '9999-12-31'",
                "owner: 5",
                "because: 1.0",
                "because: 2026-01-01",
                "evidence: []",
                "evidence: [{file: 5, generated: true}]",
                "evidence: [{file: ./a/./b, generated: true}]",
                "evidence: [{file: ..a/b.., generated: true}]",
                "evidence: [{file: 方針 案.md, sha256: 'SHA256:ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef0123456789'}]",
                "evidence: [{file: a, sha256: 0123456789012345678901234567890123456789012345678901234567890123, generated: false}]",
                "evidence: [{url: 'https://例.jp/方針?a=b#節', sha256: abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789, seen: 2026-01-01, description: 3, valid_until: 2027-01-01}]"
            })
    void acceptsWhatTheReaderAccepts(String field) {
        byte[] text = AssuranceFiles.withAnswers("Ｓ１－１．１: {status: met, " + field + "}")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(new AssuranceFileReader(Catalogue.bundled()).read(text, "x"))
                .isInstanceOf(AssuranceFileReading.Read.class);
        assertThat(SCHEMA.validate(text)).isEmpty();
    }

    static List<String> corpus() {
        return CorpusFiles.cases("assurance-files").stream()
                .map(Path::getFileName)
                .map(String::valueOf)
                .toList();
    }
}
