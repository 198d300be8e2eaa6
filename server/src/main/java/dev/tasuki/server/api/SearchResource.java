package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.domain.catalogue.SearchHit;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.search.FoundEntry;
import dev.tasuki.server.shared.search.SearchBox;
import dev.tasuki.server.shared.search.SearchEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The search box.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/search")
final class SearchResource {
    private final SearchBox box;

    SearchResource(SearchBox box) {
        this.box = box;
    }

    /// What was found.
    ///
    /// @param more whether there is more than this, so that other words would help
    public record FoundDocument(List<FoundEntryDocument> items, List<FoundRequirement> requirements, boolean more) {

        static FoundDocument of(SearchBox.Found found) {
            return new FoundDocument(
                    found.entries().stream().map(FoundEntryDocument::of).toList(),
                    found.requirements().stream().map(FoundRequirement::of).toList(),
                    found.more());
        }
    }

    /// A thing of the record.
    ///
    /// @param kind        such as `target` or `answer`
    /// @param target      the target that it belongs to, where it is no target itself
    /// @param requirement what an answer answers
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundEntryDocument(
            String kind,
            String id,
            Names title,
            @Nullable NamedReference target,
            @Nullable String requirement) {
        static FoundEntryDocument of(FoundEntry found) {
            SearchEntry entry = found.entry();
            return new FoundEntryDocument(
                    entry.kind().id(),
                    entry.subject().toString(),
                    Names.of(entry.title()),
                    found.within()
                            .flatMap(name -> entry.target().map(target -> NamedReference.of(target, name)))
                            .orElse(null),
                    entry.place().orElse(null));
        }
    }

    /// A requirement of an instrument.
    ///
    /// @param id        in the instrument's own spelling, such as `S(2)-2.3`
    /// @param framework the framework's id, such as `meti`
    public record FoundRequirement(String id, String framework, Names title) {
        static FoundRequirement of(SearchHit hit) {
            return new FoundRequirement(
                    hit.requirement().id().value(),
                    hit.framework().id(),
                    Names.of(hit.requirement().title()));
        }
    }

    /// Finds by words in either language.
    @GetMapping
    @Requires(Permission.READ_SHARED)
    @Api(value = "Search the record and the guidelines by words of either language", query = "q")
    FoundDocument find(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String query) {
        return FoundDocument.of(box.find(viewer, query));
    }
}
