package dev.tasuki.formats.sheet;

import java.util.List;

/// A sheet of a workbook: a head that stays in sight, and rows of text.
///
/// @param name       what its tab says; characters that a tab cannot have are replaced, and a long name is cut
/// @param headRows   how many of the rows are its head
/// @param headCells  how many cells at the beginning of each row stay in sight
/// @param widths     of the columns, in characters of the standard font; columns beyond have the last width
/// @param rows       cells may hold line breaks
public record Sheet(String name, int headRows, int headCells, List<Integer> widths, List<List<Cell>> rows) {

    public Sheet {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// A text in a sheet. It is never taken for a formula.
    ///
    /// @param look how it is told from others
    public record Cell(String text, Look look) {}

    /// How a cell looks.
    public enum Look {
        PLAIN,
        HEAD,
        /// Something that has been settled.
        FIRM,
        /// Something that is only proposed.
        TENTATIVE,
        /// Something that needs somebody.
        URGENT
    }
}
