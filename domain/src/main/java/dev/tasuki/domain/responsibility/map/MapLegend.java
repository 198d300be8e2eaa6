package dev.tasuki.domain.responsibility.map;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.diagram.Svg;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;

/// Draws what the shapes, lines and marks of the map mean.
final class MapLegend {
    static final double HEIGHT = 52;
    static final double WIDTH = 620;
    private static final double ROW = 22;
    private static final double GAP = 18;
    private static final double STROKE = 34;
    private static final Text FOUND = new Text("規則による指摘", "found by the rules");
    private static final Text EXTERNAL = new Text("採用している外部リソース", "external resource that is adopted");

    private final Svg svg;
    private final Language language;
    private double x;
    private double baseline;

    private MapLegend(Svg svg, Language language) {
        this.svg = svg;
        this.language = language;
    }

    static void draw(Svg svg, Language language, double left, double top) {
        var legend = new MapLegend(svg, language);
        svg.open("g", "class", "legend", "aria-hidden", "true");
        legend.draw(left, top);
        svg.close();
    }

    private void draw(double left, double top) {
        x = left;
        baseline = top + 14;
        for (Role role : Role.values()) {
            RoleShape.draw(svg, new RoleAssignment(role, Stance.PRIMARY), x, baseline - RoleShape.SIZE + 1);
            x += RoleShape.SIZE + 5;
            label(role.title());
        }
        x = left;
        baseline += ROW;
        for (Stance stance : Stance.values()) {
            svg.empty(
                    "path",
                    "class",
                    "way " + RoleShape.line(stance),
                    "d",
                    "M%s %sh%s".formatted(x, baseline - 4, STROKE - 6));
            x += STROKE;
            label(stance.title());
        }
        sign("!", "found", FOUND);
        sign("+", "dim", EXTERNAL);
    }

    private void sign(String sign, String look, Text meaning) {
        svg.element("text", sign, "class", look, "x", x, "y", baseline);
        x += 14;
        label(meaning);
    }

    private void label(Text meaning) {
        String words = meaning.in(language);
        svg.element("text", words, "class", "dim", "x", x, "y", baseline);
        x += MapText.width(words) + GAP;
    }
}
