package dev.tasuki.domain.responsibility.matrix;

import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The part of a matrix that is about one target.
///
/// @param level the package that counts for it
public record MatrixSection(
        TargetId target, Text name, Optional<RequirementPackage> level, List<Column> columns, List<Row> rows) {

    public MatrixSection {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A party with roles for the target.
    ///
    /// @param roles at either time
    public record Column(PartyId party, Text name, SequencedSet<RoleAssignment> roles) {
        /// The roles in words.
        public Text words() {
            return Text.listed(roles.stream().map(RoleAssignment::title).toList());
        }
    }

    /// An individual requirement that somebody owes about the target, or that nobody does.
    ///
    /// @param cells one for each column
    public record Row(Requirement requirement, List<MatrixCell> cells, Coverage coverage) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// How many answer for a requirement.
    public enum Coverage {
        /// Somebody does, about the target or about a part of it.
        OWED,
        /// It belongs to the package, and nobody does.
        BY_NOBODY,
        /// Two are primary for it in the same role.
        TWICE
    }
}
