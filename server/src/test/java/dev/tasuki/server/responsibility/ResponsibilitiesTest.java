package dev.tasuki.server.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.RoleCause;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.supplychain.EngagementContent;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.PartyDraft;
import dev.tasuki.server.supplychain.RecordedEngagement;
import dev.tasuki.server.supplychain.TargetDraft;
import dev.tasuki.server.supplychain.Targets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What follows from own roles and engagements on real PostgreSQL.
class ResponsibilitiesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private final TestServer server = TestServer.shared();
    private final Responsibilities responsibilities = server.part(Responsibilities.class);

    @Test
    void ownRolesAreOwedOnThePackageOfTheTarget() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TargetId target = target(editor, "developer:primary");

        TargetResponsibility found = responsibilities.of(editor.viewer(), target, FIRST);

        assertThat(found.requirementPackage()).isEqualTo(RequirementPackage.MINIMUM);
        assertThat(found.owed(Catalogue.METI)).hasSize(41);
        assertThat(found.owed(Catalogue.UK)).isNotEmpty();
        assertThat(found.interpretation()).isEqualTo(Interpretation.DEFAULT);
    }

    @Test
    void anEngagementAddsRolesWhileItIsInForce() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TargetId target = target(editor, "supplier:primary");
        OrganisationId agency = party(editor);
        RecordedEngagement engagement = engagement(editor, target, agency, "operator:supporting");

        TargetResponsibility during = responsibilities.of(editor.viewer(), target, LAST);
        TargetResponsibility after = responsibilities.of(editor.viewer(), target, LAST.plusDays(1));
        TargetResponsibility without = responsibilities.without(editor.viewer(), engagement.id(), target, LAST);

        assertThat(during.requirementPackage()).isEqualTo(RequirementPackage.STANDARD);
        assertThat(during.roles().getLast().causes())
                .singleElement()
                .isInstanceOfSatisfying(RoleCause.ByEngagement.class, cause -> {
                    assertThat(cause.engagement().value())
                            .isEqualTo(engagement.id().toString());
                    assertThat(cause.text().ja()).isEqualTo("架空庁との契約関係（ウ 運用契約による運用委託の場合、プライム事業者）により、運用者（支援）を担う。");
                });
        assertThat(after.held().assignments())
                .containsExactlyElementsOf(RoleAssignment.primary(dev.tasuki.domain.catalogue.Role.SUPPLIER));
        assertThat(after.requirementPackage()).isEqualTo(RequirementPackage.MINIMUM);
        assertThat(without.obligations()).isEqualTo(after.obligations());
    }

    @Test
    void manyTargetsAreAnsweredInTheirOrderAndNoneOfAnotherOrganisation() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson stranger = server.organisation(AccessRole.ADMINISTRATOR);
        TargetId first = target(editor, "developer:primary");
        TargetId second = target(editor, "customer:primary");
        TargetId hidden = target(stranger, "developer:primary");

        assertThat(responsibilities.ofAll(editor.viewer(), List.of(second, hidden, first), FIRST))
                .extracting(found -> found.target().id())
                .containsExactly(first, second);
        assertThatThrownBy(() -> responsibilities.of(editor.viewer(), hidden, FIRST))
                .isInstanceOf(Problem.class);
    }

    private TargetId target(TestPerson editor, String role) {
        TargetDraft draft = TargetDraft.read(input(Map.of(
                "name.ja", "窓口システム",
                "name.en", "Counter system",
                "softwareClass", "system",
                "requirementPackage", "minimum",
                "ownRoles", role)));
        return server.part(Targets.class).add(editor.viewer(), draft).id();
    }

    private OrganisationId party(TestPerson editor) {
        return server.part(Parties.class)
                .add(editor.viewer(), new PartyDraft(new Text("架空庁", "Fictional Agency"), Optional.empty()))
                .id();
    }

    private RecordedEngagement engagement(TestPerson editor, TargetId target, OrganisationId customer, String role) {
        EngagementContent content = EngagementContent.read(input(Map.of(
                "customer", customer.toString(),
                "provider", editor.viewer().organisation().toString(),
                "target", target.toString(),
                "contractForms", "operation",
                "tier", "0",
                "requirementPackage", "standard",
                "providerRoles", role,
                "from", FIRST.toString(),
                "until", LAST.toString())));
        return server.part(Engagements.class).add(editor.viewer(), content);
    }

    private static Input input(Map<String, String> fields) {
        var values = new java.util.LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> values.put(name, List.of(value)));
        return new Input(values);
    }
}
