package dev.tasuki.server.shared.db;

import dev.tasuki.domain.catalogue.Choice;
import java.util.Collection;
import java.util.List;

/// Words to be stored in, or compared with, a column of type `text[]`.
public record TextArray(List<String> texts) {

    public TextArray {
        texts = List.copyOf(texts);
    }

    public static TextArray of(Collection<String> texts) {
        return new TextArray(List.copyOf(texts));
    }

    /// The words of these choices.
    public static TextArray ofChoices(Collection<? extends Choice> choices) {
        return new TextArray(choices.stream().map(Choice::id).toList());
    }
}
