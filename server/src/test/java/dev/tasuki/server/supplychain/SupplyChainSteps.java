package dev.tasuki.server.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import java.net.http.HttpResponse;
import java.util.UUID;

/// What tests of the supply chain do over and over, by real requests.
public final class SupplyChainSteps {
    private SupplyChainSteps() {}

    /// Adds a target with these own roles and answers its id.
    public static String target(TestPerson editor, String ja, String en, String ownRole) {
        return added(editor, "/targets", """
                {"name": {"ja": "%s", "en": "%s"}, "softwareClass": "system",
                 "requirementPackage": "minimum", "ownRoles": [%s]}
                """.formatted(ja, en, ownRole.isEmpty() ? "" : '"' + ownRole + '"'));
    }

    public static String party(TestPerson editor, String ja, String en) {
        return added(editor, "/parties", """
                {"name": {"ja": "%s", "en": "%s"}, "contact": "psirt@%s.example"}
                """.formatted(ja, en, UUID.randomUUID()));
    }

    /// Adds an engagement of all of 2026 by an operation contract.
    public static String engagement(TestPerson editor, String target, String customer, String provider, String role) {
        return added(editor, "/engagements", engagementJson(target, customer, provider, role, "2026-12-31"));
    }

    public static String engagementJson(String target, String customer, String provider, String role, String until) {
        return """
                {"target": "%s", "customer": "%s", "provider": "%s", "contractForms": ["operation", "maintenance"],
                 "tier": 0, "requirementPackage": "standard", "providerRoles": ["%s"],
                 "customerRoles": ["customer:primary"], "from": "2026-01-01", "until": "%s", "note": "契約書第 3 条"}
                """.formatted(target, customer, provider, role, until);
    }

    public static String own(TestPerson person) {
        return person.viewer().organisation().toString();
    }

    /// Adds something by the programming interface and answers its id.
    public static String added(TestPerson editor, String below, String json) {
        HttpResponse<String> added = editor.browser().json("POST", editor.api(below), json);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String location = added.headers().firstValue("location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
