package dev.tasuki.domain.responsibility.matrix;

import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.formats.text.Text;
import java.util.Optional;

/// What one party owes under one requirement about a target, at two times; a matrix of one day has the same twice.
public record MatrixCell(Optional<PartyObligation> before, Optional<PartyObligation> after) {
    private static final Text NOTHING = new Text("なし", "none");
    private static final Text CHANGE = new Text("{0} → {1}", "{0} → {1}");

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /// Whether it is owed otherwise afterwards.
    public boolean hasChanged() {
        return !words(before).equals(words(after));
    }

    /// What the cell says; empty where nothing is owed at either time.
    public Optional<Text> words() {
        if (isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(hasChanged() ? CHANGE.filled(words(before), words(after)) : words(after));
    }

    private static Text words(Optional<PartyObligation> obligation) {
        return obligation.map(PartyObligation::words).orElse(NOTHING);
    }
}
