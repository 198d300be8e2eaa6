package dev.tasuki.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// `tasuki.yaml` out of the record and into it.
class AssuranceTest {
    private static final byte[] REVIEW = "設計レビューの記録".getBytes(StandardCharsets.UTF_8);
    private static final String FILE = """
            tasuki: 1
            software:
              name: 手元の名前
              version: 3.2
              class: system
            organisation:
              name: 手元の組織
            roles:
              developer: primary
            package: standard
            answers:
              S(1)-1.1:
                status: met
                because: 四半期ごとに見直しています。
                evidence:
                  - file: docs/レビュー.md
                    sha256: %s
                    description: 第 3 四半期
              S(1)-1.2:
                status: planned
                because: 来期に始めます。
                due: 2027-03-31
            """.formatted(Sha256.of(REVIEW).hex());

    private final TestServer server = TestServer.shared();
    private final TestPerson editor = server.organisation(AccessRole.EDITOR);
    private final String target = TestTargets.add(editor);

    @Test
    void evidenceThatIsMissingIsListedAndNothingIsTakenOver() {
        var pushed = push(FILE, "");

        assertThat(pushed.statusCode()).isEqualTo(409);
        assertThat(pushed.body())
                .contains("urn:tasuki:problem:evidence-missing")
                .contains("docs/レビュー.md")
                .contains(Sha256.of(REVIEW).hex());
        assertThat(pulled().body()).doesNotContain("S(1)-1.1");
    }

    @Test
    void whatIsPushedComesBackWithTheTagOfThePush() {
        sendReview();

        var pushed = push(FILE, "");

        assertThat(pushed.statusCode()).as(pushed.body()).isEqualTo(200);
        assertThat(pushed.body()).contains("\"changedAnswers\":2").contains("\"path\":\"software\"");
        var pulled = pulled();
        assertThat(tag(pulled)).isEqualTo(tag(pushed));
        assertThat(pulled.body())
                .contains("name: 窓口システム")
                .contains("because: 四半期ごとに見直しています。")
                .contains("file: docs/レビュー.md")
                .contains("description: 第 3 四半期")
                .contains("due: 2027-03-31");
        assertThat(push(FILE, FILE).body()).contains("\"changedAnswers\":0");
    }

    @Test
    void changesOfBothSidesAreBroughtTogether() {
        sendReview();
        push(FILE, "");
        answerOnThePage("S(1)-1.3", "不要です。");

        var pushed = push(FILE.replace("来期に始めます。", "来春に始めます。"), FILE);

        assertThat(pushed.statusCode()).as(pushed.body()).isEqualTo(200);
        assertThat(pushed.body()).contains("\"merged\":true").contains("\"changedAnswers\":1");
        assertThat(pulled().body()).contains("来春に始めます。").contains("不要です。");
    }

    @Test
    void aFieldThatBothSidesChangedIsAConflictAndNothingIsOverwritten() {
        sendReview();
        push(FILE, "");
        answerOnThePage("S(1)-1.2", "画面での変更");

        var pushed = push(FILE.replace("来期に始めます。", "手元での変更"), FILE);

        assertThat(pushed.statusCode()).isEqualTo(409);
        assertThat(pushed.body())
                .contains("urn:tasuki:problem:conflict")
                .contains("answers.S(1)-1.2.because")
                .contains("来期に始めます。")
                .contains("画面での変更")
                .contains("手元での変更");
        assertThat(pulled().body()).contains("画面での変更").doesNotContain("手元での変更");
    }

    @Test
    void anAnswerThatTheFileDroppedIsTakenBackOnlyIfTheRecordIsWhatItWas() {
        sendReview();
        String tag = tag(push(FILE, ""));
        String shorter = FILE.substring(0, FILE.indexOf("  S(1)-1.2:"));

        var pushed = editor.browser()
                .json("POST", editor.api("/targets/" + target + "/assurance"), body(shorter, ""), "If-Match", tag);

        assertThat(pushed.statusCode()).as(pushed.body()).isEqualTo(200);
        assertThat(pulled().body()).contains("S(1)-1.1").doesNotContain("S(1)-1.2");
    }

    @Test
    void aPreviewIsRefusedForTheSameReasonsAndChangesNothing() {
        String previews = editor.api("/targets/" + target + "/assurance/previews");

        var unreadable = editor.browser().json("POST", previews, body("tasuki: 1\nsoftware: 3\n", ""));
        var without = editor.browser().json("POST", previews, body(FILE, ""));
        sendReview();
        var possible = editor.browser().json("POST", previews, body(FILE, ""));

        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("\"findings\"");
        assertThat(without.statusCode()).isEqualTo(409);
        assertThat(without.body()).contains("evidence-missing").contains("docs/レビュー.md");
        assertThat(possible.statusCode()).isEqualTo(200);
        assertThat(possible.body()).contains("四半期ごとに見直しています。");
        assertThat(pulled().body()).doesNotContain("四半期ごとに見直しています。");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithEveryMistake() {
        var pushed = push("tasuki: 1\nsoftware: 3\n", "");

        assertThat(pushed.statusCode()).isEqualTo(422);
        assertThat(pushed.body())
                .contains("\"findings\"")
                .contains("organisation")
                .contains("roles");
    }

    @Test
    void aPersonSeesWhatAnImportWouldChangeAndConfirmsIt() {
        sendReview();
        var preview = editor.browser()
                .upload(
                        editor.page("/targets/" + target + "/import"),
                        "tasuki.yaml",
                        FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("四半期ごとに見直しています。").contains("fields would change");
        String seen = preview.body().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");

        answerOnThePage("S(1)-1.3", "その間の変更");
        var late = confirm(seen);
        var confirmed = confirm(late.body().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(pulled().body()).contains("その間の変更").contains("来期に始めます。");
    }

    private HttpResponse<String> confirm(String seen) {
        return editor.browser().post(editor.page("/targets/" + target + "/import/confirm"), "seen", seen, "text", FILE);
    }

    private void answerOnThePage(String requirement, String because) {
        String address = editor.page("/targets/" + target + "/assessment/" + requirement);
        String version =
                editor.browser().get(address).body().replaceAll("(?s).*?name=\"version\" value=\"([0-9]+)\".*", "$1");
        var saved = editor.browser()
                .post(address, "version", version, "status", "planned", "due", "2027-03-31", "because", because);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    }

    private void sendReview() {
        assertThat(editor.browser()
                        .put(editor.api("/evidence-content/" + Sha256.of(REVIEW).hex()), REVIEW)
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> push(String text, String base) {
        return editor.browser().json("POST", editor.api("/targets/" + target + "/assurance"), body(text, base));
    }

    private static String body(String text, String base) {
        return PrettyJson.text(JsonValue.object()
                .put("text", text)
                .putIfPresent("base", base.isEmpty() ? (String) null : base)
                .build());
    }

    private HttpResponse<String> pulled() {
        return editor.browser().get(editor.api("/targets/" + target + "/assurance"));
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("etag").orElse("");
    }
}
