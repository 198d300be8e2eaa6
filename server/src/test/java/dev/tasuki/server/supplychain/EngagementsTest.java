package dev.tasuki.server.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import org.junit.jupiter.api.Test;

/// Engagements through their pages and their resource.
class EngagementsTest {
    private final TestServer server = TestServer.shared();
    private final TestPerson editor = server.organisation(AccessRole.EDITOR);
    private final String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "");
    private final String agency = SupplyChainSteps.party(editor, "架空庁", "Fictional Agency");
    private final String maker = SupplyChainSteps.party(editor, "架空部品", "Fictional Components");

    @Test
    void anEngagementIsReadAsItWasRecorded() {
        String id = SupplyChainSteps.engagement(
                editor, target, agency, SupplyChainSteps.own(editor), "operator:supporting");

        assertThat(editor.browser().get(editor.api("/engagements/" + id)).body())
                .contains("\"contractForms\":[\"operation\",\"maintenance\"]")
                .contains("\"providerRoles\":[\"operator:supporting\"]")
                .contains("\"customerRoles\":[\"customer:primary\"]")
                .contains("\"customer\":{\"id\":\"" + agency
                        + "\",\"name\":{\"ja\":\"架空庁\",\"en\":\"Fictional Agency\"}}")
                .contains("\"from\":\"2026-01-01\"")
                .contains("\"state\":\"in-force\"");
        assertThat(editor.browser().get(editor.page("/engagements/" + id)).body())
                .contains("Fictional Agency")
                .contains("ウ", "オ")
                .contains("class=\"supporting\"")
                .contains("契約書第 3 条");
    }

    @Test
    void bothSidesMayBeOthers() {
        String id = SupplyChainSteps.engagement(editor, target, agency, maker, "developer:primary");

        assertThat(editor.browser().get(editor.api("/engagements/" + id)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyFaultIsToldBesideItsFieldAndByPointer() {
        String[] fields = {
            "customer", "provider", "target", "contractForms", "tier", "requirementPackage", "providerRoles", "from"
        };

        var form = editor.browser().post(editor.page("/engagements"), "note", "控え", "until", "2026-13-01");
        var json = editor.browser().json("POST", editor.api("/engagements"), "{\"tier\": 21, \"until\": \"x\"}");

        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains(">控え</textarea>").contains("id=\"field-until-e\"");
        for (String field : fields) {
            assertThat(form.body()).contains("href=\"#field-" + field + "\"");
            assertThat(json.body()).contains("\"pointer\":\"/" + field + "\"");
        }
    }

    @Test
    void contradictionsAreRefused() {
        String self = SupplyChainSteps.engagementJson(target, agency, agency, "operator:primary", "2025-12-31");

        var refused = editor.browser().json("POST", editor.api("/engagements"), self, "Accept-Language", "ja");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("顧客側と事業者側が同じです。").contains("終了日の2025年12月31日が、開始日の2026年1月1日より前です。");
    }

    @Test
    void whatIsNotInTheRecordCannotBeNamed() {
        TestPerson stranger = server.organisation(AccessRole.EDITOR);
        String theirs = SupplyChainSteps.target(stranger, "他社", "Theirs", "");
        String json = SupplyChainSteps.engagementJson(
                theirs, SupplyChainSteps.own(stranger), SupplyChainSteps.own(editor), "operator:primary", "2026-12-31");

        var refused = editor.browser().json("POST", editor.api("/engagements"), json);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"/target\"")
                .contains("\"/customer\"")
                .doesNotContain("\"/provider\"");
    }

    @Test
    void aListIsNarrowedByTargetPartyAndState() {
        String other = SupplyChainSteps.target(editor, "別のシステム", "Another system", "");
        String own = SupplyChainSteps.own(editor);
        SupplyChainSteps.engagement(editor, target, agency, own, "operator:supporting");
        SupplyChainSteps.added(
                editor,
                "/engagements",
                SupplyChainSteps.engagementJson(other, own, maker, "developer:supporting", "2026-02-28"));

        assertThat(names("?target=" + target)).contains("Fictional Agency").doesNotContain("Fictional Components");
        assertThat(names("?party=" + maker)).contains("Fictional Components").doesNotContain("Fictional Agency");
        assertThat(names("?state=ended")).contains("Fictional Components").doesNotContain("Fictional Agency");
        assertThat(names("?state=in-force")).contains("Fictional Agency").doesNotContain("Fictional Components");
        assertThat(names("?state=coming")).doesNotContain("Fictional Agency").doesNotContain("Fictional Components");
        assertThat(editor.browser().get(editor.api("/engagements?state=soon")).statusCode())
                .isEqualTo(422);
        assertThat(editor.browser().get(editor.page("/engagements?state=ended")).body())
                .contains("Another system")
                .doesNotContain(">Counter system</a>");
    }

    @Test
    void anEndIsShownBeforeItIsSetAndTakesTheRolesAway() {
        String id = SupplyChainSteps.engagement(
                editor, target, agency, SupplyChainSteps.own(editor), "operator:supporting");

        var preview = editor.browser().get(editor.page("/engagements/" + id + "/end?until=2026-06-30"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("1 July 2026")
                .contains("operator (supporting)")
                .contains(">30<");

        var early = editor.browser()
                .post(editor.page("/engagements/" + id + "/end"), "until", "2025-01-01", "version", "1");
        assertThat(early.statusCode()).isEqualTo(422);

        var ended = editor.browser()
                .post(editor.page("/engagements/" + id + "/end"), "until", "2026-06-30", "version", "1");
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(editor.browser().get(editor.api("/engagements/" + id)).body())
                .contains("\"until\":\"2026-06-30\"")
                .contains("\"state\":\"ended\"");
        assertThat(editor.browser()
                        .get(editor.api("/targets/" + target + "/obligations?day=2026-06-30"))
                        .body())
                .contains("operator:supporting");
        assertThat(editor.browser()
                        .get(editor.api("/targets/" + target + "/obligations?day=2026-07-01"))
                        .body())
                .contains("\"roles\":[]");
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        String id = SupplyChainSteps.engagement(
                editor, target, agency, SupplyChainSteps.own(editor), "operator:supporting");
        String changed = SupplyChainSteps.engagementJson(
                target, agency, SupplyChainSteps.own(editor), "operator:primary", "2027-03-31");

        assertThat(put(id, changed)).isEqualTo(200);
        assertThat(put(id, changed)).isEqualTo(412);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        TestPerson auditor = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.AUDITOR);
        String id = SupplyChainSteps.engagement(
                editor, target, agency, SupplyChainSteps.own(editor), "operator:supporting");

        assertThat(auditor.browser().get(auditor.page("/engagements/" + id)).body())
                .doesNotContain("/edit\"");
        assertThat(auditor.browser()
                        .post(auditor.page("/engagements/" + id + "/end"), "until", "2026-06-30", "version", "1")
                        .statusCode())
                .isEqualTo(403);
    }

    private int put(String id, String json) {
        return editor.browser()
                .json("PUT", editor.api("/engagements/" + id), json, "If-Match", "\"1\"")
                .statusCode();
    }

    private String names(String query) {
        return editor.browser().get(editor.api("/engagements" + query)).body();
    }
}
