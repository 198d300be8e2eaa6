package dev.tasuki.server.shared.search;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.CatalogueSearch;
import dev.tasuki.domain.catalogue.SearchHit;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.util.List;
import org.springframework.stereotype.Component;

/// Looks for words in everything at once: in the viewer's record, and in what the instruments ask.
@Component
public final class SearchBox {
    /// How much of a query is looked for.
    public static final int LONGEST_QUERY = 200;

    private static final int MOST_ENTRIES = 100;
    private static final int MOST_REQUIREMENTS = 30;

    private final Tenancy tenancy;
    private final SearchIndex index;
    private final CatalogueSearch catalogue;

    SearchBox(Tenancy tenancy, SearchIndex index, Catalogue catalogue) {
        this.tenancy = tenancy;
        this.index = index;
        this.catalogue = new CatalogueSearch(catalogue.frameworks());
    }

    /// What was found.
    ///
    /// @param more whether there is more than this, so that other words would help
    public record Found(List<FoundEntry> entries, List<SearchHit> requirements, boolean more) {
        public Found {
            entries = List.copyOf(entries);
            requirements = List.copyOf(requirements);
        }

        public boolean isNothing() {
            return entries.isEmpty() && requirements.isEmpty();
        }
    }

    /// Finds what holds every word; nothing for a query without words.
    public Found find(Viewer viewer, String query) {
        String shortened = query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
        List<FoundEntry> entries = tenancy.read(viewer, () -> index.find(viewer, shortened, MOST_ENTRIES + 1));
        List<SearchHit> requirements = catalogue.search(shortened);
        return new Found(
                entries.subList(0, Math.min(entries.size(), MOST_ENTRIES)),
                requirements.subList(0, Math.min(requirements.size(), MOST_REQUIREMENTS)),
                entries.size() > MOST_ENTRIES || requirements.size() > MOST_REQUIREMENTS);
    }
}
