package dev.tasuki.server.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.MemberDraft;
import dev.tasuki.server.access.Members;
import dev.tasuki.server.declaration.Signing;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The search box through its page and its resource.
class SearchTest {
    private static final JsonMapper MAPPER = new JsonMapper();

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
    void everyKindOfThingIsFoundByWordsOfItsOwn() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);
        String target = SupplyChainSteps.target(person, Signing.SOFTWARE, Signing.SOFTWARE, "developer:primary");
        String release =
                SupplyChainSteps.added(person, "/targets/" + target + "/releases", "{\"label\": \"2026-azalea\"}");
        String party = SupplyChainSteps.party(person, "架空水道局", "Fictional Water Board");
        String engagement =
                SupplyChainSteps.engagement(person, target, party, SupplyChainSteps.own(person), "developer:primary");
        String evidence = SupplyChainSteps.added(
                person,
                "/evidence",
                "{\"address\": \"https://fictional.example/scan\", \"sha256\": \"" + "ab".repeat(32)
                        + "\", \"title\": \"春の走査記録\", \"trueOn\": \"2026-01-01\", \"sharing\": \"own\"}");
        String key = SupplyChainSteps.added(person, "/keys", "{\"name\": \"宣言用の鍵\", \"kind\": \"ed25519\"}");
        var signing = KeyGeneration.generate(KeyAlgorithm.ED25519);
        String declaration = SupplyChainSteps.added(
                person,
                "/declarations/receipts",
                MAPPER.writeValueAsString(Map.of(
                        "target",
                        target,
                        "declaration",
                        new String(
                                Signing.sign(Signing.declaration("株式会社夕顔", signing, Signing.today()), signing)
                                        .toArray(),
                                StandardCharsets.UTF_8))));
        person.browser()
                .json(
                        "PUT",
                        person.api("/targets/" + target + "/answers/S(1)-1.1"),
                        "{\"status\": \"partly_met\", \"because\": \"半年ごとの見直しは椿の間で行います。\"}",
                        "If-None-Match",
                        "*");
        SupplyChainSteps.added(
                person,
                "/tokens",
                "{\"name\": \"夜間ビルド\", \"scopes\": [\"read\"], \"expiresOn\": \""
                        + Signing.today().plusDays(3) + "\"}");
        person.browser().post("/account", "version", "1", "name", "Kasumi Fictional", "language", "en");

        Map.of(
                        "azalea", "/targets/" + target + "/releases/" + release,
                        "water board 水道", "/parties/" + party,
                        "契約書 水道局", "/engagements/" + engagement,
                        "走査", "/evidence/" + evidence,
                        "宣言用", "/keys/" + key,
                        "夕顔", "/declarations/" + declaration,
                        "椿の間", "/targets/" + target + "/assessment/S(1)-1.1",
                        "夜間", "/tokens",
                        "kasumi", "/people/" + person.account())
                .forEach((query, found) -> assertThat(search(person, query))
                        .as(query)
                        .contains("<th scope=\"row\"><a href=\"" + person.page(found) + "\""));
        Map.of("監査", "/audit", "setting", "/settings")
                .forEach((query, part) -> assertThat(search(person, query))
                        .as(query)
                        .contains("class=\"onward\" href=\"" + person.page(part) + "\""));

        TestPerson auditor =
                server.member(person.viewer().organisation(), person.handle(), AccessRole.AUDITOR, AccessRole.EDITOR);
        assertThat(search(auditor, "椿の間")).contains(Signing.SOFTWARE);
        assertThat(search(auditor, "夜間")).as("another's token").doesNotContain("夜間ビルド");
    }

    @Test
    void patternsAndMarkupInAQueryAreOnlyWords() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String id = target(editor, "窓口", "Counter");

        assertThat(search(editor, "100%_counter\\")).doesNotContain(id);
        assertThat(search(editor, "<script>alert(1)</script>"))
                .doesNotContain("<script>alert")
                .contains("Nothing was found");
        assertThat(search(editor, "")).contains("Search targets, releases");
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
