package dev.tasuki.formats.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tasuki.formats.diagram.DiagramLayout.Area;
import dev.tasuki.formats.diagram.DiagramLayout.Point;
import dev.tasuki.formats.diagram.DiagramLayout.Route;
import dev.tasuki.formats.diagram.LayeredGraph.Box;
import dev.tasuki.formats.diagram.LayeredGraph.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
    private static final double SLACK = 1;

    @Property(tries = 40)
    void boxesKeepTheirSizeAndNoTwoLieOnEachOther(@ForAll @IntRange(min = 1, max = 40) int boxes, @ForAll int seed) {
        LayeredGraph graph = graph(boxes, new Random(seed));

        DiagramLayout layout = LayeredLayout.of(graph);

        List<Area> areas = List.copyOf(layout.boxes().values());
        for (int i = 0; i < areas.size(); i++) {
            assertThat(areas.get(i).width()).isEqualTo(graph.boxes().get(i).width());
            assertThat(areas.get(i).x())
                    .isBetween(0.0, layout.width() - areas.get(i).width());
            assertThat(areas.get(i).y())
                    .isBetween(0.0, layout.height() - areas.get(i).height());
            for (int j = 0; j < i; j++) {
                assertThat(overlap(areas.get(i), areas.get(j))).isFalse();
            }
        }
    }

    @Property(tries = 40)
    void everyLineRunsFromTheOneBoxToTheOther(@ForAll @IntRange(min = 2, max = 40) int boxes, @ForAll int seed) {
        LayeredGraph graph = graph(boxes, new Random(seed));

        DiagramLayout layout = LayeredLayout.of(graph);

        for (Line line : graph.lines()) {
            Route route = layout.line(line.id());
            assertThat(onEdge(layout.box(line.from()), route.points().getFirst()))
                    .isTrue();
            assertThat(onEdge(layout.box(line.to()), route.points().getLast())).isTrue();
            assertThat(route.label()).isPresent();
        }
    }

    /// ELK walks through sets whose order changes from run to run, which shows where lines are entangled.
    @Property(tries = 20)
    void theSameTreeAlwaysGetsTheSameLayout(@ForAll @IntRange(min = 1, max = 60) int boxes, @ForAll int seed) {
        LayeredGraph tree = tree(boxes, new Random(seed));

        assertThat(LayeredLayout.of(tree)).isEqualTo(LayeredLayout.of(tree));
    }

    @Test
    void whoeverBelongsToALaterColumnLiesFurtherRight() {
        DiagramLayout layout = LayeredLayout.of(new LayeredGraph(
                List.of(box("third", 2), box("first", 0), box("second", 1)),
                List.of(new Line("a", "first", "second", 0, 0), new Line("b", "first", "third", 0, 0))));

        assertThat(layout.box("first").x()).isLessThan(layout.box("second").x());
        assertThat(layout.box("second").x()).isLessThan(layout.box("third").x());
        assertThat(layout.line("a").label()).isEmpty();
    }

    @Test
    void circlesAndLinesFromABoxToItselfAreDrawnToo() {
        DiagramLayout layout = LayeredLayout.of(new LayeredGraph(
                List.of(box("one", 0), box("two", 1)),
                List.of(
                        new Line("there", "one", "two", 40, 20),
                        new Line("back", "two", "one", 40, 20),
                        new Line("self", "one", "one", 40, 20))));

        assertThat(layout.lines().values())
                .hasSize(3)
                .allSatisfy(route -> assertThat(route.points()).hasSizeGreaterThan(1));
    }

    @Test
    void anEmptyGraphHasAnEmptyLayout() {
        DiagramLayout layout = LayeredLayout.of(new LayeredGraph(List.of(), List.of()));

        assertThat(layout.boxes()).isEmpty();
        assertThat(layout.width()).isNotNegative();
    }

    @Test
    void aGraphIsDrawnAsAWholeOrNotAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LayeredGraph(List.of(box("one", 0), box("one", 1)), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LayeredGraph(List.of(box("one", 0)), List.of(new Line("a", "one", "two", 0, 0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LayeredGraph(
                        List.of(box("one", 0), box("two", 0)),
                        List.of(new Line("a", "one", "two", 0, 0), new Line("a", "two", "one", 0, 0))));
    }

    private static Box box(String id, int column) {
        return new Box(id, 100, 40, column);
    }

    private static LayeredGraph tree(int count, Random random) {
        var boxes = new ArrayList<Box>();
        var lines = new ArrayList<Line>();
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            int above = i == 0 ? 0 : random.nextInt(i);
            columns.add(i == 0 ? 0 : columns.get(above) + 1);
            boxes.add(new Box("box " + i, 40 + random.nextInt(200), 20 + random.nextInt(80), columns.getLast()));
            if (i > 0) {
                lines.add(new Line("line " + i, "box " + above, "box " + i, 30 + random.nextInt(80), 20));
            }
        }
        return new LayeredGraph(boxes, lines);
    }

    private static LayeredGraph graph(int count, Random random) {
        var boxes = new ArrayList<Box>();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            boxes.add(new Box("box " + i, 40 + random.nextInt(200), 20 + random.nextInt(80), random.nextInt(5)));
        }
        for (int i = 0; i < 2 * count && count > 1; i++) {
            int from = random.nextInt(count);
            int to = (from + 1 + random.nextInt(count - 1)) % count;
            lines.add(new Line("line " + i, "box " + from, "box " + to, 30 + random.nextInt(80), 20));
        }
        return new LayeredGraph(boxes, lines);
    }

    private static boolean overlap(Area one, Area other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean onEdge(Area box, Point point) {
        return point.x() >= box.x() - SLACK
                && point.x() <= box.x() + box.width() + SLACK
                && point.y() >= box.y() - SLACK
                && point.y() <= box.y() + box.height() + SLACK;
    }
}
