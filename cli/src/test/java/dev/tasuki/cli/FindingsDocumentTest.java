package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.cli.FindingsDocument.Group;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds `docs/findings.md` against the code, and the texts of the findings against each other.
class FindingsDocumentTest {
    /// Ids that several enums use. They mean the same about different things; a new one needs a line here, so
    /// that nobody gives one id two meanings by accident.
    private static final Map<String, List<String>> SHARED = Map.of(
            "evidence-unreadable", List.of("UsageFault", "DeclarationFault"),
            "not-a-date", List.of("UsageFault", "DocumentFault"),
            "not-a-digest", List.of("AssuranceFileFault", "StatementFault"),
            "not-one-of", List.of("UsageFault", "DocumentFault"));

    @Test
    void documentIsUpToDate() throws IOException {
        // Tests run in the module's directory.
        Path document = Path.of("..", "docs", "findings.md");
        String expected = FindingsDocument.markdown();
        if (Boolean.getBoolean("tasuki.regenerate")) {
            Files.writeString(document, expected);
        }
        assertThat(Files.exists(document) ? Files.readString(document) : "")
                .as(
                        "docs/findings.md is not what the code says. Run again with -Dtasuki.regenerate=true and commit it.")
                .isEqualTo(expected);
    }

    @Test
    void listNamesEveryEnumOfCodes() {
        assertThat(FindingsDocument.GROUPS.stream().map(Group::type))
                .as("FindingsDocument.GROUPS lists every enum that implements FindingCode")
                .containsExactlyInAnyOrderElementsOf(FindingsDocument.inTheCode());
    }

    @Test
    void idsAreUniqueOrKnownToBeShared() {
        Map<String, List<String>> shared = FindingsDocument.GROUPS.stream()
                .flatMap(group -> group.codes().stream().map(code -> Map.entry(code.id(), group.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        shared.values().removeIf(groups -> groups.size() == 1);

        assertThat(shared).isEqualTo(SHARED);
    }

    static List<FindingCode> codes() {
        return FindingsDocument.GROUPS.stream()
                .flatMap(group -> group.codes().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void bothLanguagesSayTheSameThings(FindingCode code) {
        assertSamePlaceholders(code.message());
        assertSamePlaceholders(code.remedy());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void argumentsAreNumberedWithoutAGap(FindingCode code) {
        List<String> used = FindingsDocument.placeholders(
                code.message().en() + code.remedy().en());

        assertThat(used)
                .isEqualTo(IntStream.range(0, used.size())
                        .mapToObj(i -> "{" + i + "}")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyTextEndsAsASentenceOrWithWhatWasFound(FindingCode code) {
        for (Text text : List.of(code.message(), code.remedy())) {
            assertThat(text.ja()).matches("(?s).*([。？！]|\\{[0-9]}|[0-9a-z])$");
            assertThat(text.en()).matches("(?s).*([.?!]|\\{[0-9]}|[0-9a-z])$");
        }
    }

    private static void assertSamePlaceholders(Text text) {
        assertThat(FindingsDocument.placeholders(text.ja()))
                .as("placeholders of “%s”", text.ja())
                .isEqualTo(FindingsDocument.placeholders(text.en()));
    }
}
