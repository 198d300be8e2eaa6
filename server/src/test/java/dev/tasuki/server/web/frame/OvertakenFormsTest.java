package dev.tasuki.server.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Two people have the same form open: the second loses nothing, overwrites nothing, and sees both.
class OvertakenFormsTest {
    private final TestServer server = TestServer.shared();

    private TestPerson person;
    private String target;
    private String party;

    /// A form of the record's first version.
    ///
    /// @param first what somebody saves first
    /// @param then  what the other one wrote meanwhile
    /// @param typed a piece of it that must still stand in the form
    /// @param now   a piece of what the record holds, in the reader's words
    private record Case(String name, String address, List<String> first, List<String> then, String typed, String now) {}

    @BeforeEach
    void record() {
        person = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        target = SupplyChainSteps.target(person, "架空の窓口", "Fictional counter", "");
        party = SupplyChainSteps.party(person, "架空水道局", "Fictional Water Board");
    }

    @TestFactory
    Stream<DynamicTest> theFormComesBackWithBoth() {
        return cases().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            assertThat(person.browser()
                            .post(each.address(), array(each.first()))
                            .statusCode())
                    .isEqualTo(303);

            int version = each.then().indexOf("version") + 1;
            String next = Integer.toString(Integer.parseInt(each.then().get(version)) + 1);

            var overtaken = person.browser().post(each.address(), array(each.then()));

            assertThat(overtaken.statusCode()).as(overtaken.body()).isEqualTo(409);
            assertThat(overtaken.body())
                    .contains("Someone else changed it first")
                    .contains("name=\"version\" value=\"" + next + "\"")
                    .contains(each.typed())
                    .containsPattern("recorded-now[^\n]*" + each.now());
            var decided = new ArrayList<String>(each.then());
            decided.set(version, next);
            assertThat(person.browser().post(each.address(), array(decided)).statusCode())
                    .as("saved again, having seen both")
                    .isEqualTo(303);
        }));
    }

    private Stream<Case> cases() {
        String release = SupplyChainSteps.added(person, "/targets/" + target + "/releases", "{\"label\": \"1\"}");
        String engagement =
                SupplyChainSteps.engagement(person, target, party, SupplyChainSteps.own(person), "developer:primary");
        TestPerson guest = server.member(person.viewer().organisation(), person.handle(), AccessRole.GUEST);
        String evidence = SupplyChainSteps.added(
                person,
                "/evidence",
                "{\"address\": \"https://fictional.example/scan\", \"sha256\": \"" + "ab".repeat(32)
                        + "\", \"title\": \"Scan\", \"trueOn\": \"2026-01-01\", \"sharing\": \"own\"}");
        String key = SupplyChainSteps.added(person, "/keys", "{\"name\": \"Key\", \"kind\": \"ed25519\"}");
        return Stream.of(
                new Case(
                        "a key",
                        person.page("/keys/" + key),
                        fields("version", "1", "name", "Their key"),
                        fields("version", "1", "name", "My key"),
                        "value=\"My key\"",
                        "Their key"),
                new Case(
                        "the account",
                        "/account",
                        fields("version", "1", "name", "Their Name", "language", "en"),
                        fields("version", "1", "name", "My Name", "language", "en"),
                        "value=\"My Name\"",
                        "Their Name"),
                new Case(
                        "a target",
                        person.page("/targets/" + target),
                        targetFields("system", "They wrote this"),
                        targetFields("service", "I wrote that"),
                        ">I wrote that</textarea>",
                        "They wrote this"),
                new Case(
                        "a party",
                        person.page("/parties/" + party),
                        fields("version", "1", "name.ja", "彼らの名", "name.en", "Their name"),
                        fields("version", "1", "name.ja", "私の名", "name.en", "My name"),
                        "value=\"My name\"",
                        "Their name"),
                new Case(
                        "a release",
                        person.page("/targets/" + target + "/releases/" + release),
                        fields("version", "1", "label", "1", "releasedOn", "2026-03-31"),
                        fields("version", "1", "label", "1", "releasedOn", "2026-04-01"),
                        "value=\"2026-04-01\"",
                        "31 March 2026"),
                new Case(
                        "an engagement",
                        person.page("/engagements/" + engagement),
                        engagementFields("operation", "Their note"),
                        engagementFields("maintenance", "My note"),
                        ">My note</textarea>",
                        "Their note"),
                new Case(
                        "a piece of evidence",
                        person.page("/evidence/" + evidence),
                        fields("version", "1", "title", "Their scan", "trueOn", "2026-01-01", "sharing", "own"),
                        fields("version", "1", "title", "My scan", "trueOn", "2026-01-02", "sharing", "public"),
                        "value=\"My scan\"",
                        "Their scan"),
                new Case(
                        "a person",
                        person.page("/people/" + guest.account()),
                        fields("version", "1", "roles", "auditor"),
                        fields("version", "1", "roles", "signatory"),
                        "value=\"signatory\" checked",
                        "auditor"),
                new Case(
                        "the scope of an assessment",
                        person.page("/targets/" + target + "/assessment-scope"),
                        fields("version", "0", "frameworks", "meti", "interpretation", "table5", "release", release),
                        fields("version", "0", "frameworks", "meti", "frameworks", "uk", "interpretation", "table5"),
                        "value=\"uk\" checked",
                        ">1<"),
                new Case(
                        "the settings",
                        person.page("/settings"),
                        settings("Europe/London"),
                        settings("Europe/Paris"),
                        "value=\"Europe/Paris\"",
                        "Europe/London"));
    }

    @Test
    void whatTheTwoAgreeOnIsNotShownTwice() {
        person.browser().post(person.page("/parties/" + party), "version", "1", "name.ja", "同じ", "name.en", "Theirs");

        var overtaken = person.browser()
                .post(person.page("/parties/" + party), "version", "1", "name.ja", "同じ", "name.en", "Mine");

        assertThat(overtaken.body()).contains("field-name-en-n").doesNotContain("field-name-ja-n");
    }

    @Test
    void theEndOfAnEngagementThatSomebodyChangedIsToBeSeenAnew() {
        String engagement =
                SupplyChainSteps.engagement(person, target, party, SupplyChainSteps.own(person), "developer:primary");
        person.browser()
                .post(person.page("/engagements/" + engagement), array(engagementFields("operation", "Their note")));

        var overtaken = person.browser()
                .post(person.page("/engagements/" + engagement + "/end"), "version", "1", "until", "2026-06-30");

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("Someone else changed it first")
                .contains("value=\"2026-06-30\"")
                .containsPattern("recorded-now[^\n]*31 December 2026");
    }

    private List<String> targetFields(String softwareClass, String description) {
        return fields(
                "version",
                "1",
                "name.ja",
                "架空の窓口",
                "name.en",
                "Fictional counter",
                "softwareClass",
                softwareClass,
                "requirementPackage",
                "minimum",
                "description",
                description);
    }

    private List<String> engagementFields(String form, String note) {
        return fields(
                "version",
                "1",
                "target",
                target,
                "customer",
                party,
                "provider",
                SupplyChainSteps.own(person),
                "contractForms",
                form,
                "tier",
                "0",
                "requirementPackage",
                "standard",
                "providerRoles",
                "developer:primary",
                "from",
                "2026-01-01",
                "until",
                "2026-12-31",
                "note",
                note);
    }

    private static List<String> settings(String zone) {
        return fields("version", "1", "name.ja", "架空", "name.en", "Fictional", "timeZone", zone);
    }

    private static List<String> fields(String... pairs) {
        return List.of(pairs);
    }

    private static String[] array(List<String> pairs) {
        return pairs.toArray(String[]::new);
    }
}
