package dev.tasuki.server.web.design;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.server.assessment.Standing;
import dev.tasuki.server.web.assessment.CoverageStrip;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A made-up standing of every individual requirement, in the guideline's order.
public record Sample(CoverageStrip strip) {
    /// How often each standing comes, so that every shape is to be seen beside every other.
    private static final String PATTERN = "00101200034005010260012";

    private static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final List<Integer> URGENT = List.of(12, 25);
    private static final int HERE = 26;
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 11, 14);

    @SuppressWarnings("EnumOrdinal") // The sample shows the choices in their order.
    static Sample of(Framework framework) {
        var place = new AtomicInteger();
        return new Sample(CoverageStrip.of(framework, requirement -> {
            int at = place.getAndIncrement();
            int standing = PATTERN.charAt(at % PATTERN.length()) - '0';
            return new CoverageStrip.Cell(
                    requirement.id(), requirement.title(), STANDINGS.get(standing), URGENT.contains(at));
        }));
    }

    /// Every cell, in order.
    public List<CoverageStrip.Cell> cells() {
        return strip.groups().stream().flatMap(group -> group.cells().stream()).toList();
    }

    /// The one that the page is about.
    public CoverageStrip.Cell here() {
        return cells().get(HERE);
    }

    /// Where a cell stands, from 0.
    public int place(CoverageStrip.Cell cell) {
        return cells().indexOf(cell);
    }

    /// When a requirement has to be met.
    public LocalDate due(CoverageStrip.Cell cell) {
        return FIRST_DUE.plusDays(place(cell));
    }
}
