package dev.tasuki.formats.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Boxes of known size and lines between them, to be laid out in columns from left to right. Lengths are in user units
/// of SVG.
public record LayeredGraph(List<Box> boxes, List<Line> lines) {

    /// @throws IllegalArgumentException if two have the same id, or a line has an end that is no box
    public LayeredGraph {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        Set<String> known = new HashSet<>();
        for (Box box : boxes) {
            if (!known.add(box.id())) {
                throw new IllegalArgumentException("two boxes have the same id: " + box.id());
            }
        }
        Set<String> drawn = new HashSet<>();
        for (Line line : lines) {
            if (!known.contains(line.from()) || !known.contains(line.to()) || !drawn.add(line.id())) {
                throw new IllegalArgumentException("a line that cannot be drawn: " + line);
            }
        }
    }

    /// @param column boxes of a smaller column lie left of those of a larger one
    public record Box(String id, double width, double height, int column) {}

    /// @param labelWidth  0 for a line without a label
    /// @param labelHeight 0 for a line without a label
    public record Line(String id, String from, String to, double labelWidth, double labelHeight) {}
}
