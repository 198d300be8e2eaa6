package dev.tasuki.domain.catalogue;

import dev.tasuki.domain.catalogue.SearchHit.Match;
import dev.tasuki.domain.catalogue.SearchHit.Place;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds requirements by words in either language, without asking which language they are in.
///
/// Upper and lower case, full and half width, hiragana and katakana are the same. Every word of the query must be
/// found: an English word at the beginning of a word, a Japanese one anywhere; Japanese needs no spaces, see
/// [SearchWords]. A query that is an identifier finds that requirement and what stands below it.
public final class CatalogueSearch {
    private final List<Framework> frameworks;
    private @Nullable List<Indexed> index;

    public CatalogueSearch(List<Framework> frameworks) {
        this.frameworks = List.copyOf(frameworks);
    }

    /// What matches, best first; equals in the order of the catalogue. Nothing for a query without words. Of a
    /// long query the first [SearchWords#LONGEST_QUERY] characters are used.
    public List<SearchHit> search(String query) {
        Optional<RequirementId> id = RequirementId.parse(query);
        List<SearchHit> identified = id.isPresent() ? at(id.get()) : List.of();
        if (!identified.isEmpty()) {
            return identified;
        }
        SearchWords words = SearchWords.of(query);
        if (words.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<Ranked>();
        for (Indexed indexed : index()) {
            Ranked hit = indexed.match(words);
            if (hit != null) {
                hits.add(hit);
            }
        }
        // The sort is stable, so equals stay in the order of the catalogue.
        hits.sort(Comparator.comparingInt(Ranked::score).reversed());
        return hits.stream().map(Ranked::hit).toList();
    }

    private List<SearchHit> at(RequirementId id) {
        var hits = new ArrayList<SearchHit>();
        for (Framework framework : frameworks) {
            framework.find(id).ifPresent(requirement -> addWithDescendants(framework, requirement, hits));
        }
        return List.copyOf(hits);
    }

    private static void addWithDescendants(Framework framework, Requirement requirement, List<SearchHit> hits) {
        hits.add(new SearchHit(
                framework,
                requirement,
                List.of(new Match(Place.IDENTIFIER, Text.same(requirement.id().value())))));
        framework.children(requirement.id()).forEach(child -> addWithDescendants(framework, child, hits));
    }

    private synchronized List<Indexed> index() {
        List<Indexed> known = index;
        if (known == null) {
            var built = new ArrayList<Indexed>();
            for (Framework framework : frameworks) {
                framework.requirements().forEach(requirement -> built.add(Indexed.of(framework, requirement)));
            }
            known = List.copyOf(built);
            index = known;
        }
        return known;
    }

    private record Ranked(SearchHit hit, int score) {}

    /// A requirement with everything that is searched in it, folded.
    private record Indexed(Framework framework, Requirement requirement, List<Field> fields) {

        static Indexed of(Framework framework, Requirement requirement) {
            var fields = new ArrayList<Field>();
            fields.add(Field.of(Place.IDENTIFIER, Text.same(requirement.id().value())));
            fields.add(Field.of(Place.TITLE, requirement.title()));
            for (String alias : requirement.aliases()) {
                fields.add(Field.of(Place.ALIAS, Text.same(alias)));
            }
            requirement.summary().ifPresent(summary -> fields.add(Field.of(Place.SUMMARY, summary)));
            for (PracticeExample example : requirement.examples()) {
                fields.add(Field.of(Place.EXAMPLE, example.summary()));
                example.details().forEach(detail -> fields.add(Field.of(Place.EXAMPLE, detail)));
                example.sources().forEach(cited -> fields.add(Field.of(Place.EXAMPLE, Text.same(cited))));
            }
            requirement.remarks().forEach(remark -> fields.add(Field.of(Place.REMARK, remark.text())));
            return new Indexed(framework, requirement, List.copyOf(fields));
        }

        /// The hit, or null unless every word is found somewhere.
        @Nullable
        Ranked match(SearchWords words) {
            var found = new boolean[words.count()];
            var best = new int[words.count()];
            var matches = new ArrayList<Match>();
            int phrase = 0;
            for (Field field : fields) {
                boolean any = false;
                for (int word = 0; word < words.count(); word++) {
                    int strength = words.strength(word, field.ja(), field.en());
                    if (strength > 0) {
                        any = true;
                        found[word] = true;
                        best[word] =
                                Math.max(best[word], strength * field.place().weight());
                    }
                }
                if (any) {
                    matches.add(new Match(field.place(), field.text()));
                    phrase = Math.max(
                            phrase,
                            words.phraseStrength(field.ja(), field.en())
                                    * field.place().weight());
                }
            }
            int score = phrase;
            for (int word = 0; word < words.count(); word++) {
                if (!found[word]) {
                    return null;
                }
                score += best[word] / words.count();
            }
            return new Ranked(new SearchHit(framework, requirement, matches), score);
        }
    }

    private record Field(Place place, Text text, String ja, String en) {
        static Field of(Place place, Text text) {
            return new Field(place, text, SearchWords.fold(text.ja()), SearchWords.fold(text.en()));
        }
    }
}
