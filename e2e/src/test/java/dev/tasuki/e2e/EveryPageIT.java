package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every kind of page that links lead to, found by following them: what all pages must hold, in a wide window and
/// in the narrowest; and forms that were refused or overtaken, and pages that are not there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
    /// The narrowest window that a page must fit into (WCAG 2.2, 1.4.10).
    private static final int NARROWEST = 320;

    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[SUC][A-Z(]*-?[0-9(][-0-9.()]*|(?<=/templates/)[a-z0-9_]+");
    /// What is no page, or ends the session.
    private static final Pattern NO_PAGE =
            Pattern.compile("/static/.*|/language.*|.*/content|.*/export|.*\\.yaml|/sign-out|/sign-in.*");

    private Demo demo;
    /// One address of each kind, by the kind.
    private Map<String, String> pages;

    @BeforeAll
    void followEveryLink() throws IOException {
        demo = Demo.start("every-page");
        pages = new LinkedHashMap<>();
        try (BrowserContext person = demo.chromium().person("ja", demo.session())) {
            var page = person.newPage();
            var open = new ArrayDeque<String>(List.of("/", "/design"));
            while (!open.isEmpty()) {
                String address = open.poll();
                page.navigate(demo.server().address() + address);
                for (Object link : (List<?>) page.evaluate("""
                        () => Array.from(document.querySelectorAll('a[href]:not([download])'))
                            .filter(link => link.origin === location.origin && !link.search.includes('file'))
                            .map(link => link.pathname)
                        """)) {
                    String found = String.valueOf(link);
                    if (!NO_PAGE.matcher(found).matches() && pages.putIfAbsent(kind(found), found) == null) {
                        open.add(found);
                    }
                }
            }
        }
    }

    private static String kind(String address) {
        return IDENTITY.matcher(address).replaceAll("*");
    }

    @AfterAll
    void leaveNothing() throws IOException {
        demo.close();
    }

    @Test
    void everyKindOfPageIsAccessibleAndFitsTheNarrowestWindow() {
        assertThat(pages).hasSizeGreaterThan(45);
        var tooWide = new ArrayList<String>();
        try (BrowserContext person = demo.chromium().person("ja", demo.session())) {
            Visitor visitor = demo.visitor(person, "ja");
            for (String address : pages.values()) {
                visitor.page().setViewportSize(1280, 900);
                visitor.open(address);
                visitor.page().setViewportSize(NARROWEST, 800);
                int width = (Integer) visitor.page().evaluate("() => document.documentElement.scrollWidth");
                if (width > NARROWEST) {
                    tooWide.add(address + " " + width);
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    @Test
    void aRefusedFormIsAccessible() {
        try (BrowserContext person = demo.chromium().person("en", demo.session())) {
            Visitor visitor = demo.visitor(person, "en");
            var refused = new ArrayList<String>();
            for (String address : pages.values()) {
                if (address.matches(".*/(new|new-page|register|file|receive|settings)")) {
                    visitor.open(address);
                    if (visitor.find("main form[method=post]").count() > 0) {
                        // What is wrong is for the server to say.
                        visitor.page().evaluate("""
                                () => document.querySelectorAll('main form[method=post] .input:not([type=file])')
                                    .forEach(field => { field.value = ''; })
                                """);
                        visitor.sendExpecting(422);
                        assertThat(visitor.find(".error-summary li").count())
                                .as(address)
                                .isPositive();
                        refused.add(address);
                    }
                }
            }
            assertThat(refused).hasSizeGreaterThan(8);
        }
    }

    @Test
    void whatSomebodyElseChangedFirstIsShownAccessibly() {
        try (BrowserContext person = demo.chromium().person("en", demo.session())) {
            Visitor first = demo.visitor(person, "en");
            Visitor second = Visitor.of(person, demo.server(), "en");
            String target = pages.get(kind(home() + "/targets/00000000-0000-0000-0000-000000000000"));
            first.open(target + "/edit");
            second.open(target + "/edit");
            first.fill("description", "Theirs");
            first.send();

            second.fill("description", "Mine");
            second.sendExpecting(409);

            assertThat(second.find(".recorded-now").count()).isPositive();
        }
    }

    @Test
    void whatIsNotThereHasAPageThatIsAccessible() {
        try (BrowserContext person = demo.chromium().person("ja", demo.session())) {
            Visitor visitor = demo.visitor(person, "ja");
            visitor.openExpecting(404, home() + "/targets/00000000-0000-7000-8000-000000000000");
            visitor.openExpecting(422, home() + "/audit?day=yesterday");
        }
    }

    private String home() {
        return pages.keySet().stream()
                .filter(address -> address.matches("/o/[^/]+"))
                .findFirst()
                .orElseThrow();
    }
}
