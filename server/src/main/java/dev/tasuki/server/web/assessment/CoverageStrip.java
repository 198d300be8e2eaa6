package dev.tasuki.server.web.assessment;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.assessment.GapKind;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.assessment.Standing;
import dev.tasuki.server.assessment.TargetStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The signature picture: one cell for each requirement of a framework, in the framework's order, grouped by
/// heading.
///
/// Positions are for the widest layout, a single row; the style moves whole groups below each other where
/// there is less room, which works because every group starts at its own origin.
public record CoverageStrip(List<Group> groups) {
    private static final int WIDTH = 980;
    private static final int GAP = 14;
    private static final int WIDEST_PITCH = 13;
    private static final int MINI_PITCH = 4;

    public CoverageStrip {
        groups = List.copyOf(groups);
    }

    /// One heading's cells.
    public record Group(RequirementId id, List<Cell> cells) {
        public Group {
            cells = List.copyOf(cells);
        }
    }

    /// One requirement.
    ///
    /// @param urgent whether it is overdue or its evidence does not hold
    public record Cell(RequirementId id, Text title, Standing standing, boolean urgent) {}

    /// The strip of an assessment.
    ///
    /// @param judged whether gaps are known: a guest sees no evidence that is kept within the organisation
    public static CoverageStrip of(FrameworkAssessment assessment, LocalDate today, boolean judged) {
        Map<RequirementId, AssessedObligation> owed = assessment.obligations().stream()
                .collect(Collectors.toMap(obligation -> obligation.requirement().id(), Function.identity()));
        return of(assessment.framework(), requirement -> {
            AssessedObligation obligation = owed.get(requirement.id());
            if (obligation == null) {
                return new Cell(requirement.id(), requirement.title(), Standing.NOT_OWED, false);
            }
            return new Cell(
                    requirement.id(),
                    requirement.title(),
                    Standing.of(obligation.answer().map(answer -> answer.status())),
                    judged && isUrgent(obligation, today));
        });
    }

    /// The strip of a line in a list.
    public static CoverageStrip of(Framework framework, TargetStanding standing) {
        var cells = standing.cells().iterator();
        return of(framework, requirement -> new Cell(requirement.id(), requirement.title(), cells.next(), false));
    }

    /// The strip of what somebody declared; what has no answer was not owed.
    public static CoverageStrip of(Framework framework, Map<RequirementId, AnswerStatus> declared) {
        return of(framework, requirement -> {
            AnswerStatus status = declared.get(requirement.id());
            Standing standing = status == null ? Standing.NOT_OWED : Standing.of(status);
            return new Cell(requirement.id(), requirement.title(), standing, false);
        });
    }

    /// The strip of a framework, with the cell of each of its requirements.
    public static CoverageStrip of(Framework framework, Function<Requirement, Cell> cell) {
        var byHeading = new LinkedHashMap<RequirementId, List<Cell>>();
        for (Requirement requirement : framework.assessable()) {
            byHeading
                    .computeIfAbsent(framework.heading(requirement).id(), _ -> new ArrayList<>())
                    .add(cell.apply(requirement));
        }
        return new CoverageStrip(byHeading.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList());
    }

    static boolean isUrgent(AssessedObligation obligation, LocalDate today) {
        return obligation.gaps(today).stream()
                .anyMatch(gap -> gap.kind() == GapKind.OVERDUE || gap.kind() == GapKind.BROKEN_EVIDENCE);
    }

    /// How many cells have this standing.
    public int count(Standing standing) {
        return Math.toIntExact(groups.stream()
                .flatMap(group -> group.cells().stream())
                .filter(cell -> cell.standing() == standing)
                .count());
    }

    /// How many cells are overdue or have evidence that does not hold.
    public int urgent() {
        return Math.toIntExact(groups.stream()
                .flatMap(group -> group.cells().stream())
                .filter(Cell::urgent)
                .count());
    }

    public int size() {
        return groups.stream().mapToInt(group -> group.cells().size()).sum();
    }

    public int owed() {
        return size() - count(Standing.NOT_OWED);
    }

    /// How far the left edges of two cells are apart.
    public int pitch() {
        return Math.max(4, Math.min(WIDEST_PITCH, (WIDTH - GAP * (groups.size() - 1)) / Math.max(1, size())));
    }

    /// Where a group starts.
    public int offset(int group) {
        return before(group) * pitch() + group * GAP;
    }

    /// Where a group starts in the small strip.
    public int miniOffset(int group) {
        return (before(group) + group) * MINI_PITCH;
    }

    /// How wide the small strip is.
    public int miniWidth() {
        return (size() + groups.size() - 1) * MINI_PITCH;
    }

    private int before(int group) {
        return groups.subList(0, group).stream()
                .mapToInt(earlier -> earlier.cells().size())
                .sum();
    }
}
