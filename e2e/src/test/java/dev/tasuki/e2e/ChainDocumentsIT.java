package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents about a supply chain that the commands write, as somebody opens them from a disk.
class ChainDocumentsIT {
    private static final String EXAMPLE = Path.of("..", "docs", "example", "supplychain.yaml")
            .toAbsolutePath()
            .normalize()
            .toString();
    private static final String OPACITY = "part => Number(getComputedStyle(part).opacity)";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theMapCanBeReadAndWalkedByKeys(String language) throws Exception {
        write(language, "map", "map.html");
        try (Chromium chromium = Chromium.start();
                BrowserContext person = chromium.person(language)) {
            Page page = open(person, "map.html");
            PageCheck.accessible(page);
            PageCheck.picture(page, "chain-map." + language);

            page.locator("#map-3").focus();
            page.keyboard().press("Enter");

            // Mizuki works for Aozora alone: what has nothing to do with it fades.
            assertThat(page.url()).endsWith("#map-3");
            assertThat(page.locator("#map-2").evaluate(OPACITY)).isEqualTo(1);
            assertThat((Double) page.locator("#map-1").evaluate(OPACITY)).isLessThan(0.5);
            page.locator(".chain-map a[href='#map']").click();
            assertThat(page.locator("#map-1").evaluate(OPACITY)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theMatrixCanBeReadOnAnyScreen(String language) throws Exception {
        write(language, "matrix", "matrix.html");
        try (Chromium chromium = Chromium.start();
                BrowserContext person = chromium.person(language)) {
            Page page = open(person, "matrix.html");
            PageCheck.accessible(page);
            PageCheck.picture(page, "chain-matrix." + language);

            page.setViewportSize(390, 800);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            PageCheck.accessible(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theAgreementCanBeReadAndSigned(String language) throws Exception {
        write(language, "agreement", "agreement.html", "--engagement", "development");
        try (Chromium chromium = Chromium.start();
                BrowserContext person = chromium.person(language)) {
            Page page = open(person, "agreement.html");
            PageCheck.accessible(page);

            page.setViewportSize(390, 800);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            PageCheck.accessible(page);
        }
    }

    private void write(String language, String command, String file, String... more) throws Exception {
        Program.Ran ran = new Program(directory, Locale.forLanguageTag(language), Map.of())
                .run(Stream.concat(
                                Stream.of(
                                        "supplychain",
                                        command,
                                        EXAMPLE,
                                        "--at",
                                        "2026-11-01",
                                        "--format",
                                        "html",
                                        "-o",
                                        file),
                                Stream.of(more))
                        .toArray(String[]::new));
        assertThat(ran.exit()).as(ran.errors()).isZero();
    }

    /// Whatever the page's own policy forbids would be told on the console.
    private Page open(BrowserContext person, String file) {
        Page page = person.newPage();
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
        page.navigate(directory.resolve(file).toUri().toString());
        assertThat(complaints).isEmpty();
        return page;
    }
}
