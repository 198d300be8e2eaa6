package dev.tasuki.server.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The supply chain through its pages: taken in from templates and files, shown as a map, a matrix and findings.
class SupplyChainPagesTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Pattern TEXT = Pattern.compile("<textarea name=\"text\" hidden>([^<]*)</textarea>");

    private final TestServer server = TestServer.shared();
    private final TestPerson editor = server.organisation(AccessRole.EDITOR);

    SupplyChainPagesTest() {
        editor.browser().keepCookie("tasuki-language", "ja");
    }

    @Test
    void beforeAnythingIsThereThePageSaysHowToBegin() {
        assertThat(get("/supply-chain", "ja")).contains("サプライチェーンはまだありません").doesNotContain("<svg width");
        assertThat(get("/supply-chain/findings", "en")).contains("No supply chain yet");
        assertThat(get("/supply-chain/new", "en"))
                .contains("system; development, operation and infrastructure are procured")
                .contains("table 4, d");
    }

    @Test
    void aTemplateIsFilledInPreviewedAndTakenIn() {
        HttpResponse<String> preview = fill("owner");

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("変わるもの")
                .contains("あおぞら")
                .contains(editor.organisation().ja())
                .contains("加わる対象");
        assertThat(get("/targets", "ja")).doesNotContain("あおぞら");

        assertThat(take(preview, "owner", "template").statusCode()).isEqualTo(303);

        String map = get("/supply-chain", "ja");
        assertThat(map).contains("class=\"chain-map\"").contains("あおぞら").contains("あおぞら");
        String matrix = get("/supply-chain/matrix", "en");
        assertThat(matrix).contains("S(1)-1.1").contains("class=\"proposed\"").contains("no share settled");
        assertThat(get("/supply-chain/findings", "en")).contains("RULE-");
        assertThat(get("/engagements", "ja")).contains("あおぞら");
        assertThat(get("/targets", "ja")).contains("あおぞら");
    }

    @Test
    void aTemplateMayBeTakenInTwice() {
        take(fill("owner"), "owner", "template");

        HttpResponse<String> again = fill("owner");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(take(again, "owner", "template").statusCode()).isEqualTo(303);
        assertThat(file()).contains("development-2:");
    }

    @Test
    void theFormOfATemplateSaysWhatIsWrong() {
        HttpResponse<String> refused = editor.browser()
                .post(
                        editor.page("/supply-chain/templates/d"),
                        "b2",
                        "副市長 佐藤",
                        "day-owner",
                        "昨日",
                        "from",
                        "2026-13-01");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-self\"")
                .contains("href=\"#field-day-owner\"")
                .contains("href=\"#field-from\"");
        assertThat(editor.browser()
                        .get(editor.page("/supply-chain/templates/z"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasExportedAndComesBackChangesNothing() {
        take(fill("owner"), "owner", "template");

        HttpResponse<String> preview = upload(file());

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("記録と同じ内容です").doesNotContain("name=\"seen\"");
    }

    @Test
    void theDocumentedExampleIsTakenInWithEverythingItSays() throws IOException {
        String example = Files.readString(Path.of("..", "docs", "example", "supplychain.yaml"));

        HttpResponse<String> asked = upload(example);
        assertThat(asked.body()).contains("自組織にあたる関係者を選ぶと");
        HttpResponse<String> preview = preview(example, "aozora");
        assertThat(take(preview, "aozora", "file").statusCode()).isEqualTo(303);

        assertThat(upload(file()).body()).contains("記録と同じ内容です");
        assertThat(file())
                .contains("画面部分の開発支援")
                .contains("分析表の様式を決めてほしい。")
                .contains("stance: unmarked")
                .contains("department_of: city")
                .contains("entrusted:");
        Matcher engagement = Pattern.compile("/engagements/[0-9a-f-]{36}").matcher(get("/supply-chain", "ja"));
        assertThat(engagement.find()).isTrue();
        assertThat(get(engagement.group(), "ja"))
                .contains("窓口システムの開発と供給、および夜間の監視と一次対応")
                .contains("覚書第 2026-3 号")
                .contains("脆弱性を知ったときは、その日のうちに連絡する。");
        String matrix = get("/supply-chain/matrix?day=2026-10-09&beside=2026-10-20", "ja");
        assertThat(matrix).contains("changed").contains("画面部分のリスク分析");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithEveryFault() {
        HttpResponse<String> refused = upload("""
                tasuki: 1
                title: 壊れたファイル
                parties: { a: { name: 甲 } }
                targets: { t: { name: 対象, class: boat } }
                engagements: { e: { customer: a, provider: b, target: t } }
                """);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("このファイルは読み取れません").contains("boat").contains("「b」という関係者は parties にありません");
        assertThat(editor.browser()
                        .upload(editor.page("/supply-chain/file"), List.of())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatTheRecordAsksForAndTheFileLacksIsToldBeforeAnythingIsTakenIn() {
        String file = """
                tasuki: 1
                title: 途中のもの
                parties: { us: { name: 当社 }, them: { name: 未登録の会社 } }
                targets: { t: { name: 対象 } }
                engagements: { e: { customer: us, provider: them, target: t } }
                """;

        HttpResponse<String> preview = preview(file, "us");

        assertThat(preview.statusCode()).isEqualTo(422);
        assertThat(preview.body())
                .contains("対象「対象」の分類（class）がありません")
                .contains("担う役割が選ばれていません")
                .doesNotContain("name=\"seen\"");
        HttpResponse<String> forced = editor.browser()
                .post(
                        editor.page("/supply-chain"),
                        "text",
                        file,
                        "identity",
                        "file",
                        "self",
                        "us",
                        "seen",
                        "0".repeat(64));
        assertThat(forced.statusCode()).isEqualTo(409);
        assertThat(get("/parties", "ja")).doesNotContain("未登録の会社");
    }

    @Test
    void whatChangedSinceThePreviewIsComparedAnew() {
        HttpResponse<String> preview = fill("owner");
        SupplyChainSteps.target(editor, "別の対象", "Another target", "");

        HttpResponse<String> late = take(preview, "owner", "template");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("今の記録と比べ直しました").contains("name=\"seen\"");
    }

    @Test
    void aDayThatIsNoneIsToldAndTodayIsShown() {
        take(fill("owner"), "owner", "template");

        HttpResponse<String> refused = editor.browser().get(editor.page("/supply-chain?day=tomorrow"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#field-day\"").contains("class=\"chain-map\"");
    }

    @Test
    void aProgramIsToldOfADayThatIsNoneToo() {
        for (String what : List.of("/supply-chain/findings", "/supply-chain/obligations")) {
            HttpResponse<String> refused = editor.browser().get(editor.api(what + "?day=tomorrow"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("\"pointer\":\"/day\"");
            assertThat(editor.browser()
                            .get(editor.api(what + "?day=2026-11-01"))
                            .body())
                    .contains("\"day\":\"2026-11-01\"");
        }
    }

    @Test
    void onlyOptionalRulesCanBeLeftOut() {
        take(fill("owner"), "owner", "template");
        String before = get("/supply-chain/findings", "en");
        assertThat(before).contains("id=\"rule-RULE-");

        assertThat(editor.browser().post(editor.page("/supply-chain/rules")).statusCode())
                .isEqualTo(303);
        assertThat(get("/supply-chain/findings", "en")).doesNotContain("checked");
        assertThat(editor.browser()
                        .post(editor.page("/supply-chain/rules"), "rules", "RULE-01")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoeverMayOnlyReadTakesNothingIn() {
        TestPerson reader = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.AUDITOR);

        assertThat(reader.browser().get(reader.page("/supply-chain")).statusCode())
                .isEqualTo(200);
        assertThat(reader.browser().get(reader.page("/supply-chain/new")).statusCode())
                .isEqualTo(403);
        assertThat(reader.browser().post(reader.page("/supply-chain/rules")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anEngagementThatBothSidesRecordIsShownOnce() {
        TestPerson keeper = server.organisation(AccessRole.EDITOR, AccessRole.ADMINISTRATOR);
        TestPerson other = server.organisation(AccessRole.EDITOR, AccessRole.ADMINISTRATOR);
        String ours = SupplyChainSteps.party(
                keeper, other.organisation().ja(), other.organisation().en());
        String theirs = SupplyChainSteps.party(
                other, keeper.organisation().ja(), keeper.organisation().en());
        connect(keeper, ours, other);
        connect(other, theirs, keeper);
        String target = SupplyChainSteps.target(keeper, "共通の対象", "Common target", "");
        SupplyChainSteps.engagement(keeper, target, SupplyChainSteps.own(keeper), ours, "developer:supporting");
        assertThat(rows(other)).isEqualTo(1);

        String same = SupplyChainSteps.target(other, "共通の対象", "Common target", "");
        SupplyChainSteps.engagement(other, same, theirs, SupplyChainSteps.own(other), "developer:supporting");

        assertThat(rows(other)).isEqualTo(1);
        assertThat(rows(keeper)).isEqualTo(1);
    }

    private static int rows(TestPerson person) {
        String body = person.browser().get(person.page("/supply-chain")).body();
        String table = body.substring(body.indexOf("id=\"engagements\""));
        return table.split("<tr><th scope=\"row\">", -1).length - 1;
    }

    static void connect(TestPerson keeper, String party, TestPerson other) {
        String offered = keeper.browser()
                .post(keeper.page("/parties/" + party + "/connection"))
                .body();
        Matcher link = Pattern.compile("/connection/([A-Za-z0-9_-]{43})").matcher(offered);
        assertThat(link.find()).isTrue();
        assertThat(other.browser()
                        .post("/connection/" + link.group(1), "organisation", other.handle(), "decision", "accept")
                        .statusCode())
                .isEqualTo(303);
    }

    private String get(String below, String language) {
        editor.browser().keepCookie("tasuki-language", language);
        HttpResponse<String> page = editor.browser().get(editor.page(below));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private String file() {
        return editor.browser()
                .get(editor.page("/supply-chain/supplychain.yaml"))
                .body();
    }

    /// Fills in template d with names, in Japanese, as this party of it.
    private HttpResponse<String> fill(String self) {
        String form = get("/supply-chain/templates/d", "ja");
        var fields = new ArrayList<String>(List.of("self", self));
        Matcher field = Pattern.compile("name=\"(b\\d+)\"").matcher(form);
        int names = 0;
        while (field.find()) {
            fields.add(field.group(1));
            fields.add("あおぞら" + names++);
        }
        for (String party : List.of("owner", "contractor", "support", "component-maker", "infrastructure")) {
            fields.add("day-" + party);
            fields.add("2026-04-01");
        }
        return editor.browser().post(editor.page("/supply-chain/templates/d"), fields.toArray(String[]::new));
    }

    private HttpResponse<String> upload(String file) {
        return editor.browser()
                .upload(
                        editor.page("/supply-chain/file"),
                        List.of(new dev.tasuki.server.TestBrowser.Upload(
                                "file", "supplychain.yaml", file.getBytes(StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> preview(String file, String self) {
        return editor.browser()
                .post(editor.page("/supply-chain/preview"), "text", file, "identity", "file", "self", self);
    }

    private HttpResponse<String> take(HttpResponse<String> preview, String self, String identity) {
        Matcher seen = SEEN.matcher(preview.body());
        Matcher text = TEXT.matcher(preview.body());
        assertThat(seen.find()).as(preview.body()).isTrue();
        assertThat(text.find()).isTrue();
        String sent = text.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return editor.browser()
                .post(
                        editor.page("/supply-chain"),
                        "text",
                        sent,
                        "identity",
                        identity,
                        "self",
                        self,
                        "seen",
                        seen.group(1));
    }
}
