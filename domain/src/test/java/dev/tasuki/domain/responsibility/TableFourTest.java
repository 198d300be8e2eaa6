package dev.tasuki.domain.responsibility;

import static dev.tasuki.domain.responsibility.TableFour.ROWS;
import static dev.tasuki.domain.responsibility.TableFour.TABLES_5_AND_6;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.TableFour.Asked;
import dev.tasuki.domain.responsibility.TableFour.Mark;
import dev.tasuki.domain.responsibility.TableFour.Row;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.Chains;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// For every row of table 4 the obligations are those that follow from its marks and tables 5 and 6. Both sides of the
/// comparison are transcribed from the guideline: see the README beside the files.
class TableFourTest {

    @Test
    void theTablesAreWhole() {
        assertThat(ROWS).hasSize(32);
        assertThat(ROWS.stream().map(Row::block).distinct()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(TABLES_5_AND_6).hasSize(69);
    }

    static Stream<Arguments> rowsAndPackages() {
        return Stream.of(RequirementPackage.values())
                .flatMap(level -> ROWS.stream().map(row -> Arguments.of(row.block(), row.party(), level, row)));
    }

    @ParameterizedTest(name = "{0}. {1}, {2}")
    @MethodSource("rowsAndPackages")
    void everyRowOwesWhatItsMarksAndTables5And6Say(String block, String party, RequirementPackage level, Row row) {
        Map<String, Standing> expected = new LinkedHashMap<>();
        for (Asked asked : TABLES_5_AND_6) {
            row.marks().stream()
                    .filter(mark -> asked.roles().contains(mark.role()) && level.includes(asked.smallest()))
                    .map(Mark::standing)
                    .sorted()
                    .findFirst()
                    .ifPresent(standing -> expected.put(asked.id(), standing));
        }

        Map<String, Standing> derived = derive(block(block, level)).of(new PartyId(party)).stream()
                .collect(Collectors.toMap(
                        obligation -> obligation.requirement().id().value(), PartyObligation::standing));

        assertThat(derived).isEqualTo(expected).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("blocksAndPackages")
    void togetherThePartiesOfACaseOweThePackage(String block, RequirementPackage level) {
        Set<String> owed = derive(block(block, level))
                .all()
                .filter(obligation -> obligation.standing().isOwed())
                .map(obligation -> obligation.requirement().id().value())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(owed)
                .isEqualTo(TABLES_5_AND_6.stream()
                        .filter(asked -> level.includes(asked.smallest()))
                        .map(Asked::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    static Stream<Arguments> blocksAndPackages() {
        return Stream.of(RequirementPackage.values())
                .flatMap(level -> Stream.of("a", "b", "c", "d", "e", "f").map(block -> Arguments.of(block, level)));
    }

    private static ChainObligations derive(SupplyChain chain) {
        return ChainObligations.of(chain, Chains.DAY, Catalogue.bundled().meti(), Interpretation.FOLLOW_TABLE_5);
    }

    private static SupplyChain block(String block, RequirementPackage level) {
        List<Row> rows = ROWS.stream().filter(row -> row.block().equals(block)).toList();
        return new Chains()
                .organisations(rows.stream().map(Row::party).toArray(String[]::new))
                .target(
                        "software",
                        level,
                        rows.stream()
                                .flatMap(row -> row.marks().stream().map(mark -> mark.heldBy(row.party())))
                                .toArray(RoleHolding[]::new))
                .chain();
    }
}
