package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.Comparator;
import java.util.List;

/// A requirement that a search found.
///
/// @param matches where it was found, the most telling place first; at least one
public record SearchHit(Framework framework, Requirement requirement, List<Match> matches) {

    public SearchHit {
        matches = matches.stream().sorted(Comparator.comparing(Match::place)).toList();
        if (matches.isEmpty()) {
            throw new IllegalArgumentException("a hit was found somewhere");
        }
    }

    /// The most telling place.
    public Place place() {
        return matches.getFirst().place();
    }

    /// One text that the words were found in.
    public record Match(Place place, Text text) {}

    /// A part of a requirement, the most telling first.
    public enum Place {
        IDENTIFIER(new Text("識別子", "identifier"), 100),
        TITLE(new Text("題名", "title"), 100),
        ALIAS(new Text("別名", "alias"), 90),
        SUMMARY(new Text("要約", "summary"), 30),
        EXAMPLE(new Text("取組例", "practice example"), 10),
        REMARK(new Text("注記", "remark"), 5);

        private final Text title;
        private final int weight;

        Place(Text title, int weight) {
            this.title = title;
            this.weight = weight;
        }

        public Text title() {
            return title;
        }

        int weight() {
            return weight;
        }
    }
}
