package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.document.MappingReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words for stances in a supply chain file: those of table 4, and one for a mark without brackets.
final class StanceWords {
    private static final String UNMARKED = "unmarked";
    private static final List<String> WORDS = words();

    private StanceWords() {}

    private static List<String> words() {
        var words = new ArrayList<>(Stance.byId().keySet());
        words.add(UNMARKED);
        return List.copyOf(words);
    }

    /// The stance under a name; empty where it is unmarked, or absent.
    static Optional<Stance> read(MappingReader reader, String name) {
        Word word = reader.choice(name, StanceWords::word, WORDS);
        return word == null ? Optional.empty() : word.stance();
    }

    /// The word for a stance.
    static String of(Optional<Stance> stance) {
        return stance.map(Stance::id).orElse(UNMARKED);
    }

    private record Word(Optional<Stance> stance) {}

    private static @Nullable Word word(String written) {
        if (written.equals(UNMARKED)) {
            return new Word(Optional.empty());
        }
        Stance stance = Stance.byId().get(written);
        return stance == null ? null : new Word(Optional.of(stance));
    }
}
