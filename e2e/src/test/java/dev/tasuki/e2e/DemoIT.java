package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The worked example, as somebody looks around in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {
    private static final Pattern WEB_APPLICATION = Pattern.compile("みずべ申請 Web アプリケーション|Mizube web application");
    /// Where the guide to the example leads.
    private static final String REQUIREMENT = "S(2)-3.3";

    private Demo demo;

    @BeforeAll
    void start() throws IOException {
        demo = Demo.start("demo");
    }

    @AfterAll
    void leaveNothing() throws IOException {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPageOfTheNavigationIsAccessibleInEachLanguage(String language) {
        try (BrowserContext person = demo.chromium().person(language, demo.session())) {
            Visitor visitor = demo.visitor(person, language);
            for (String address : navigation(visitor)) {
                visitor.open(address);
                picture(visitor, address.replaceFirst("^/o/[^/]+/?", ""), language);
                if (address.endsWith("/evidence") || address.endsWith("/engagements") || address.endsWith("/parties")) {
                    visitor.open(addresses(visitor, "main table.work th a").getFirst());
                }
            }
            visitor.open("/account");
            visitor.open("/design");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aTargetLeadsToWhatIsOwedAndAnswered(String language) {
        try (BrowserContext person = demo.chromium().person(language, demo.session())) {
            Visitor visitor = demo.visitor(person, language);
            String home = addresses(visitor, ".page-nav a").getFirst();
            visitor.open(home + "/targets");
            Locator link = visitor.find("main table.work th a")
                    .filter(new Locator.FilterOptions().setHasText(WEB_APPLICATION));
            String target = link.first().getAttribute("href");
            visitor.open(target);
            PageCheck.picture(visitor.page(), "target." + language);
            visitor.open(target + "/obligations");
            assertThat(visitor.find("main details li").count()).isGreaterThan(50);
            visitor.open(target + "/assessment");
            PageCheck.picture(visitor.page(), "assessment." + language);
            visitor.open(target + "/assessment/" + REQUIREMENT);
            assertThat(visitor.find("ul.reasons li").count()).isPositive();
            assertThat(visitor.find("main ul.evidence li").count()).isPositive();
            PageCheck.picture(visitor.page(), "requirement." + language);
            visitor.open(home + "/search?q=" + (language.equals("ja") ? "みずべ" : "Mizube"));
            assertThat(visitor.find("main a[href='" + target + "']").count()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void ofTheThreeDeclarationsOneIsValidOneExpiredAndOneFails(String language) {
        try (BrowserContext person = demo.chromium().person(language, demo.session());
                BrowserContext anybody = demo.chromium().person(language)) {
            Visitor visitor = demo.visitor(person, language);
            visitor.open(addresses(visitor, ".page-nav a").getFirst() + "/declarations");
            List<String> declarations = addresses(visitor, "main table.work th a");
            assertThat(declarations).hasSize(3);
            var states = new ArrayList<String>();
            String published = "";
            for (String declaration : declarations) {
                visitor.open(declaration);
                states.add(state(visitor));
                if (visitor.find("main a.shown").count() > 0) {
                    published = visitor.find("main a.shown").getAttribute("href");
                }
            }
            assertThat(states)
                    .containsExactlyInAnyOrder("met, failing: 0", "not-met, failing: 1", "refused, failing: 1");

            Visitor reader = Visitor.of(anybody, demo.server(), language);
            reader.open(published);
            assertThat(reader.find(".verdict[data-reliance=intact-by-server-key]")
                            .count())
                    .isEqualTo(1);
            PageCheck.picture(reader.page(), "verify." + language);
            reader.open("/verify");
        }
    }

    @Test
    void evidenceIsFoundWhileAnsweringAndWhatIsTypedStays() {
        try (BrowserContext person = demo.chromium().person("ja", demo.session())) {
            Visitor visitor = demo.visitor(person, "ja");
            String address = answerPage(visitor);
            visitor.fill("because", "書きかけの文章です。");
            int cited = visitor.find("#evidence-choice ul.evidence li").count();
            visitor.find("#evidence-choice summary").click();
            visitor.fill("find", "侵入 テスト");
            visitor.page().keyboard().press("Enter");
            visitor.page()
                    .waitForCondition(() ->
                            visitor.find("#evidence-choice .choices .choice").count() == 1);

            assertThat(visitor.page().url()).endsWith(address);
            assertThat(visitor.find("#evidence-choice .choices label").textContent())
                    .contains("侵入テスト");
            assertThat(visitor.find("#evidence-choice ul.evidence li").count()).isEqualTo(cited);
            assertThat(visitor.find("[name=because]").inputValue()).isEqualTo("書きかけの文章です。");
            PageCheck.accessible(visitor.page());
        }
    }

    @Test
    void aFormThatComesAfterTheSessionEndedIsSentAgain() {
        try (BrowserContext person = demo.chromium().person("en", demo.session())) {
            Visitor visitor = demo.visitor(person, "en");
            answerPage(visitor);
            visitor.fill("because", "Written while the session ran out.");
            List<Cookie> kept = person.cookies();
            person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("tasuki"));

            visitor.sendExpecting(401);

            assertThat(visitor.find("main blockquote").textContent()).contains("Written while the session ran out.");
            person.addCookies(kept);
            visitor.press("main form button");
            visitor.open(answerAddress(visitor));
            assertThat(visitor.find("[name=because]").inputValue()).isEqualTo("Written while the session ran out.");
        }
    }

    @Test
    void aFileThatIsTooLargeIsToldBeforeItIsSent() throws IOException {
        Path large = Files.createTempFile("tasuki-e2e", ".txt");
        try (BrowserContext person = demo.chromium().person("en", demo.session())) {
            Files.write(large, new byte[33 << 20]);
            Visitor visitor = demo.visitor(person, "en");
            visitor.open(addresses(visitor, ".page-nav a").getFirst() + "/evidence/new");
            String form = visitor.page().url();
            visitor.fill("title", "Scan");
            visitor.attach("file", large);

            visitor.page().click("main form[method=post] .actions button");

            assertThat(visitor.find("#field-file-too-large").textContent()).contains("32 MB");
            assertThat(visitor.focused()).isEqualTo("file");
            assertThat(visitor.page().url()).isEqualTo(form);
            PageCheck.accessible(visitor.page());
        } finally {
            Files.delete(large);
        }
    }

    private static String answerPage(Visitor visitor) {
        String address = answerAddress(visitor);
        visitor.open(address);
        return address;
    }

    private static String answerAddress(Visitor visitor) {
        visitor.open(addresses(visitor, ".page-nav a").getFirst() + "/targets");
        Locator link =
                visitor.find("main table.work th a").filter(new Locator.FilterOptions().setHasText(WEB_APPLICATION));
        return link.first().getAttribute("href") + "/assessment/S(1)-1.1";
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext person = demo.chromium().withoutScripts("en", demo.session())) {
            Visitor visitor = Visitor.withoutScripts(person, demo.server(), "en");
            visitor.open("/language?then=/&to=en");
            navigation(visitor).forEach(visitor::open);
        }
    }

    @Test
    void theLinkSignsInOnce() {
        try (BrowserContext late = demo.chromium().person("en")) {
            Page page = late.newPage();
            page.navigate(demo.link());

            assertThat(page.locator("form[action^='/sign-in/link/']").count()).isZero();
        }
    }

    private static void picture(Visitor visitor, String below, String language) {
        if (Set.of("", "targets", "obligations").contains(below)) {
            PageCheck.picture(visitor.page(), (below.isEmpty() ? "home" : below) + "." + language);
        }
    }

    /// Where the page's own navigation leads inside the record.
    private static Set<String> navigation(Visitor visitor) {
        var addresses = new LinkedHashSet<>(addresses(visitor, ".page-nav a[href^='/o/']"));
        assertThat(addresses).hasSizeGreaterThan(8);
        return addresses;
    }

    private static List<String> addresses(Visitor visitor, String links) {
        return visitor.find(links).all().stream()
                .map(link -> link.getAttribute("href").replaceFirst("[?#].*", ""))
                .toList();
    }

    /// The look of a declaration's state, and how many of its checks fail.
    private static String state(Visitor visitor) {
        String look = visitor.find("dl.facts .state")
                .first()
                .getAttribute("class")
                .replace("state", "")
                .strip();
        return look + ", failing: " + visitor.find("li.check.fail").count();
    }
}
