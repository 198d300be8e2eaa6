package dev.tasuki.domain.responsibility;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.Arrays;
import java.util.List;

/// Puts texts together in both languages at once.
final class Wording {
    private Wording() {}

    /// The template with each language's placeholders filled by that language of the arguments.
    static Text fill(Text template, Text... arguments) {
        return new Text(fill(template, Language.JA, arguments), fill(template, Language.EN, arguments));
    }

    /// The texts one after the other, as each language enumerates.
    static Text list(List<Text> texts) {
        return new Text(
                String.join("、", texts.stream().map(Text::ja).toList()),
                String.join(", ", texts.stream().map(Text::en).toList()));
    }

    private static String fill(Text template, Language language, Text... arguments) {
        return template.with(Arrays.stream(arguments)
                        .map(argument -> argument.in(language))
                        .toList())
                .in(language);
    }
}
