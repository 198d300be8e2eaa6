package dev.tasuki.server.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.server.responsibility.TargetResponsibility;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where an organisation stands on one target, in the order of the METI guideline: the small strip of lists.
///
/// @param cells   one for each individual requirement
/// @param overdue how many answers promised a day that has passed
public record TargetStanding(List<Standing> cells, int overdue) {

    public TargetStanding {
        cells = List.copyOf(cells);
    }

    static TargetStanding of(
            Framework framework,
            TargetResponsibility responsibility,
            List<AnswerStore.StatusRow> given,
            LocalDate today) {
        Set<RequirementId> owed = new HashSet<>();
        responsibility
                .owed(Catalogue.METI)
                .forEach(obligation -> owed.add(obligation.requirement().id()));
        Map<RequirementId, Standing> answered = given.stream()
                .collect(Collectors.toMap(
                        row -> new RequirementId(row.requirementId()), row -> Standing.of(row.status())));
        List<Standing> cells = framework.assessable().stream()
                .map(Requirement::id)
                .map(id -> owed.contains(id) ? answered.getOrDefault(id, Standing.UNANSWERED) : Standing.NOT_OWED)
                .toList();
        long overdue = given.stream()
                .filter(row -> owed.contains(new RequirementId(row.requirementId())))
                .filter(row ->
                        row.status().isGap() && row.due().filter(today::isAfter).isPresent())
                .count();
        return new TargetStanding(cells, Math.toIntExact(overdue));
    }

    /// How many requirements are owed.
    public int owed() {
        return cells.size() - count(Standing.NOT_OWED);
    }

    public int count(Standing standing) {
        return Math.toIntExact(cells.stream().filter(standing::equals).count());
    }
}
