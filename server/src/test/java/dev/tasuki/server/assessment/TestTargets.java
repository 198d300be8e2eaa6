package dev.tasuki.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;

/// Targets for tests.
final class TestTargets {
    private TestTargets() {}

    /// A target for which the organisation is the developer.
    ///
    /// @return its id
    static String add(TestPerson person) {
        return add(person, "[\"developer:primary\"]");
    }

    static String add(TestPerson person, String ownRoles) {
        var added = person.browser().json("POST", person.api("/targets"), """
                {"name": {"ja": "窓口システム", "en": "Counter system"}, "softwareClass": "system",
                 "requirementPackage": "standard", "ownRoles": %s}
                """.formatted(ownRoles));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String location = added.headers().firstValue("location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
