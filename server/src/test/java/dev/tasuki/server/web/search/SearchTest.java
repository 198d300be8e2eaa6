package dev.tasuki.server.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.MemberDraft;
import dev.tasuki.server.access.Members;
import dev.tasuki.server.shared.TargetId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The search box through its page and its resource.
class SearchTest {
    private final TestServer server = TestServer.shared();

    @Test
    void aTargetIsFoundByWordsOfEitherLanguageAndShownInTheReaders() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String id = target(editor, "住民窓口システム", "Residents’ Counter System");

        for (String query : new String[] {"窓口", "窓口システム", "ｼｽﾃﾑ", "民窓", "COUNTER 窓口", "counter RESIDENTS"}) {
            assertThat(search(editor, query))
                    .as(query)
                    .contains("href=\"" + editor.page("/targets/" + id) + "\"")
                    .contains("Residents’ Counter System");
        }
        assertThat(search(editor, "消防 counter")).doesNotContain("/targets/" + id);
        editor.browser().get("/language?to=ja&then=/");
        assertThat(search(editor, "counter")).contains("住民窓口システム").doesNotContain("Residents’ Counter System");
    }

    @Test
    void whatTheGuidelinesRequireIsFoundInBothLanguagesAndHasAPage() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        assertThat(search(editor, "S(2)-2.3")).contains(editor.page("/requirements/S(2)-2.3"));
        assertThat(search(editor, "脆弱性情報の収集")).contains("/requirements/S(");
        assertThat(search(editor, "vulnerability")).contains("/requirements/S(").contains("/requirements/UK-");
        assertThat(editor.browser().get(editor.page("/requirements/S(2)-2.3")).statusCode())
                .isEqualTo(200);
        assertThat(editor.browser().get(editor.page("/requirements/S(99)-1.1")).statusCode())
                .isEqualTo(404);
        assertThat(editor.browser().get(editor.page("/requirements/%3Cb%3E")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aGuestFindsOnlyWhatIsSharedAndAnotherOrganisationNothing() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        TestPerson guest =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.GUEST);
        TestPerson stranger = server.organisation(AccessRole.EDITOR);
        String shared = target(administrator, "共有の窓口", "Shared counter");
        String kept = target(administrator, "内部の窓口", "Inner counter");
        server.part(Members.class)
                .change(
                        administrator.viewer(),
                        guest.account(),
                        new MemberDraft(Set.of(AccessRole.GUEST), Set.of(new TargetId(UUID.fromString(shared)))),
                        1);

        assertThat(search(administrator, "窓口")).contains(shared).contains(kept);
        assertThat(search(guest, "窓口")).contains(shared).doesNotContain(kept);
        assertThat(search(stranger, "窓口")).doesNotContain(shared).doesNotContain(kept);
        assertThat(guest.browser().get(guest.api("/search?q=counter")).body())
                .contains(shared)
                .doesNotContain(kept);
    }

    @Test
    void patternsAndMarkupInAQueryAreOnlyWords() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String id = target(editor, "窓口", "Counter");

        assertThat(search(editor, "100%_counter\\")).doesNotContain(id);
        assertThat(search(editor, "<script>alert(1)</script>"))
                .doesNotContain("<script>alert")
                .contains("Nothing was found");
        assertThat(search(editor, "")).contains("Search targets, organisations");
        assertThat(search(editor, "亜".repeat(300))).contains("Nothing was found");
    }

    private static String search(TestPerson person, String query) {
        var answer = person.browser().get(person.page("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.body();
    }

    private static String target(TestPerson editor, String japanese, String english) {
        String location = editor.browser()
                .json(
                        "POST",
                        editor.api("/targets"),
                        "{\"name\": {\"ja\": \"" + japanese + "\", \"en\": \"" + english
                                + "\"}, \"softwareClass\": \"system\", \"requirementPackage\": \"standard\"}")
                .headers()
                .firstValue("location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
