package dev.tasuki.server.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import org.junit.jupiter.api.Test;

/// What is owed, through its pages and its resource.
class ObligationPagesTest {
    private final TestServer server = TestServer.shared();
    private final TestPerson editor = server.organisation(AccessRole.EDITOR);
    private final String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "developer:primary");

    @Test
    void everyTargetIsCountedByFrameworkWithALinkToWhatIsCounted() {
        String page = editor.browser().get(editor.page("/obligations")).body();

        assertThat(page)
                .contains("Counter system")
                .contains("framework=meti\">41</a>")
                .contains("/targets/" + target + "/obligations?framework=uk\"");
        assertThat(editor.browser().get(editor.api("/obligations")).body())
                .contains("\"roles\":[\"developer:primary\"]")
                .contains("\"meti\":41");
    }

    @Test
    void everyRequirementSaysWhyInBothLanguages() {
        String agency = SupplyChainSteps.party(editor, "架空庁", "Fictional Agency");
        String engagement = SupplyChainSteps.engagement(
                editor, target, agency, SupplyChainSteps.own(editor), "operator:supporting");

        String english = page("");
        assertThat(english)
                .contains("S(1)-1.1")
                .contains("It is developer (primary) by itself, without a contract.")
                .contains("The engagement with Fictional Agency (ウ operation outsourced under an operation contract,"
                        + " オ development and operation roles under a maintenance contract; prime contractor) makes it"
                        + " operator (supporting).")
                .contains("/engagements/" + engagement);
        editor.browser().get("/language?to=ja&then=/");
        assertThat(page("")).contains("契約によらず、自ら開発者（主体）を担う。").contains("架空庁との契約関係");
        assertThat(editor.browser()
                        .get(editor.api("/targets/" + target + "/obligations"))
                        .body())
                .contains("\"requirement\":\"S(1)-1.1\"")
                .contains("\"engagement\":\"" + engagement + "\"")
                .contains("\"interpretation\":\"table5\"");
    }

    @Test
    void theListIsNarrowedByRoleAndWords() {
        SupplyChainSteps.engagement(
                editor,
                target,
                SupplyChainSteps.party(editor, "架空庁", "Fictional Agency"),
                SupplyChainSteps.own(editor),
                "operator:primary");

        assertThat(page("?role=operator")).doesNotContain("S(1)-1.1<").contains("S(2)-2.3<");
        assertThat(page("?q=S(2)-2.3")).contains("S(2)-2.3<").doesNotContain("S(1)-1.1<");
        assertThat(page("?q=%E3%81%82%E3%81%82%E3%81%82%E3%81%82")).contains("No requirement matches.");
        assertThat(page("?framework=uk")).contains("UK-1.1");
        assertThat(editor.browser()
                        .get(editor.page("/targets/" + target + "/obligations?framework=nist"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(editor.browser()
                        .get(editor.page("/targets/" + target + "/obligations?day=tomorrow"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor.browser()
                        .get(editor.api("/targets/" + target + "/obligations?day=+999999999-01-01"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aGuestSeesTheRolesOfASharedTargetButNobodysName() throws java.sql.SQLException {
        TestPerson guest = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.GUEST);
        String agency = SupplyChainSteps.party(editor, "架空庁", "Fictional Agency");
        SupplyChainSteps.engagement(editor, target, agency, SupplyChainSteps.own(editor), "operator:supporting");
        try (var connection = server.superuser();
                var statement = connection.createStatement()) {
            statement.execute("insert into guest_share (organisation_id, account_id, target_id, created_at) values ('"
                    + editor.viewer().organisation() + "', '" + guest.account() + "', '" + target + "', now())");
        }

        assertThat(guest.browser().get(guest.page("/targets/" + target)).body())
                .contains("operator")
                .contains("undisclosed organisation")
                .doesNotContain("Fictional Agency");
        assertThat(guest.browser().get(guest.page("/engagements")).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverHasNoTargetIsToldWhatToDo() {
        TestPerson fresh = server.organisation(AccessRole.EDITOR);

        assertThat(fresh.browser().get(fresh.page("/obligations")).body()).contains("No obligations yet");
    }

    private String page(String query) {
        var page = editor.browser().get(editor.page("/targets/" + target + "/obligations" + query));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
