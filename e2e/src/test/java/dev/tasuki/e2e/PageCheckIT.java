package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The check that every page goes through, on pages with a fault that it must find.
class PageCheckIT {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>A page</title>
            <style>p {color: #111; background: #fff} %s</style></head>
            <body><main><h1>A page</h1><p>Words</p>%s</main></body></html>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            image-alt      |                                                       | <img src="data:,">
            label          |                                                       | <input type="text" name="q">
            color-contrast | p {color: #999}                                       | ``
            color-contrast | @media (prefers-color-scheme: dark) {p {color: #999}} | ``
            """)
    void aFaultIsFound(String rule, @Nullable String style, String body) {
        try (Chromium chromium = Chromium.start();
                BrowserContext person = chromium.person("en")) {
            Page page = person.newPage();
            page.setContent(PAGE.formatted("", ""));
            assertThatCode(() -> PageCheck.accessible(page)).doesNotThrowAnyException();

            page.setContent(PAGE.formatted(style == null ? "" : style, body));

            assertThatThrownBy(() -> PageCheck.accessible(page)).hasMessageContaining(rule);
        }
    }
}
