package dev.tasuki.server.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import org.junit.jupiter.api.Test;

/// Targets through their pages and their resource.
class TargetsTest {
    private static final String TARGET = """
            {"name": {"ja": "窓口システム", "en": "Counter system"}, "softwareClass": "system",
             "requirementPackage": "standard", "ownRoles": ["developer:primary"]}
            """;

    private final TestServer server = TestServer.shared();

    @Test
    void anEditorAddsATargetThatEveryMemberReads() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson auditor = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.AUDITOR);

        var added = editor.browser()
                .post(
                        editor.page("/targets"),
                        "name.ja",
                        "窓口システム",
                        "name.en",
                        "Counter system",
                        "softwareClass",
                        "system",
                        "requirementPackage",
                        "standard",
                        "ownRoles",
                        "developer:primary",
                        "ownRoles",
                        "");

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(added.headers().firstValue("location").orElseThrow())
                .endsWith("?done=supplychain.done.target-added");
        assertThat(auditor.browser()
                        .get(auditor.page("/targets"), "Accept-Language", "en")
                        .body())
                .contains("Counter system")
                .contains("69 requirements, 56 of them owed, 0 met");
    }

    @Test
    void aFormIsRefusedWithAllItsFaultsAndTheInputKept() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        var refused = editor.browser()
                .post(
                        editor.page("/targets"),
                        "name.en",
                        "Counter system",
                        "softwareClass",
                        "teapot",
                        "packageUrl",
                        "x");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"Counter system\"")
                .contains("href=\"#field-name-ja\"")
                .contains("href=\"#field-softwareClass\"")
                .contains("href=\"#field-packageUrl\"")
                .contains("href=\"#field-requirementPackage\"");
    }

    @Test
    void aRefusedFormSaysSoInItsTitleAndKeepsItsAddress() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String form = editor.page("/targets/new");
        editor.browser().get("/language?to=en&then=/");

        var refused = editor.browser().post(editor.page("/targets"), "_page", form, "name.en", "Counter system");
        var elsewhere = editor.browser().post(editor.page("/targets"), "_page", "//evil.example", "name.en", "x");

        assertThat(refused.body())
                .contains("<title>Error: Add a target – Tasuki</title>")
                .contains("href=\"/language?to=ja&amp;then=" + form.replace("/", "%2F") + "\"");
        assertThat(elsewhere.body()).contains("href=\"/language?to=ja&amp;then=%2F\"");
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        var added = editor.browser().json("POST", editor.api("/targets"), TARGET);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("etag")).contains("\"1\"");
        String location = added.headers().firstValue("location").orElseThrow();
        String changed = TARGET.replace("standard", "minimum");

        assertThat(editor.browser().json("PUT", location, changed).statusCode()).isEqualTo(428);
        assertThat(editor.browser()
                        .json("PUT", location, changed, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(editor.browser()
                        .json("PUT", location, changed, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void aCreationWithAKeyHappensOnce() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        var first = editor.browser().json("POST", editor.api("/targets"), TARGET, "Idempotency-Key", "a1");
        var second = editor.browser().json("POST", editor.api("/targets"), TARGET, "Idempotency-Key", "a1");
        var other = editor.browser()
                .json("POST", editor.api("/targets"), TARGET.replace("窓口", "別"), "Idempotency-Key", "a1");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("location"))
                .isEqualTo(first.headers().firstValue("location"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(server.part(Targets.class).count(editor.viewer())).isEqualTo(1);
    }

    @Test
    void anotherOrganisationNeverLearnsThatATargetExists() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson stranger = server.organisation(AccessRole.ADMINISTRATOR);
        String location = editor.browser()
                .json("POST", editor.api("/targets"), TARGET)
                .headers()
                .firstValue("location")
                .orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);

        assertThat(stranger.browser().get(location).statusCode()).isEqualTo(404);
        assertThat(stranger.browser().get(stranger.api("/targets/" + id)).statusCode())
                .isEqualTo(404);
        assertThat(server.nobody().get(location).statusCode()).isEqualTo(401);
    }

    @Test
    void anAuditorChangesNothing() {
        TestPerson auditor = server.organisation(AccessRole.AUDITOR);

        assertThat(auditor.browser()
                        .json("POST", auditor.api("/targets"), TARGET)
                        .statusCode())
                .isEqualTo(403);
    }
}
