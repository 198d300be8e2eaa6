package dev.tasuki.domain.responsibility.map;

import dev.tasuki.domain.responsibility.map.ChainMap.External;
import dev.tasuki.domain.responsibility.map.ChainMap.Line;
import dev.tasuki.domain.responsibility.map.ChainMap.Organisation;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.formats.diagram.DiagramLayout.Area;
import dev.tasuki.formats.diagram.Svg;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.formats.text.TextCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Draws an organisation: its name, and a line for each target that it or a department has roles for.
final class OrganisationBox {
    private static final double PADDING = 12;
    private static final double TITLE = 28;
    private static final double LINE = 21;
    private static final double SHAPE = RoleShape.SIZE + 5;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ENTRY = 30;
    private static final int MOST_LINES = 8;
    private static final Text MORE = new Text("ほか {0} 件", "{0} more");
    private static final Text FINDINGS = new Text("指摘 {0} 件", "findings: {0}");
    private static final Text OF_TARGET = new Text("「{0}」の{1}", "{1} of “{0}”");
    private static final Text BY_DEPARTMENT = new Text("{0}は{1}", "{0}: {1}");
    private static final Text EXTERNAL = new Text("外部リソース {0}", "external resource {0}");

    private final Organisation organisation;
    private final Language language;
    private final List<Entry> entries = new ArrayList<>();

    OrganisationBox(Organisation organisation, Language language) {
        this.organisation = organisation;
        this.language = language;
        organisation.lines().forEach(line -> entries.add(entry(line)));
        organisation.external().forEach(resource -> entries.add(entry(resource)));
    }

    /// What stands in one line of the box.
    private record Entry(Optional<String> department, List<RoleAssignment> roles, String name, boolean found) {

        double width() {
            return department.map(MapText::width).orElse(0.0)
                    + (department.isPresent() ? 6 : 0)
                    + roles.size() * SHAPE
                    + MapText.width(name)
                    + (found ? SHAPE : 0);
        }
    }

    private Entry entry(Line line) {
        return new Entry(
                line.department().map(department -> TextCells.shortened(department.in(language), LONGEST_ENTRY)),
                List.copyOf(line.roles()),
                TextCells.shortened(line.name().in(language), LONGEST_ENTRY),
                line.findings() > 0);
    }

    private static Entry entry(External resource) {
        return new Entry(
                Optional.empty(), List.of(), TextCells.shortened("+ " + resource.name(), LONGEST_ENTRY), false);
    }

    private String name() {
        return TextCells.shortened(organisation.name().in(language), LONGEST_NAME);
    }

    private List<Entry> shown() {
        return entries.size() <= MOST_LINES ? entries : entries.subList(0, MOST_LINES - 1);
    }

    double width() {
        double badge = organisation.findings() > 0 ? 34 : 0;
        double widest = shown().stream().mapToDouble(Entry::width).max().orElse(0);
        return 2 * PADDING + Math.max(MapText.width(name()) * 1.1 + badge, widest);
    }

    double height() {
        return TITLE + Math.min(entries.size(), MOST_LINES) * LINE + PADDING / 2;
    }

    /// Everything that the box shows or leaves out for want of room, in words.
    String words() {
        List<String> words = new ArrayList<>();
        words.add(organisation.name().in(language));
        for (Line line : organisation.lines()) {
            Text roles = OF_TARGET.filled(
                    line.name(),
                    Text.listed(line.roles().stream().map(RoleAssignment::title).toList()));
            words.add(line.department()
                    .map(department -> BY_DEPARTMENT.filled(department, roles))
                    .orElse(roles)
                    .in(language));
        }
        organisation
                .external()
                .forEach(resource -> words.add(EXTERNAL.with(resource.name()).in(language)));
        if (organisation.findings() > 0) {
            words.add(FINDINGS.with(Integer.toString(organisation.findings())).in(language));
        }
        return words.stream().collect(Collectors.joining(language == Language.JA ? "。" : ". "));
    }

    /// Draws the box where the layout has put it.
    void draw(Svg svg, Area area) {
        svg.empty(
                "rect",
                "class",
                "box",
                "x",
                area.x(),
                "y",
                area.y(),
                "width",
                area.width(),
                "height",
                area.height(),
                "rx",
                "3");
        double x = area.x() + PADDING;
        double baseline = area.y() + TITLE - 9;
        svg.element("text", name(), "class", "name", "x", x, "y", baseline);
        if (organisation.findings() > 0) {
            String count = "! " + organisation.findings();
            svg.element(
                    "text",
                    count,
                    "class",
                    "found",
                    "x",
                    area.x() + area.width() - PADDING,
                    "y",
                    baseline,
                    "text-anchor",
                    "end");
        }
        for (Entry entry : shown()) {
            baseline += LINE;
            draw(svg, entry, x, baseline);
        }
        if (shown().size() < entries.size()) {
            String more =
                    MORE.with(Integer.toString(entries.size() - shown().size())).in(language);
            svg.element("text", more, "class", "dim", "x", x, "y", baseline + LINE);
        }
    }

    private static void draw(Svg svg, Entry entry, double start, double baseline) {
        double x = start;
        if (entry.department().isPresent()) {
            String department = entry.department().get();
            svg.element("text", department, "class", "dim", "x", x, "y", baseline);
            x += MapText.width(department) + 6;
        }
        for (RoleAssignment role : entry.roles()) {
            RoleShape.draw(svg, role, x, baseline - RoleShape.SIZE + 1);
            x += SHAPE;
        }
        svg.element("text", entry.name(), "x", x, "y", baseline);
        if (entry.found()) {
            svg.element("text", "!", "class", "found", "x", x + MapText.width(entry.name()) + 5, "y", baseline);
        }
    }
}
