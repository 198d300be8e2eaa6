package dev.tasuki.domain.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ObligationsTest {
    private static final Framework METI = Catalogue.bundled().meti();
    private static final Framework UK = Catalogue.bundled().uk();

    @ParameterizedTest
    @CsvSource({"DEVELOPER, 41, 56", "SUPPLIER, 10, 19", "OPERATOR, 14, 30", "CUSTOMER, 6, 7"})
    void countsWhatEachRoleOwes(Role role, int minimum, int standard) {
        assertThat(owed(METI, RequirementPackage.MINIMUM, role)).hasSize(minimum);
        assertThat(owed(METI, RequirementPackage.STANDARD, role)).hasSize(standard);
    }

    @Test
    void countsWhatAllRolesOweTogether() {
        assertThat(owed(METI, RequirementPackage.MINIMUM, Role.values())).hasSize(49);
        assertThat(owed(METI, RequirementPackage.STANDARD, Role.values())).hasSize(69);
    }

    @Test
    void keepsTheOrderOfTheCatalogue() {
        assertThat(owed(METI, RequirementPackage.STANDARD, Role.CUSTOMER, Role.DEVELOPER, Role.OPERATOR, Role.SUPPLIER))
                .extracting(Obligation::requirement)
                .isEqualTo(METI.assessable());
    }

    @ParameterizedTest
    @EnumSource(RequirementPackage.class)
    void readsTheDisputedMarkAsTheUserChooses(RequirementPackage agreed) {
        Set<RoleAssignment> operator = RoleAssignment.primary(Role.OPERATOR);
        List<Requirement> byTable =
                requirements(Obligations.derive(METI, operator, agreed, Interpretation.FOLLOW_TABLE_5));
        List<Requirement> byChecklist =
                requirements(Obligations.derive(METI, operator, agreed, Interpretation.FOLLOW_CHECKLIST));

        assertThat(byTable).hasSize(byChecklist.size() + 1).containsAll(byChecklist);
        assertThat(byTable.stream().filter(requirement -> !byChecklist.contains(requirement)))
                .extracting(requirement -> requirement.id().value())
                .containsExactly("S(2)-2.3");
    }

    @Test
    void asksTheUkCodeOfWhoeverHoldsItsRoles() {
        assertThat(owed(UK, RequirementPackage.MINIMUM, Role.DEVELOPER, Role.SUPPLIER))
                .hasSize(45);
        assertThat(themes(owed(UK, RequirementPackage.MINIMUM, Role.SUPPLIER))).containsExactly("UK-3", "UK-4");
        assertThat(themes(owed(UK, RequirementPackage.MINIMUM, Role.DEVELOPER)))
                .containsExactly("UK-1", "UK-2", "UK-3");
        assertThat(owed(UK, RequirementPackage.STANDARD, Role.OPERATOR, Role.CUSTOMER))
                .isEmpty();
    }

    @Test
    void owesNothingWithoutARole() {
        assertThat(owed(METI, RequirementPackage.STANDARD)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void owesTheSameInEveryPosition(Stance stance) {
        var assignment = new RoleAssignment(Role.OPERATOR, stance);

        assertThat(Obligations.derive(
                        METI, Set.of(assignment), RequirementPackage.STANDARD, Interpretation.FOLLOW_TABLE_5))
                .hasSize(30)
                .allSatisfy(obligation ->
                        assertThat(obligation.reasons().getFirst().stance()).contains(stance));
    }

    @Test
    void saysWhoAsksAndInWhichTable() {
        assertThat(reason(RequirementPackage.MINIMUM, Role.DEVELOPER, Stance.PRIMARY, "S(1)-1.1"))
                .isEqualTo(new Text(
                        "開発者（主体）に求められる個別要求で、最低限要求パッケージに含まれる（表 5）。",
                        "Asked of the developer (primary) and part of the minimum package (table 5)."));
        assertThat(reason(RequirementPackage.STANDARD, Role.CUSTOMER, Stance.PRIMARY, "S(6)-2.1"))
                .isEqualTo(new Text(
                        "顧客（主体）に求められる個別要求で、最低限要求パッケージ（標準要求パッケージの一部）に含まれる（表 6）。",
                        "Asked of the customer (primary) and part of the minimum package, which the standard package"
                                + " includes (table 6)."));
    }

    @Test
    void saysThatADelegationMayNarrowWhatASupportingPartyOwes() {
        assertThat(reason(RequirementPackage.MINIMUM, Role.DEVELOPER, Stance.SUPPORTING, "S(1)-1.1"))
                .isEqualTo(new Text(
                        "開発者（支援）に求められる個別要求で、最低限要求パッケージに含まれる（表 5）。" + "支援の立場でも、分担が決まって範囲が絞られるまでは、主体と同じ個別要求を負う（4.2）。",
                        "Asked of the developer (supporting) and part of the minimum package (table 5). The supporting"
                                + " stance owes the same list as the primary until a delegation narrows it (section"
                                + " 4.2)."));
    }

    @Test
    void saysWhereTheSourcesDisagree() {
        assertThat(reason(RequirementPackage.MINIMUM, Role.OPERATOR, Stance.PRIMARY, "S(2)-2.3"))
                .isEqualTo(new Text(
                        "運用者（主体）に求められる個別要求で、最低限要求パッケージに含まれる（表 5）。" + "ただし、要求事項チェックリストは運用者を対象としていない。",
                        "Asked of the operator (primary) and part of the minimum package (table 5). The requirements"
                                + " checklist, however, does not address it to the operator."));
    }

    @Test
    void saysWhichPrincipleOfTheCodeAddressesWhom() {
        Obligation obligation = owed(UK, RequirementPackage.MINIMUM, Role.DEVELOPER).stream()
                .filter(owed -> owed.requirement().id().value().equals("UK-1.2.1"))
                .findFirst()
                .orElseThrow();

        assertThat(obligation.roles()).containsExactly("developer");
        assertThat(obligation.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.requirementPackage()).isEmpty();
            assertThat(reason.text())
                    .isEqualTo(new Text(
                            "英国ソフトウェアセキュリティ実践規範の原則 UK-1.2 は、開発者を対象とする。",
                            "The UK Software Security Code of Practice addresses principle UK-1.2 to the developer."));
        });
    }

    @Test
    void givesAReasonForEachRoleAndPosition() {
        var both = Set.of(
                new RoleAssignment(Role.SUPPLIER, Stance.SUPPORTING),
                new RoleAssignment(Role.DEVELOPER, Stance.PRIMARY),
                new RoleAssignment(Role.DEVELOPER, Stance.SUPPORTING));
        Obligation obligation =
                Obligations.derive(METI, both, RequirementPackage.MINIMUM, Interpretation.FOLLOW_TABLE_5).stream()
                        .filter(owed -> owed.requirement().id().value().equals("S(2)-2.3"))
                        .findFirst()
                        .orElseThrow();

        assertThat(obligation.roles()).containsExactly("developer", "supplier");
        assertThat(obligation.reasons())
                .extracting(reason -> reason.stance().orElseThrow())
                .containsExactly(Stance.PRIMARY, Stance.SUPPORTING, Stance.SUPPORTING);
    }

    private static List<Obligation> owed(Framework framework, RequirementPackage agreed, Role... roles) {
        return Obligations.derive(framework, RoleAssignment.primary(roles), agreed, Interpretation.DEFAULT);
    }

    private static Text reason(RequirementPackage agreed, Role role, Stance stance, String id) {
        return Obligations.derive(METI, Set.of(new RoleAssignment(role, stance)), agreed, Interpretation.DEFAULT)
                .stream()
                .filter(obligation -> obligation.requirement().id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .reasons()
                .getFirst()
                .text();
    }

    private static List<Requirement> requirements(List<Obligation> obligations) {
        return obligations.stream().map(Obligation::requirement).toList();
    }

    private static List<String> themes(List<Obligation> obligations) {
        return obligations.stream()
                .map(obligation ->
                        UK.lineage(obligation.requirement()).getFirst().id().value())
                .distinct()
                .toList();
    }
}
