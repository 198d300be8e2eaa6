package dev.tasuki.domain.responsibility.map;

import dev.tasuki.domain.responsibility.map.ChainMap.Engagement;
import dev.tasuki.domain.responsibility.map.ChainMap.Organisation;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.formats.diagram.DiagramLayout;
import dev.tasuki.formats.diagram.DiagramLayout.Area;
import dev.tasuki.formats.diagram.DiagramLayout.Point;
import dev.tasuki.formats.diagram.DiagramLayout.Route;
import dev.tasuki.formats.diagram.LayeredGraph;
import dev.tasuki.formats.diagram.LayeredGraph.Box;
import dev.tasuki.formats.diagram.LayeredLayout;
import dev.tasuki.formats.diagram.Svg;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.formats.text.TextCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws the map of a supply chain as SVG: customers left, then a column for each tier. A click on an organisation, or
/// Enter on it, leaves what it has to do with and lets the rest fade; no script is needed for that.
///
/// The picture has its colours for light, dark and paper in itself, and everything in it is said in words too, but a
/// table belongs beside it.
public final class ChainMapPicture {
    private static final double TOP = 52;
    private static final double MARGIN = 24;
    private static final double LABEL_HEIGHT = 20;
    private static final double SLANT = 8;
    private static final int LONGEST_LABEL = 22;
    private static final String ID = "map";
    private static final Text CUSTOMER = new Text("顧客", "customer");
    private static final Text ON = new Text("{0}（{1}現在）", "{0}, on {1}");
    private static final Text COUNTS = new Text(
            "組織 {0}、契約関係 {1}、規則による指摘 {2}。左から顧客、プライム事業者、サブ事業者の順です。組織を選ぶと、関わりのあるものだけが残ります。",
            "Organisations: {0}; engagements: {1}; findings of the rules: {2}. Customers stand left, then the prime"
                    + " contractors and their subcontractors. Choose an organisation to see what it has to do with.");
    private static final Text ALL = new Text("すべて表示", "show all");
    private static final Text ENGAGEMENT = new Text("{0} → {1}: 「{2}」（{3}）", "{0} → {1}: “{2}” ({3})");
    private static final Text FINDINGS = new Text("指摘 {0} 件", "findings: {0}");

    private final ChainMap map;
    private final Language language;
    private final Map<PartyId, Integer> numbers = new HashMap<>();
    private final Map<PartyId, Organisation> organisations = new LinkedHashMap<>();
    private final Map<PartyId, OrganisationBox> boxes = new LinkedHashMap<>();
    private final Map<PartyId, Set<Integer>> neighbours = new HashMap<>();

    private ChainMapPicture(ChainMap map, Language language) {
        this.map = map;
        this.language = language;
        for (Organisation organisation : map.organisations()) {
            numbers.put(organisation.id(), numbers.size() + 1);
            organisations.put(organisation.id(), organisation);
            boxes.put(organisation.id(), new OrganisationBox(organisation, language));
            neighbours.put(organisation.id(), new TreeSet<>(Set.of(numbers.size())));
        }
        for (Engagement engagement : map.engagements()) {
            know(engagement.from(), engagement.to());
            know(engagement.to(), engagement.from());
        }
    }

    private void know(PartyId one, PartyId other) {
        neighbours.computeIfAbsent(one, _ -> new TreeSet<>()).add(number(other));
    }

    private int number(PartyId organisation) {
        return numbers.getOrDefault(organisation, 0);
    }

    /// The picture as an `svg` element, which can stand alone or in a page of HTML.
    ///
    /// @throws IllegalArgumentException if the map is too large to be drawn
    public static String svg(ChainMap map, Language language) {
        if (!map.isDrawable()) {
            throw new IllegalArgumentException(map.organisations().size() + " organisations, "
                    + map.engagements().size() + " engagements");
        }
        return new ChainMapPicture(map, language).draw();
    }

    private String draw() {
        DiagramLayout layout = LayeredLayout.of(graph());
        double width = Math.max(layout.width(), MapLegend.WIDTH + 2 * MARGIN);
        double height = TOP + layout.height() + MapLegend.HEIGHT;
        var svg = new Svg(width, height, language == Language.JA ? "ja" : "en-GB");
        svg.open("g", "class", "chain-map", "id", ID, "role", "group", "aria-labelledby", "map-title map-about");
        svg.element("title", title(), "id", "map-title");
        svg.element("desc", about(), "id", "map-about");
        svg.element("style", MapStyle.css(numbers.size()));
        headings(svg, layout);
        map.engagements().forEach(engagement -> draw(svg, engagement, layout));
        map.organisations().forEach(organisation -> draw(svg, organisation, layout));
        MapLegend.draw(svg, language, MARGIN, TOP + layout.height());
        svg.open("a", "href", "#" + ID);
        svg.element("text", ALL.in(language), "class", "all", "x", width - MARGIN, "y", 22.0, "text-anchor", "end");
        svg.close();
        svg.close();
        return svg.finished();
    }

    private LayeredGraph graph() {
        List<Box> drawn = map.organisations().stream()
                .map(organisation -> {
                    OrganisationBox box = box(organisation.id());
                    return new Box(organisation.id().value(), box.width(), box.height(), organisation.column());
                })
                .toList();
        List<LayeredGraph.Line> lines = map.engagements().stream()
                .map(engagement -> new LayeredGraph.Line(
                        engagement.id().value(),
                        engagement.from().value(),
                        engagement.to().value(),
                        MapText.width(label(engagement)) + 2 * SLANT + 8,
                        LABEL_HEIGHT))
                .toList();
        return new LayeredGraph(drawn, lines);
    }

    private OrganisationBox box(PartyId organisation) {
        OrganisationBox box = boxes.get(organisation);
        if (box == null) {
            throw new IllegalArgumentException("not on the map: " + organisation);
        }
        return box;
    }

    private String title() {
        return ON.filled(map.title(), Text.day(map.day())).in(language);
    }

    private String about() {
        return COUNTS.with(
                        Integer.toString(map.organisations().size()),
                        Integer.toString(map.engagements().size()),
                        Integer.toString(map.findings()))
                .in(language);
    }

    private void headings(Svg svg, DiagramLayout layout) {
        svg.element("text", title(), "class", "title", "x", MARGIN, "y", 22.0);
        Map<Integer, Double> left = new TreeMap<>();
        for (Organisation organisation : map.organisations()) {
            Area area = area(layout, organisation.id());
            left.merge(organisation.column(), area.x(), Math::min);
        }
        left.forEach((column, x) -> {
            Text heading = column == 0 ? CUSTOMER : new Tier(Math.min(column - 1, Tier.DEEPEST)).title();
            svg.element("text", heading.in(language), "class", "tier", "x", x, "y", TOP);
        });
    }

    private static Area area(DiagramLayout layout, PartyId organisation) {
        Area area = layout.box(organisation.value());
        return new Area(area.x(), area.y() + TOP, area.width(), area.height());
    }

    private void draw(Svg svg, Organisation organisation, DiagramLayout layout) {
        OrganisationBox box = box(organisation.id());
        int number = number(organisation.id());
        svg.open(
                "a",
                "href",
                "#map-" + number,
                "id",
                "map-" + number,
                "class",
                with(neighbours.getOrDefault(organisation.id(), Set.of(number))));
        svg.element("title", box.words());
        box.draw(svg, area(layout, organisation.id()));
        svg.close();
    }

    private void draw(Svg svg, Engagement engagement, DiagramLayout layout) {
        Route route = layout.line(engagement.id().value());
        svg.open(
                "g",
                "class",
                with(new TreeSet<>(Set.copyOf(List.of(number(engagement.from()), number(engagement.to()))))));
        svg.element("title", words(engagement));
        svg.empty("path", "class", "way " + RoleShape.line(engagement.stance()), "d", path(route.points()));
        svg.empty("path", "class", "tip", "d", tip(route.points()));
        route.label().ifPresent(area -> label(svg, engagement, area));
        svg.close();
    }

    private static String with(Set<Integer> organisations) {
        return organisations.stream().map(number -> "w" + number).collect(Collectors.joining(" ", "part ", ""));
    }

    private String words(Engagement engagement) {
        List<Text> said = new ArrayList<>();
        said.add(ENGAGEMENT.filled(
                name(engagement.from()),
                name(engagement.to()),
                engagement.target(),
                Text.listed(Stream.concat(
                                engagement.forms().stream(),
                                engagement.roles().stream()
                                        .map(role -> role.role().title()))
                        .toList())));
        if (engagement.findings() > 0) {
            said.add(FINDINGS.with(Integer.toString(engagement.findings())));
        }
        return Text.listed(said).in(language);
    }

    private Text name(PartyId organisation) {
        Organisation known = organisations.get(organisation);
        return known == null ? Text.same(organisation.value()) : known.name();
    }

    private String label(Engagement engagement) {
        String target = TextCells.shortened(engagement.target().in(language), LONGEST_LABEL);
        return engagement.findings() > 0 ? target + " ! " + engagement.findings() : target;
    }

    /// The sash: a band with slanting ends that ties the two to the target.
    private void label(Svg svg, Engagement engagement, Area area) {
        double top = area.y() + TOP;
        svg.empty(
                "path",
                "class",
                "sash",
                "d",
                "M%s %sh%sl-%s %sh-%sz"
                        .formatted(
                                area.x() + SLANT,
                                top,
                                area.width() - SLANT,
                                SLANT,
                                area.height(),
                                area.width() - SLANT));
        svg.element(
                "text",
                label(engagement),
                "class",
                engagement.findings() > 0 ? "label found" : "label",
                "x",
                area.x() + area.width() / 2,
                "y",
                top + area.height() / 2 + 4.5,
                "text-anchor",
                "middle");
    }

    private static String path(List<Point> points) {
        return points.stream()
                .map(point -> round(point.x()) + " " + round(point.y() + TOP))
                .collect(Collectors.joining("L", "M", ""));
    }

    /// A small arrow head where the line ends.
    private static String tip(List<Point> points) {
        Point end = points.getLast();
        Point before = points.get(points.size() - 2);
        double direction = Math.signum(end.x() - before.x());
        if (direction == 0) {
            double down = Math.signum(end.y() - before.y());
            return "M%s %sl-4 %sh8z".formatted(round(end.x()), round(end.y() + TOP), round(-7 * down));
        }
        return "M%s %sl%s -4v8z".formatted(round(end.x()), round(end.y() + TOP), round(-7 * direction));
    }

    private static String round(double length) {
        return Double.toString(Math.round(length * 10) / 10.0);
    }
}
