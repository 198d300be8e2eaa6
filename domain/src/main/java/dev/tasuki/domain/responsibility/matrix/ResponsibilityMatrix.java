package dev.tasuki.domain.responsibility.matrix;

import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.Involvement;
import dev.tasuki.domain.responsibility.OwedAbout;
import dev.tasuki.domain.responsibility.matrix.MatrixSection.Column;
import dev.tasuki.domain.responsibility.matrix.MatrixSection.Coverage;
import dev.tasuki.domain.responsibility.matrix.MatrixSection.Row;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who owes which individual requirement: a section for each target, in it a row for each requirement and a column for
/// each party with a role for the target. It may show two days, or one graph before and after a change, side by side.
///
/// @param before the day of what stands first
/// @param after  the day of what stands second; the same where only one day is shown
public record ResponsibilityMatrix(Text title, LocalDate before, LocalDate after, List<MatrixSection> sections) {

    public ResponsibilityMatrix {
        sections = List.copyOf(sections);
    }

    /// A matrix of one day.
    public static ResponsibilityMatrix of(ChainObligations obligations, MatrixScope scope) {
        return between(obligations, obligations, scope);
    }

    /// A matrix that shows two times side by side.
    public static ResponsibilityMatrix between(ChainObligations before, ChainObligations after, MatrixScope scope) {
        Map<TargetId, ChainTarget> targets = new LinkedHashMap<>();
        Stream.concat(after.chain().targets().stream(), before.chain().targets().stream())
                .filter(target -> scope.includes(target.id()))
                .forEach(target -> targets.putIfAbsent(target.id(), target));
        var drawing = new Drawing(before, after, scope);
        return new ResponsibilityMatrix(
                after.chain().title(),
                before.day(),
                after.day(),
                targets.values().stream()
                        .flatMap(target -> drawing.section(target).stream())
                        .toList());
    }

    private record Drawing(ChainObligations before, ChainObligations after, MatrixScope scope) {

        /// Empty where nobody who is asked about has to do with the target.
        Optional<MatrixSection> section(ChainTarget target) {
            Map<PartyId, Column> columns = new LinkedHashMap<>();
            columns(after, target.id(), columns);
            columns(before, target.id(), columns);
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            var was = before.owedAbout(target.id());
            var is = before == after ? was : after.owedAbout(target.id());
            Set<RequirementId> unowed = unowed(target);
            var rows = new ArrayList<Row>();
            for (Requirement requirement : after.framework().assessable()) {
                List<MatrixCell> cells = columns.keySet().stream()
                        .map(party -> new MatrixCell(was.of(party, requirement.id()), is.of(party, requirement.id())))
                        .toList();
                Coverage coverage = coverage(is, requirement.id(), unowed);
                if (coverage == Coverage.BY_NOBODY || !cells.stream().allMatch(MatrixCell::isEmpty)) {
                    rows.add(new Row(requirement, cells, coverage));
                }
            }
            return Optional.of(new MatrixSection(
                    target.id(), target.name(), level(target.id()), List.copyOf(columns.values()), rows));
        }

        private Optional<RequirementPackage> level(TargetId target) {
            return isIn(after, target)
                    ? after.chain().packageLevel(target)
                    : before.chain().packageLevel(target);
        }

        private static boolean isIn(ChainObligations obligations, TargetId target) {
            return obligations.chain().targets().stream()
                    .anyMatch(known -> known.id().equals(target));
        }

        private void columns(ChainObligations obligations, TargetId target, Map<PartyId, Column> columns) {
            SupplyChain chain = obligations.chain();
            for (Involvement involvement : obligations.involvements(target)) {
                PartyId party = involvement.party();
                if (scope.includes(party, chain)) {
                    columns.computeIfAbsent(
                                    party, id -> new Column(id, chain.name(id), new LinkedHashSet<RoleAssignment>()))
                            .roles()
                            .addAll(involvement.roles());
                }
            }
        }

        /// A part is one piece of what is owed about the whole, so that only the whole can lack something.
        private Set<RequirementId> unowed(ChainTarget target) {
            return after.chain().isPart(target.id()) || !isIn(after, target.id())
                    ? Set.of()
                    : after.unowed(target).stream().map(Requirement::id).collect(Collectors.toSet());
        }

        private static Coverage coverage(OwedAbout owed, RequirementId requirement, Set<RequirementId> unowed) {
            if (unowed.contains(requirement)) {
                return Coverage.BY_NOBODY;
            }
            return owed.isOwedTwice(requirement) ? Coverage.TWICE : Coverage.OWED;
        }
    }
}
