package dev.tasuki.cli.assurance.report;

import java.util.List;

/// The signature picture: one cell for each requirement of a framework, in the framework's order, grouped by heading.
///
/// Positions are for the widest layout, a single row; the style moves whole groups below each other where there is less
/// room, which works because every group starts at its own origin.
///
/// @param groups at least one
record CoverageStrip(String title, String description, List<Group> groups) {
    private static final int WIDTH = 980;
    private static final int GAP = 14;
    private static final int WIDEST_PITCH = 13;

    CoverageStrip {
        groups = List.copyOf(groups);
    }

    /// One heading's cells.
    record Group(String id, String label, List<Cell> cells) {
        Group {
            cells = List.copyOf(cells);
        }
    }

    /// One requirement.
    ///
    /// @param urgent whether it is overdue or its evidence does not hold
    record Cell(String id, Standing standing, String label, boolean urgent) {}

    private int cells() {
        return groups.stream().mapToInt(group -> group.cells().size()).sum();
    }

    /// How far the left edges of two cells are apart.
    int pitch() {
        return Math.max(4, Math.min(WIDEST_PITCH, (WIDTH - GAP * (groups.size() - 1)) / Math.max(1, cells())));
    }

    /// Where a group starts.
    int offset(int group) {
        int before = groups.subList(0, group).stream()
                .mapToInt(earlier -> earlier.cells().size())
                .sum();
        return before * pitch() + group * GAP;
    }
}
