package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.List;

/// A responsibility (責務) that stands above the requirements.
///
/// @param bearer     who bears it
/// @param categories the top-level requirements that spell it out
public record Responsibility(String id, Text title, Bearer bearer, List<RequirementId> categories, List<Item> items) {

    public Responsibility {
        categories = List.copyOf(categories);
        items = List.copyOf(items);
    }

    /// One part of a responsibility.
    public record Item(Text title, Text summary) {}
}
