package dev.tasuki.server.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import org.junit.jupiter.api.Test;

/// Releases through their pages and their resource.
class ReleasesTest {
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String RELEASE = """
            {"label": "3.2", "releasedOn": "2026-10-31", "supportedUntil": "2031-03-31",
             "artefacts": [{"path": "dist/窓口-3.2.tar.gz", "sha256": "%s", "size": 1048576},
                           {"path": "dist/窓口-3.2.cdx.json", "sha256": "sha256:%s"}]}
            """.formatted(DIGEST, DIGEST);

    private final TestServer server = TestServer.shared();

    @Test
    void aReleaseIsKeptWithItsArtefacts() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "developer:primary");
        String release = SupplyChainSteps.added(editor, "/targets/" + target + "/releases", RELEASE);

        assertThat(editor.browser()
                        .get(editor.api("/targets/" + target + "/releases/" + release))
                        .body())
                .contains("\"label\":\"3.2\"")
                .contains("{\"path\":\"dist/窓口-3.2.tar.gz\",\"sha256\":\"" + DIGEST + "\",\"size\":1048576}")
                .contains("{\"path\":\"dist/窓口-3.2.cdx.json\",\"sha256\":\"" + DIGEST + "\"}");
        assertThat(editor.browser().get(editor.page("/targets/" + target)).body())
                .contains("31 October 2026")
                .contains("31 March 2031");
        assertThat(editor.browser()
                        .get(editor.page("/targets/" + target + "/releases/" + release))
                        .body())
                .contains("dist/窓口-3.2.tar.gz")
                .contains(DIGEST)
                .contains("1,048,576");
    }

    @Test
    void ofManyReleasesTheNewestAreShownAndAllOnDemandAndAllCanBeAssessed() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "developer:primary");
        for (int i = 1; i <= 51; i++) {
            SupplyChainSteps.added(editor, "/targets/" + target + "/releases", "{\"label\": \"build-" + i + "\"}");
        }

        String shown = editor.browser().get(editor.page("/targets/" + target)).body();
        String all = editor.browser()
                .get(editor.page("/targets/" + target + "?releases=all"))
                .body();

        assertThat(shown)
                .contains(">build-51<")
                .contains(">build-2<")
                .doesNotContain(">build-1<")
                .contains("The newest 50 are shown.");
        assertThat(shown.indexOf(">build-51<")).isLessThan(shown.indexOf(">build-2<"));
        assertThat(all).contains(">build-1<").doesNotContain("The newest 50");
        assertThat(editor.browser()
                        .get(editor.page("/targets/" + target + "/assessment-scope"))
                        .body())
                .contains(">build-1</option>")
                .contains(">build-51</option>");
    }

    @Test
    void everyFaultOfEveryArtefactIsToldAtItsPlace() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "");

        var refused =
                editor.browser().json("POST", editor.api("/targets/" + target + "/releases"), """
                {"label": "3.2", "releasedOn": "2026-10-31", "supportedUntil": "2026-10-30", "colour": "red",
                 "artefacts": [{"path": "../x", "sha256": "%s"}, {"sha256": "abc", "size": -1}]}
                """.formatted(DIGEST));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"/supportedUntil\"")
                .contains("\"/artefacts/0/path\"")
                .contains("\"/artefacts/1/path\"")
                .contains("\"/artefacts/1/sha256\"")
                .contains("\"/artefacts/1/size\"")
                .contains("\"/colour\"");
    }

    @Test
    void aLabelIsTakenOnceForATarget() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "");
        String other = SupplyChainSteps.target(editor, "別のシステム", "Another system", "");
        SupplyChainSteps.added(editor, "/targets/" + target + "/releases", RELEASE);
        SupplyChainSteps.added(editor, "/targets/" + other + "/releases", RELEASE);
        String second = SupplyChainSteps.added(
                editor, "/targets/" + target + "/releases", RELEASE.replace("\"3.2\"", "\"3.3\""));

        var again = editor.browser().post(editor.page("/targets/" + target + "/releases"), "label", "3.2");
        var renamed = editor.browser()
                .json("PUT", editor.api("/targets/" + target + "/releases/" + second), RELEASE, "If-Match", "\"1\"");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("This target has a release of that name. Choose another.");
        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(renamed.body()).contains("\"pointer\":\"/label\"");
    }

    @Test
    void aFormAddsArtefactsAndLeavesBlankLinesOut() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "");

        var added = editor.browser()
                .post(
                        editor.page("/targets/" + target + "/releases"),
                        "label",
                        "3.2",
                        "artefacts.0.path",
                        "",
                        "artefacts.0.sha256",
                        "",
                        "artefacts.0.size",
                        "",
                        "artefacts.1.path",
                        "dist/a.zip",
                        "artefacts.1.sha256",
                        DIGEST,
                        "artefacts.1.size",
                        "");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        assertThat(editor.browser()
                        .get(editor.api("/targets/" + target + "/releases"))
                        .body())
                .contains("\"artefacts\":[{\"path\":\"dist/a.zip\",\"sha256\":\"" + DIGEST + "\"}]");
    }

    @Test
    void aGuestSeesTheReleasesOfWhatIsSharedOnly() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson guest = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.GUEST);
        String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "");
        SupplyChainSteps.added(editor, "/targets/" + target + "/releases", RELEASE);

        assertThat(guest.browser()
                        .get(guest.api("/targets/" + target + "/releases"))
                        .statusCode())
                .isEqualTo(404);
    }
}
