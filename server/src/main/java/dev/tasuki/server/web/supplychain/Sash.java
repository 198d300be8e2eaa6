package dev.tasuki.server.web.supplychain;

import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The band that ties a thing to the roles that carry it: one line for each, drawn by its stance.
///
/// @param band  the outline of the band
/// @param lines in the order of the roles
public record Sash(int width, int height, String band, List<Line> lines) {

    /// @param stance the class that draws it
    public record Line(String stance, String path) {}

    public Sash {
        lines = List.copyOf(lines);
    }

    /// Behind the head of a page.
    static Sash ofTitle(Collection<RoleAssignment> roles) {
        return of(roles, 240, 150, 90);
    }

    /// Between two parties.
    static Sash between(Collection<RoleAssignment> roles) {
        return of(roles, 112, 80, 42);
    }

    private static Sash of(Collection<RoleAssignment> roles, int width, int height, int breadth) {
        int top = width - breadth;
        String band = "M%d 0H%dL%d %dH0z".formatted(top, width, breadth, height);
        var lines = new ArrayList<Line>();
        for (RoleAssignment assignment : roles) {
            int inside = breadth * (lines.size() + 1) / (roles.size() + 1);
            lines.add(new Line(word(assignment.stance()), "M%d 0L%d %d".formatted(top + inside, inside, height)));
        }
        return new Sash(width, height, band, lines);
    }

    /// The class that draws a stance.
    public static String word(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }
}
