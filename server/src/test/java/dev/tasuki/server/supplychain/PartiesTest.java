package dev.tasuki.server.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The address book through its pages and its resource.
class PartiesTest {
    private final TestServer server = TestServer.shared();

    @Test
    void theOrganisationItselfStandsInItsAddressBook() {
        TestPerson auditor = server.organisation(AccessRole.AUDITOR);

        assertThat(auditor.browser().get(auditor.api("/parties")).body())
                .contains("\"ja\":\"" + auditor.organisation().ja() + "\"")
                .contains("\"self\":true");
    }

    @Test
    void aPartyIsAddedChangedAndFoundInBothLanguages() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String id = SupplyChainSteps.party(editor, "架空水道局", "Fictional Water Board");
        String changed = "{\"name\": {\"ja\": \"架空上下水道局\", \"en\": \"Fictional Waterworks\"}}";

        assertThat(editor.browser()
                        .json("PUT", editor.api("/parties/" + id), changed, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(editor.browser()
                        .json("PUT", editor.api("/parties/" + id), changed, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(found(editor, "上下水道")).containsExactly(id);
        assertThat(found(editor, "waterworks")).containsExactly(id);
        assertThat(found(editor, "Board")).as("what it was called before").isEmpty();
    }

    @Test
    void theOwnEntryIsNotChangedHere() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        var refused = editor.browser()
                .json(
                        "PUT",
                        editor.api("/parties/" + SupplyChainSteps.own(editor)),
                        "{\"name\": {\"ja\": \"別名\", \"en\": \"Other\"}}",
                        "If-Match",
                        "\"1\"");

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void aPartyBelongsToOneAddressBook() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson stranger = server.organisation(AccessRole.EDITOR);
        String id = SupplyChainSteps.party(editor, "架空水道局", "Fictional Water Board");

        assertThat(stranger.browser().get(stranger.api("/parties/" + id)).statusCode())
                .isEqualTo(404);
        assertThat(stranger.browser().get(stranger.page("/parties/" + id)).statusCode())
                .isEqualTo(404);
        assertThat(stranger.browser()
                        .get(stranger.api("/parties/" + SupplyChainSteps.own(editor)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.browser().get(stranger.api("/parties")).body()).doesNotContain("架空水道局");
    }

    @Test
    void aFormIsRefusedWithBothNamesMissing() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);

        var refused = editor.browser().post(editor.page("/parties"), "contact", "03-0000-0000");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"03-0000-0000\"")
                .contains("href=\"#field-name-ja\"")
                .contains("href=\"#field-name-en\"");
    }

    @Test
    void thePageOfAPartyShowsItsEngagements() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = SupplyChainSteps.target(editor, "窓口システム", "Counter system", "");
        String agency = SupplyChainSteps.party(editor, "架空庁", "Fictional Agency");
        SupplyChainSteps.engagement(editor, target, agency, SupplyChainSteps.own(editor), "operator:supporting");

        assertThat(editor.browser().get(editor.page("/parties/" + agency)).body())
                .contains("Fictional Agency")
                .contains("Counter system")
                .contains("in force");
        assertThat(editor.browser()
                        .get(editor.page("/parties/" + agency), "Cookie", "tasuki-language=ja")
                        .statusCode())
                .isEqualTo(200);
    }

    private List<String> found(TestPerson person, String query) {
        return server
                .part(Tenancy.class)
                .read(person.viewer(), () -> server.part(SearchIndex.class).find(person.viewer(), query, 10))
                .stream()
                .map(found -> found.entry().subject())
                .map(String::valueOf)
                .toList();
    }
}
