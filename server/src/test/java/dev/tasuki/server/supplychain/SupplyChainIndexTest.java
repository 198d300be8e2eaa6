package dev.tasuki.server.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is found by the names of others is found by the names that these have now.
class SupplyChainIndexTest {
    private final TestServer server = TestServer.shared();

    private TestPerson editor;
    private String target;
    private String release;
    private String party;
    private String engagement;

    @BeforeEach
    void record() {
        editor = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        target = SupplyChainSteps.target(editor, "架空の窓口", "Fictional counter", "");
        release = SupplyChainSteps.added(editor, "/targets/" + target + "/releases", "{\"label\": \"azalea\"}");
        party = SupplyChainSteps.party(editor, "架空水道局", "Fictional Water Board");
        engagement =
                SupplyChainSteps.engagement(editor, target, party, SupplyChainSteps.own(editor), "developer:primary");
    }

    @Test
    void aTargetThatGoesByAnotherNameTakesItsReleasesAndEngagementsAlong() {
        assertThat(found("counter")).containsExactlyInAnyOrder(target, release, engagement);

        changed("PUT", "/targets/" + target, """
                {"name": {"ja": "架空の受付", "en": "Fictional reception"}, "softwareClass": "system",
                 "requirementPackage": "minimum"}
                """);

        assertThat(found("counter")).isEmpty();
        assertThat(found("窓口")).isEmpty();
        assertThat(found("reception")).containsExactlyInAnyOrder(target, release, engagement);
        assertThat(found("受付 azalea")).containsExactly(release);
    }

    @Test
    void aPartyThatGoesByAnotherNameTakesItsEngagementsAlong() {
        changed("PUT", "/parties/" + party, """
                {"name": {"ja": "架空上下水道局", "en": "Fictional Waterworks"}}
                """);

        assertThat(found("board")).isEmpty();
        assertThat(found("waterworks")).containsExactlyInAnyOrder(party, engagement);
        assertThat(found("上下水道")).containsExactlyInAnyOrder(party, engagement);
    }

    @Test
    void anOrganisationThatGoesByAnotherNameIsFoundByItAndByItsHandle() {
        changed("PUT", "/settings", """
                {"name": {"ja": "架空みなと情報", "en": "Fictional Minato"}, "timeZone": "Asia/Tokyo"}
                """);

        assertThat(found("minato")).containsExactlyInAnyOrder(SupplyChainSteps.own(editor), engagement);
        assertThat(found("みなと情報")).containsExactlyInAnyOrder(SupplyChainSteps.own(editor), engagement);
        assertThat(found(editor.organisation().en())).isEmpty();
        assertThat(found(editor.handle())).containsExactly(SupplyChainSteps.own(editor));
    }

    private void changed(String method, String below, String json) {
        var answer = editor.browser().json(method, editor.api(below), json, "If-Match", "\"1\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<String> found(String query) {
        return server
                .part(Tenancy.class)
                .read(editor.viewer(), () -> server.part(SearchIndex.class).find(editor.viewer(), query, 10))
                .stream()
                .map(found -> found.entry().subject())
                .map(String::valueOf)
                .toList();
    }
}
