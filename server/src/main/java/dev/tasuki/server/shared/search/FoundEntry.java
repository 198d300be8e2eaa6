package dev.tasuki.server.shared.search;

import dev.tasuki.formats.text.Text;
import java.util.Optional;

/// Something that the search box found.
///
/// @param within the name of the target that it belongs to, where it is no target itself
public record FoundEntry(SearchEntry entry, Optional<Text> within) {}
