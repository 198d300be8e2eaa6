package dev.tasuki.formats.diagram;

import dev.tasuki.formats.diagram.DiagramLayout.Area;
import dev.tasuki.formats.diagram.DiagramLayout.Point;
import dev.tasuki.formats.diagram.DiagramLayout.Route;
import dev.tasuki.formats.diagram.LayeredGraph.Box;
import dev.tasuki.formats.diagram.LayeredGraph.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Lays a graph out with the layered algorithm of Eclipse ELK.
public final class LayeredLayout {
    private static final double MARGIN = 24;
    private static final double BETWEEN_BOXES = 22;
    private static final double BETWEEN_COLUMNS = 46;
    private static final double BETWEEN_LINES = 12;
    private static final int SEED = 1;

    /// Keeping the order takes a time that grows with the third power of the lines.
    private static final int MOST_LINES_IN_ORDER = 150;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkEdge> edges = new LinkedHashMap<>();

    private LayeredLayout(LayeredGraph graph) {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        // As far left as its column allows: boxes of a column stand below each other.
        root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
        root.setProperty(LayeredOptions.RANDOM_SEED, SEED);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_LINES);
        if (graph.lines().size() <= MOST_LINES_IN_ORDER) {
            // Where it costs no crossing, boxes stand in the order in which they were given.
            root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        }
        // Partitions and separate components do not go together.
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.boxes().forEach(this::add);
        graph.lines().forEach(this::add);
    }

    /// Where the boxes and lines of a graph lie.
    public static DiagramLayout of(LayeredGraph graph) {
        return new LayeredLayout(graph).layOut();
    }

    private void add(Box box) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(box.width(), box.height());
        node.setProperty(LayeredOptions.PARTITIONING_PARTITION, box.column());
        nodes.put(box.id(), node);
    }

    private void add(Line line) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(line.from()), nodes.get(line.to()));
        if (line.labelWidth() > 0) {
            ElkLabel label = ElkGraphUtil.createLabel("label", edge);
            label.setDimensions(line.labelWidth(), line.labelHeight());
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
        edges.put(line.id(), edge);
    }

    private DiagramLayout layOut() {
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        Map<String, Area> boxes = new LinkedHashMap<>();
        nodes.forEach(
                (id, node) -> boxes.put(id, new Area(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        Map<String, Route> lines = new HashMap<>();
        edges.forEach((id, edge) -> lines.put(id, route(edge)));
        return new DiagramLayout(root.getWidth(), root.getHeight(), boxes, lines);
    }

    private static Route route(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        Optional<Area> label = edge.getLabels().stream()
                .findFirst()
                .map(known -> new Area(known.getX(), known.getY(), known.getWidth(), known.getHeight()));
        return new Route(points, label);
    }
}
