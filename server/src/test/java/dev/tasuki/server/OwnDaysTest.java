package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// That an organisation reckons by the days of its own time zone. Two zones that never share a day make it visible at
/// any hour.
class OwnDaysTest {
    private static final ZoneId EARLY = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId LATE = ZoneId.of("Pacific/Pago_Pago");

    private final TestServer server = TestServer.shared();
    private final TestPerson early = in(EARLY);
    private final TestPerson late = in(LATE);

    @Test
    void evidenceOfTodayIsOfTheFutureWhereTheDayHasNotCome() {
        String today = LocalDate.now(EARLY).toString();
        assertThat(page(early, today, "").statusCode()).isEqualTo(303);

        HttpResponse<String> refused = page(late, today, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The date is in the future.");
    }

    @Test
    void evidenceHoldsUntilTheEndOfItsLastDay() {
        String lastDay = LocalDate.now(LATE).toString();
        page(early, "2026-01-01", lastDay);
        page(late, "2026-01-01", lastDay);

        assertThat(early.browser().get(early.page("/evidence?show=expired")).body())
                .contains("https://example.org/notes");
        assertThat(late.browser().get(late.page("/evidence?show=expired")).body())
                .doesNotContain("https://example.org/notes");
    }

    @Test
    void anEngagementIsInForceUntilTheEndOfItsLastDay() {
        String lastDay = LocalDate.now(LATE).toString();

        assertThat(stateOfEngagementUntil(early, lastDay)).contains("\"state\":\"ended\"");
        assertThat(stateOfEngagementUntil(late, lastDay)).contains("\"state\":\"in-force\"");
    }

    @Test
    void theFirstPageIsOfTheOrganisationsDay() {
        assertThat(early.browser().get(early.page("")).body()).contains("datetime=\"" + LocalDate.now(EARLY) + "\"");
        assertThat(late.browser().get(late.page("")).body()).contains("datetime=\"" + LocalDate.now(LATE) + "\"");
    }

    @Test
    void aTokenReckonsByTheDaysOfItsOrganisation() {
        HttpResponse<String> made = late.browser().json("POST", late.api("/tokens"), """
                        {"name": "build", "scopes": ["read"], "expiresOn": "%s"}
                        """.formatted(
                        LocalDate.now(LATE).plusDays(1)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        // What is tomorrow there is no more to come here.
        HttpResponse<String> refused = early.browser().json("POST", early.api("/tokens"), """
                        {"name": "build", "scopes": ["read"], "expiresOn": "%s"}
                        """.formatted(
                        LocalDate.now(LATE).plusDays(1)));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    private TestPerson in(ZoneId zone) {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        HttpResponse<String> changed =
                person.browser().json("PUT", person.api("/settings"), """
                        {"name": {"ja": "島", "en": "Island"}, "timeZone": "%s"}
                        """.formatted(zone), "If-Match", "\"1\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return person;
    }

    private static HttpResponse<String> page(TestPerson person, String trueOn, String validUntil) {
        return person.browser()
                .post(
                        person.page("/evidence/pages"),
                        "address",
                        "https://example.org/notes",
                        "sha256",
                        "0".repeat(64),
                        "trueOn",
                        trueOn,
                        "validUntil",
                        validUntil,
                        "sharing",
                        "own");
    }

    private static String stateOfEngagementUntil(TestPerson person, String lastDay) {
        String target = SupplyChainSteps.target(person, "水", "Water", "");
        String customer = SupplyChainSteps.party(person, "庁", "Agency");
        String engagement = SupplyChainSteps.added(
                person,
                "/engagements",
                SupplyChainSteps.engagementJson(
                        target, customer, SupplyChainSteps.own(person), "developer:primary", lastDay));
        return person.browser().get(person.api("/engagements/" + engagement)).body();
    }
}
