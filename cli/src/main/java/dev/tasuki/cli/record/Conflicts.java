package dev.tasuki.cli.record;

import dev.tasuki.domain.assessment.Conflict;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Optional;

/// Conflicts field by field, as findings.
final class Conflicts {
    private static final String NOTHING = "–";

    private Conflicts() {}

    /// Those that were found here.
    static List<Finding> here(List<Conflict> conflicts, Language language) {
        return conflicts.stream()
                .map(conflict -> finding(
                        conflict.field().path(),
                        conflict.field().title().in(language),
                        words(conflict.base(), language),
                        words(conflict.mine(), language),
                        words(conflict.theirs(), language)))
                .toList();
    }

    /// Those that the record found.
    static List<Finding> there(JsonObject problem, Language language) {
        return RecordConnection.objects(problem, "conflicts").stream()
                .map(conflict -> finding(
                        RecordConnection.text(conflict, "path"),
                        word(conflict, "title", language),
                        word(conflict, "base", language),
                        word(conflict, "mine", language),
                        word(conflict, "theirs", language)))
                .toList();
    }

    private static Finding finding(String path, String title, String base, String mine, String theirs) {
        return new Finding(RecordFault.CONFLICT, Location.of(path), title, base, mine, theirs);
    }

    private static String words(Optional<Text> value, Language language) {
        return value.map(text -> text.in(language)).orElse(NOTHING);
    }

    private static String word(JsonObject conflict, String name, Language language) {
        return conflict.members().get(name) instanceof JsonObject names
                ? RecordConnection.text(names, language.tag())
                : NOTHING;
    }
}
