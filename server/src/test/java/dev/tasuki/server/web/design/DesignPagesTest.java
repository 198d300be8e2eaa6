package dev.tasuki.server.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.text.Language;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.assessment.Standing;
import dev.tasuki.server.web.frame.Assets;
import dev.tasuki.server.web.frame.FrameSource;
import dev.tasuki.server.web.frame.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// The living design page: it shows every part there is, in both languages, and only in the worked example.
class DesignPagesTest {
    /// Classes of the frame around a page, of moments, and of widths, which one picture of a page cannot show.
    private static final Set<String> ELSEWHERE = Set.of(
            "account",
            "answer",
            "groups",
            "htmx-indicator",
            "htmx-request",
            "inner",
            "menu",
            "menu-list",
            "narrow",
            "narrow-only",
            "nav-close",
            "nav-open",
            "new-page",
            "organisation",
            "over",
            "page-nav",
            "plain-sign",
            "preview",
            "print-only",
            "screen-only",
            "search",
            "shown",
            "to-left",
            "whole",
            "wide-only");

    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z-]*[a-z])");
    private static final Pattern USED = Pattern.compile("class=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s(?:for|aria-labelledby|aria-describedby)=\"([^\"]*)\"");

    @Test
    void showsEveryClassOfTheStyleSheets() throws IOException {
        var unseen = new TreeSet<String>();
        for (String sheet :
                List.of("base.css", "layout.css", "controls.css", "tables.css", "record.css", "print.css")) {
            String selectors =
                    text("/static/" + sheet).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\{[^{}]*}", " ");
            unseen.addAll(found(CLASS, selectors));
        }
        found(USED, page(Language.EN)).forEach(used -> unseen.removeAll(List.of(used.split(" "))));

        assertThat(unseen).isEqualTo(new TreeSet<>(ELSEWHERE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksTheReadersLanguage(Language language) throws IOException {
        String title = Words.load().text("design.title").in(language);

        assertThat(page(language))
                .contains("<html lang=\"" + language.tag() + "\">")
                .contains("<h1>" + title + "</h1>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReferenceLeadsToOneElement(Language language) throws IOException {
        String page = page(language);
        List<String> ids = ID.matcher(page).results().map(id -> id.group(1)).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(REFERENCE
                        .matcher(page)
                        .results()
                        .flatMap(named -> List.of(named.group(1).split(" ")).stream()))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void obeysTheContentPolicy() throws IOException {
        assertThat(page(Language.EN))
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void drawsTheWholeGuidelineInItsOrder() {
        Sample sample = Sample.of(Catalogue.bundled().meti());

        assertThat(sample.strip().groups()).hasSize(6);
        assertThat(sample.cells().stream().map(cell -> cell.id()))
                .hasSize(69)
                .containsExactlyElementsOf(Catalogue.bundled().meti().assessable().stream()
                        .map(requirement -> requirement.id())
                        .toList());
        assertThat(sample.strip().offset(5)).isLessThan(980);
        for (Standing standing : Standing.values()) {
            assertThat(sample.strip().count(standing)).as(standing.id()).isPositive();
        }
    }

    @Test
    void isServedInTheWorkedExampleOnly() {
        var runner = new ApplicationContextRunner()
                .withBean(Catalogue.class, Catalogue::bundled)
                .withUserConfiguration(DesignPages.class);

        runner.withPropertyValues("tasuki.demo=true")
                .run(context -> assertThat(context).hasSingleBean(DesignPages.class));
        runner.withPropertyValues("tasuki.demo=false")
                .run(context -> assertThat(context).doesNotHaveBean(DesignPages.class));
        runner.run(context -> assertThat(context).doesNotHaveBean(DesignPages.class));
        assertThat(TestServer.shared().nobody().get("/design").statusCode()).isEqualTo(404);
    }

    private static String page(Language language) throws IOException {
        var request = new MockHttpServletRequest("GET", "/design");
        request.addPreferredLocale(language.locale());
        var response = new MockHttpServletResponse();
        var frames = new FrameSource(Words.load(), new Assets(), true);
        try {
            new DesignPages(Catalogue.bundled()).design(frames.frame(request)).render(Map.of(), request, response);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = DesignPagesTest.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
