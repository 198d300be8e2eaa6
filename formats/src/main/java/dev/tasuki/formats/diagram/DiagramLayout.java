package dev.tasuki.formats.diagram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where everything of a diagram lies. Lengths are in user units of SVG, from the top left.
///
/// @param boxes by the id of the box
/// @param lines by the id of the line
public record DiagramLayout(double width, double height, Map<String, Area> boxes, Map<String, Route> lines) {

    public DiagramLayout {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /// Where a box lies.
    ///
    /// @throws IllegalArgumentException if there is none with this id
    public Area box(String id) {
        return found(boxes.get(id), id);
    }

    /// The way of a line.
    ///
    /// @throws IllegalArgumentException if there is none with this id
    public Route line(String id) {
        return found(lines.get(id), id);
    }

    private static <T> T found(@Nullable T part, String id) {
        if (part == null) {
            throw new IllegalArgumentException("not laid out: " + id);
        }
        return part;
    }

    /// A point.
    public record Point(double x, double y) {}

    /// A rectangle.
    public record Area(double x, double y, double width, double height) {}

    /// The way of a line.
    ///
    /// @param points from one box to the other, at least two
    public record Route(List<Point> points, Optional<Area> label) {

        public Route {
            points = List.copyOf(points);
        }
    }
}
