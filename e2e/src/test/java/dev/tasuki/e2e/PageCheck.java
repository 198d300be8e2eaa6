package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/// What every page that a journey visits must hold: nothing that axe-core objects to, light and dark.
final class PageCheck {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String VIOLATIONS = """
            rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(found =>
                found.violations.map(rule => rule.id + ': ' + rule.help + ' '
                    + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' ')))
            """;

    private PageCheck() {}

    /// The page as it stands, in both colour schemes.
    static void accessible(Page page) {
        // Not by AxeBuilder.analyze: it loads the rules anew, and opens a page of its own, for each look. What it does
        // beyond this is for frames, and our pages have none.
        page.evaluate(AXE);
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(page.evaluate(VIOLATIONS, RULES))
                    .as("%s, %s", page.url(), scheme)
                    .isEqualTo(List.of());
        }
    }

    /// A picture for the documentation, where `-Dscreenshots=DIR` asks for pictures.
    static void picture(Page page, String name) {
        String directory = System.getProperty("screenshots", "");
        if (!directory.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
        }
    }
}
