package dev.tasuki.server.web.search;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.search.SearchBox;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of what the search box finds.
@Controller
public final class SearchPages {
    private final SearchBox box;

    SearchPages(SearchBox box) {
        this.box = box;
    }

    /// What the page shows.
    public record SearchView(String query, SearchBox.Found found) {
        /// The address of what was found, below the organisation.
        public String below(SearchEntry entry) {
            String id = entry.subject().toString();
            return switch (entry.kind()) {
                case TARGET -> "/targets/" + id;
                case RELEASE ->
                    entry.target().map(target -> "/targets/" + target).orElse("/targets") + "/releases/" + id;
                case ORGANISATION -> "/parties/" + id;
                case PERSON -> "/people/" + id;
                case ENGAGEMENT -> "/engagements/" + id;
                case EVIDENCE -> "/evidence/" + id;
                case DECLARATION -> "/declarations/" + id;
                case KEY -> "/keys/" + id;
            };
        }
    }

    @GetMapping("/o/{organisation}/search")
    @Requires(Permission.READ_SHARED)
    View find(Frame frame, Viewer viewer, @RequestParam(name = "q", defaultValue = "") String query) {
        String shown = query.strip();
        return Page.of("search/search", frame, new SearchView(shown, box.find(viewer, shown)));
    }
}
