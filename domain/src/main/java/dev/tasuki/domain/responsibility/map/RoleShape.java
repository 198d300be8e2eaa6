package dev.tasuki.domain.responsibility.map;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.diagram.Svg;
import java.util.Locale;

/// Draws a role as a shape and its stance as the line around it, so that both can be read without colour: developer
/// square, supplier triangle, operator circle, customer diamond; primary solid, supporting dashed, infrastructure
/// dotted.
final class RoleShape {
    /// How wide and high a shape is.
    static final double SIZE = 12;

    private RoleShape() {}

    /// Draws the shape with its top left corner at a point.
    static void draw(Svg svg, RoleAssignment role, double x, double y) {
        svg.empty("path", "class", "role " + line(role.stance()), "d", outline(role.role(), x, y));
    }

    /// The class of a line that stands for a stance.
    static String line(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }

    private static String outline(Role role, double x, double y) {
        double end = SIZE;
        double half = SIZE / 2;
        return switch (role) {
            case DEVELOPER -> "M%s %sh%sv%sh-%sz".formatted(x + 1, y + 1, end - 2, end - 2, end - 2);
            case SUPPLIER -> "M%s %sl%s %sh-%sz".formatted(x + half, y, half, end - 1, end);
            case OPERATOR ->
                "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0z".formatted(x, y + half, half, half, end, half, half, end);
            case CUSTOMER ->
                "M%s %sl%s %sl-%s %sl-%s -%sz"
                        .formatted(x + half, y - 1, half + 1, half + 1, half + 1, half + 1, half + 1, half + 1);
        };
    }
}
