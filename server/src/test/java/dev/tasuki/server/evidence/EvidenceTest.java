package dev.tasuki.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Evidence through its pages and its resources.
class EvidenceTest {
    private static final byte[] PROCEDURE = "# 受入の手順\n<script>alert(1)</script>\n".getBytes(StandardCharsets.UTF_8);
    private static final String SHARING = "sharing";

    private final TestServer server = TestServer.shared();

    @Test
    void anUploadedFileIsShownEscapedAndDownloadsAsItWas() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        String page = uploaded(editor, "手順.md", PROCEDURE);

        var shown = editor.browser().get(page);
        assertThat(shown.body())
                .contains("手順.md")
                .contains(Sha256.of(PROCEDURE).hex())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        var download = editor.browser().get(page + "/content");
        assertThat(download.body()).isEqualTo(new String(PROCEDURE, StandardCharsets.UTF_8));
        assertThat(header(download, "content-type")).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(header(download, "content-disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(header(download, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(download.headers().allValues("content-security-policy"))
                .containsExactly("sandbox; default-src 'none'");
    }

    @Test
    void theSameContentUnderTheSameNameIsOnePieceOfEvidence() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        String first = uploaded(editor, "手順.md", PROCEDURE);
        String second = uploaded(editor, "手順.md", PROCEDURE);
        String other = uploaded(editor, "別名.md", PROCEDURE);

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(server.part(EvidenceArchive.class).count(editor.viewer()).total())
                .isEqualTo(2);
    }

    @Test
    void aRefusedUploadKeepsWhatWasTyped() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        var refused = editor.browser()
                .upload(
                        editor.page("/evidence"),
                        "報告.pdf",
                        PROCEDURE,
                        "title",
                        "四半期の報告",
                        "trueOn",
                        "2026-03-31",
                        SHARING,
                        "own");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-file\"")
                .contains("value=\"四半期の報告\"")
                .contains("The name says PDF");
    }

    @Test
    void aFileOverTheLimitIsRefusedWithItsReason() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        byte[] large = new byte[(32 << 20) + 1];
        Arrays.fill(large, (byte) 'a');

        var page = editor.browser()
                .upload(editor.page("/evidence"), "大.txt", large, "trueOn", "2026-03-31", SHARING, "own");
        var api = editor.browser()
                .put(editor.api("/evidence-content/" + Sha256.of(large).hex()), large);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(api.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("32 MB");
        assertThat(api.body()).contains("32 MB");
    }

    @Test
    void everyFaultOfTheFormIsToldAtOnce() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        var refused = editor.browser()
                .upload(
                        editor.page("/evidence"),
                        "",
                        new byte[0],
                        "trueOn",
                        "2026-03-31",
                        "validUntil",
                        "2025-01-01",
                        SHARING,
                        "named");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-file\"")
                .contains("href=\"#field-validUntil\"")
                .contains("href=\"#field-parties\"");
    }

    @Test
    void withdrawnEvidenceStaysAndComesBackWhenItIsAddedAgain() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String page = uploaded(editor, "手順.md", PROCEDURE);

        assertThat(editor.browser().post(page + "/withdraw", "version", "1").statusCode())
                .isEqualTo(303);

        assertThat(editor.browser().get(page).body()).contains("Withdrawn on").contains("withdrew it.");
        assertThat(editor.browser().get(page + "/content").statusCode()).isEqualTo(200);
        assertThat(editor.browser().get(editor.page("/evidence")).body()).doesNotContain("手順.md");
        assertThat(editor.browser().get(editor.page("/evidence?show=withdrawn")).body())
                .contains("手順.md");
        assertThat(uploaded(editor, "手順.md", PROCEDURE)).isEqualTo(page);
        assertThat(editor.browser().get(page).body()).doesNotContain("Withdrawn on");
    }

    @Test
    void aProgramSendsContentFirstAndThenSaysWhatItIs() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String digest = Sha256.of(PROCEDURE).hex();
        String entry = """
                {"reference": "docs/手順.md", "sha256": "%s", "trueOn": "2026-03-31", "sharing": "own"}
                """.formatted(digest);

        var early = editor.browser().json("POST", editor.api("/evidence"), entry);
        var wrong = editor.browser().put(editor.api("/evidence-content/" + "0".repeat(64)), PROCEDURE);
        var sent = editor.browser().put(editor.api("/evidence-content/" + digest), PROCEDURE);
        var again = editor.browser().put(editor.api("/evidence-content/" + digest), PROCEDURE);
        var added = editor.browser().json("POST", editor.api("/evidence"), entry);

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("/sha256");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(sent.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body()).contains("\"mediaType\":\"text/markdown\"").contains("docs/手順.md");
        assertThat(editor.browser()
                        .get(editor.api("/evidence-content/" + digest))
                        .body())
                .isEqualTo(new String(PROCEDURE, StandardCharsets.UTF_8));
    }

    @Test
    void knowingADigestOpensNobodyElsesContent() {
        TestPerson owner = server.organisation(AccessRole.EDITOR);
        TestPerson stranger = server.organisation(AccessRole.EDITOR);
        byte[] secret = "秘密の報告".getBytes(StandardCharsets.UTF_8);
        String digest = Sha256.of(secret).hex();
        String page = uploaded(owner, "報告.txt", secret);

        assertThat(stranger.browser()
                        .get(stranger.api("/evidence-content/" + digest))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.browser()
                        .json("POST", stranger.api("/evidence"), """
                                {"reference": "a.txt", "sha256": "%s", "trueOn": "2026-03-31", "sharing": "own"}
                                """.formatted(digest))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stranger.browser().get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.browser()
                        .get(stranger.page(page.substring(owner.page("").length())))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPageOnTheWebIsKnownByItsAddressAndDigest() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        var added = editor.browser()
                .post(
                        editor.page("/evidence/pages"),
                        "address",
                        "https://psirt.example/policy",
                        "sha256",
                        "a".repeat(64),
                        "trueOn",
                        "2026-03-31",
                        SHARING,
                        "public");
        var refused = editor.browser()
                .post(
                        editor.page("/evidence/pages"),
                        "address",
                        "http://psirt.example/",
                        "sha256",
                        "a",
                        SHARING,
                        "own");

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(editor.browser().get(location(added)).body()).contains("https://psirt.example/policy");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("#field-address")
                .contains("#field-sha256")
                .contains("#field-trueOn");
    }

    private static String uploaded(TestPerson person, String name, byte[] content) {
        var added = person.browser()
                .upload(person.page("/evidence"), name, content, "trueOn", "2026-03-31", SHARING, "own");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        return location(added);
    }

    private static String location(HttpResponse<String> response) {
        return header(response, "location").replaceAll("\\?.*", "");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
