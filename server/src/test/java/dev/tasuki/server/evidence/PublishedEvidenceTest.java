package dev.tasuki.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Evidence that is public: anybody reads it, and only that.
class PublishedEvidenceTest {
    private static final byte[] CONTENT = "# 脆弱性対応方針\n\n<b>Policy</b>\n".getBytes(StandardCharsets.UTF_8);

    private final TestServer server = TestServer.shared();
    private final TestPerson keeper = server.organisation(AccessRole.EDITOR);
    private final TestBrowser nobody = server.nobody();

    @Test
    void anybodyReadsWhatIsPublicAndDownloadsItAsItIs() {
        String id = added("policy.md", "public");

        HttpResponse<String> page = nobody.get("/published/evidence/" + id, "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("policy.md", keeper.organisation().en() + " (" + keeper.handle() + ")")
                .contains(Sha256.of(CONTENT).hex())
                .contains("has not checked that it is who it says it is");
        assertThat(nobody.get("/published/evidence/" + id, "Accept-Language", "ja")
                        .body())
                .contains(keeper.organisation().ja() + "（" + keeper.handle() + "）が公開しています。");
        for (String address : new String[] {"/published/evidence/", "/api/v1/published/evidence/"}) {
            HttpResponse<String> download = nobody.get(address + id + "/content");
            assertThat(download.statusCode()).as(address).isEqualTo(200);
            assertThat(download.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(CONTENT);
            assertThat(download.headers().firstValue("content-disposition").orElse(""))
                    .startsWith("attachment;");
            assertThat(download.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(download.headers().allValues("content-security-policy"))
                    .containsExactly("sandbox; default-src 'none'");
        }
        assertThat(nobody.get("/api/v1/published/evidence/" + id).body())
                .contains(
                        "\"handle\":\"" + keeper.handle() + "\"",
                        Sha256.of(CONTENT).hex())
                .doesNotContain("createdBy");
        assertThat(keeper.browser().get(keeper.page("/evidence/" + id)).body())
                .contains("href=\"/published/evidence/" + id + "\"");
    }

    @Test
    void whatIsNotPublicIsNotThere() {
        String own = added("own.md", "own");
        for (String id : new String[] {own, UUID.randomUUID().toString()}) {
            for (String address : new String[] {"/published/evidence/", "/api/v1/published/evidence/"}) {
                assertThat(nobody.get(address + id).statusCode()).isEqualTo(404);
                assertThat(nobody.get(address + id + "/content").statusCode()).isEqualTo(404);
                assertThat(keeper.browser().get(address + id).statusCode()).isEqualTo(404);
            }
        }
    }

    @Test
    void whatIsNoLongerPublicIsGone() {
        String id = added("once.md", "public");
        HttpResponse<String> changed = keeper.browser()
                .post(keeper.page("/evidence/" + id), "trueOn", "2026-03-31", "sharing", "own", "version", "1");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(nobody.get("/published/evidence/" + id).statusCode()).isEqualTo(404);
        assertThat(nobody.get("/published/evidence/" + id + "/content").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnIsGone() {
        String id = added("withdrawn.md", "public");
        keeper.browser().post(keeper.page("/evidence/" + id + "/withdraw"), "version", "1");
        assertThat(nobody.get("/published/evidence/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatOthersMadePublicIsNotAmongOnesOwn() {
        String id = added("policy.md", "public");
        TestPerson other = server.organisation(AccessRole.EDITOR);

        assertThat(other.browser().get(other.page("/evidence")).body()).doesNotContain(id);
        assertThat(other.browser().get(other.page("/evidence/received")).body()).doesNotContain(id);
        assertThat(other.browser().get(other.page("/evidence/" + id)).statusCode())
                .isEqualTo(404);
    }

    private String added(String name, String sharing) {
        HttpResponse<String> answer = keeper.browser()
                .upload(keeper.page("/evidence"), name, CONTENT, "trueOn", "2026-03-31", "sharing", sharing);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow();
        return location.replaceAll(".*/([0-9a-f-]{36}).*", "$1");
    }
}
