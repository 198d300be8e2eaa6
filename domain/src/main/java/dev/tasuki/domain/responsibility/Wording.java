package dev.tasuki.domain.responsibility;

import dev.tasuki.formats.text.Text;
import java.util.List;

/// Puts texts together in both languages at once.
final class Wording {
    private Wording() {}

    /// The texts one after the other, as each language enumerates.
    static Text list(List<Text> texts) {
        return new Text(
                String.join("、", texts.stream().map(Text::ja).toList()),
                String.join(", ", texts.stream().map(Text::en).toList()));
    }
}
