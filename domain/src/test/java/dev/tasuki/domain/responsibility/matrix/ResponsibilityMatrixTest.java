package dev.tasuki.domain.responsibility.matrix;

import static dev.tasuki.domain.supplychain.chain.Chains.DAY;
import static dev.tasuki.domain.supplychain.chain.Chains.holding;
import static dev.tasuki.domain.supplychain.chain.Chains.part;
import static dev.tasuki.domain.supplychain.chain.Chains.share;
import static dev.tasuki.domain.supplychain.chain.ShareState.CHANGE_PROPOSED;
import static dev.tasuki.domain.supplychain.chain.ShareState.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.matrix.MatrixSection.Coverage;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.Chains;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResponsibilityMatrixTest {

    @Test
    void aCellSaysHowFarThePartyOwesTheRequirement() {
        MatrixSection system = matrix(MatrixScope.ALL).sections().getFirst();

        assertThat(system.name().en()).isEqualTo("system");
        assertThat(system.level()).contains(RequirementPackage.MINIMUM);
        assertThat(system.columns())
                .extracting(column -> column.party().value())
                .containsExactly("users", "prime", "sub");
        assertThat(system.columns().get(1).words().en()).isEqualTo("developer (primary), supplier (primary)");
        assertThat(words(system, "S(1)-1.1")).containsExactly("", "primary", "share change proposed");
        assertThat(words(system, "S(1)-1.2")).containsExactly("", "primary", "");
    }

    @Test
    void everyTargetHasASectionWithThoseWhoHaveARoleForIt() {
        ResponsibilityMatrix matrix = matrix(MatrixScope.ALL);

        assertThat(matrix.sections())
                .extracting(section -> section.target().value())
                .containsExactly("system", "library");
        assertThat(matrix.sections().getLast().columns())
                .extracting(column -> column.party().value())
                .containsExactly("one", "two");
    }

    @Test
    void whatNobodyOwesAndWhatTwoOweAsPrimaryIsMarked() {
        Map<Coverage, List<String>> coverage = matrix(MatrixScope.ALL).sections().stream()
                .flatMap(section -> section.rows().stream())
                .collect(Collectors.groupingBy(
                        MatrixSection.Row::coverage,
                        Collectors.mapping(row -> row.requirement().id().value(), Collectors.toList())));

        // Nobody operates the system: these are asked of operators alone.
        assertThat(coverage.get(Coverage.BY_NOBODY)).containsExactly("S(1)-4.1", "S(1)-4.4");
        assertThat(coverage.get(Coverage.TWICE)).contains("S(1)-1.1");
        assertThat(coverage.get(Coverage.OWED)).isNotEmpty();
    }

    @Test
    void onlyTheTargetsAndPartiesThatAreAskedForAreShown() {
        ResponsibilityMatrix ofTheMinistry = matrix(new MatrixScope(Set.of(), Set.of(new PartyId("ministry"))));
        ResponsibilityMatrix ofTheLibrary = matrix(new MatrixScope(Set.of(new TargetId("library")), Set.of()));

        assertThat(ofTheMinistry.sections()).hasSize(1);
        assertThat(ofTheMinistry.sections().getFirst().columns())
                .extracting(column -> column.party().value())
                .containsExactly("users");
        assertThat(ofTheLibrary.sections())
                .extracting(section -> section.target().value())
                .containsExactly("library");
    }

    @Test
    void twoDaysStandSideBySideAndOneWhoLeftKeepsItsColumn() {
        MatrixSection system = ResponsibilityMatrix.between(
                        on(DAY), on(DAY.plusYears(1)), new MatrixScope(Set.of(new TargetId("system")), Set.of()))
                .sections()
                .getFirst();

        assertThat(system.columns())
                .extracting(column -> column.party().value())
                .containsExactly("users", "prime", "sub");
        assertThat(words(system, "S(1)-1.1")).containsExactly("", "primary", "share change proposed → none");
        assertThat(system.rows())
                .filteredOn(row -> row.cells().stream().anyMatch(MatrixCell::hasChanged))
                .extracting(row -> row.requirement().id().value())
                .containsExactly("S(1)-1.1");
    }

    private static List<String> words(MatrixSection section, String requirement) {
        return section.rows().stream()
                .filter(row -> row.requirement().id().value().equals(requirement))
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.words().map(words -> words.en()).orElse(""))
                .toList();
    }

    private static ResponsibilityMatrix matrix(MatrixScope scope) {
        return ResponsibilityMatrix.of(on(DAY), scope);
    }

    private static ChainObligations on(LocalDate day) {
        return ChainObligations.of(chain().on(day), day, Catalogue.bundled().meti(), Interpretation.DEFAULT);
    }

    private static SupplyChain chain() {
        ChainEngagement support = Chains.engagement(
                "support",
                "prime",
                "sub",
                "system",
                ContractTerms.NONE,
                Optional.of(List.of(share("S(1)-1.1", OFFERED, CHANGE_PROPOSED))),
                holding("sub", Role.DEVELOPER, Stance.SUPPORTING));
        return new Chains()
                .organisations("ministry", "prime", "sub", "one", "two")
                .department("ministry", "users")
                .target(
                        "system",
                        Optional.of(RequirementPackage.MINIMUM),
                        List.of(part("library")),
                        holding("users", Role.CUSTOMER, Stance.PRIMARY))
                .target(
                        "library",
                        Optional.empty(),
                        List.of(),
                        holding("one", Role.DEVELOPER, Stance.PRIMARY),
                        holding("two", Role.DEVELOPER, Stance.PRIMARY))
                .engagement(
                        "prime",
                        "ministry",
                        "prime",
                        "system",
                        holding("prime", Role.DEVELOPER, Stance.PRIMARY),
                        holding("prime", Role.SUPPLIER, Stance.PRIMARY))
                .engagement(Chains.between(support, DAY.minusYears(1), DAY))
                .chain();
    }
}
