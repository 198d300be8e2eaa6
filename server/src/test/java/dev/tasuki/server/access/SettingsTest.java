package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.shared.Viewer;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// An organisation's settings through their page and their resource.
class SettingsTest {
    private final TestServer server = TestServer.shared();

    @Test
    void timesFollowTheTimeZoneOfTheOrganisation() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        assertThat(zone(administrator)).isEqualTo(Viewer.USUAL_ZONE);

        var changed = administrator
                .browser()
                .post(
                        administrator.page("/settings"),
                        "version",
                        "1",
                        "name.ja",
                        "みなと情報システム",
                        "name.en",
                        "Minato Systems",
                        "contact",
                        "psirt@minato.example",
                        "timeZone",
                        "Europe/London");

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(zone(administrator)).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(administrator.browser().get(administrator.page("/settings")).body())
                .contains("value=\"Europe/London\"")
                .contains("Minato Systems")
                .contains("value=\"" + administrator.handle() + "\"");
    }

    private ZoneId zone(TestPerson person) {
        return server.part(Settings.class).get(person.viewer()).content().timeZone();
    }

    @Test
    void aFormIsRefusedWithAllItsFaultsAndTheInputKept() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);

        var refused = administrator
                .browser()
                .post(administrator.page("/settings"), "version", "1", "name.en", "Minato", "timeZone", "Tokyo<b>");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-name-ja\"")
                .contains("href=\"#field-timeZone\"")
                .contains("value=\"Minato\"")
                .contains("value=\"Tokyo&lt;b>\"");
    }

    @Test
    void theHandleCannotBeChanged() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        String settings = administrator.api("/settings");

        var refused = administrator.browser().json("PUT", settings, """
                        {"name": {"ja": "港", "en": "Minato"}, "timeZone": "Asia/Tokyo", "handle": "other"}
                        """, "If-Match", "\"1\"");
        var accepted = administrator.browser().json("PUT", settings, """
                        {"name": {"ja": "港", "en": "Minato"}, "timeZone": "Asia/Tokyo"}
                        """, "If-Match", "\"1\"");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/handle");
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.body()).contains("\"handle\":\"" + administrator.handle() + "\"");
    }
}
