package dev.tasuki.server.web.search;

import dev.tasuki.domain.catalogue.SearchFolding;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.search.SearchBox;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Part;
import java.util.Arrays;
import java.util.List;
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
    ///
    /// @param parts parts of the record that are called so
    public record SearchView(String query, SearchBox.Found found, List<Part> parts) {
        public boolean isNothing() {
            return found.isNothing() && parts.isEmpty();
        }

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
                case ANSWER ->
                    entry.target()
                            .flatMap(target -> entry.place()
                                    .map(requirement -> "/targets/" + target + "/assessment/" + requirement))
                            .orElse("/targets");
                case TOKEN -> "/tokens";
            };
        }
    }

    @GetMapping("/o/{organisation}/search")
    @Requires(Permission.READ_SHARED)
    View find(Frame frame, Viewer viewer, @RequestParam(name = "q", defaultValue = "") String query) {
        String shown = query.strip();
        return Page.of("search/search", frame, new SearchView(shown, box.find(viewer, shown), parts(frame, shown)));
    }

    private static List<Part> parts(Frame frame, String query) {
        List<String> words = SearchFolding.words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Part.values())
                .filter(part -> frame.permits(part.permission()))
                .filter(part -> {
                    Text name = frame.words().text(part.key());
                    String folded = SearchFolding.fold(name.ja() + "\n" + name.en());
                    return words.stream().allMatch(folded::contains);
                })
                .toList();
    }
}
