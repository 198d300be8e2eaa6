package dev.tasuki.domain.assessment;

import java.util.Optional;
import java.util.function.Function;

/// What became of one value between a common past and two presents. An absent value is a value: adding and deleting
/// are changes.
public sealed interface ThreeWay<T> {

    /// The same in all three.
    record Unchanged<T>(Optional<T> value) implements ThreeWay<T> {}

    /// Theirs is still the base.
    record ChangedByMine<T>(Optional<T> base, Optional<T> mine) implements ThreeWay<T> {}

    /// Mine is still the base.
    record ChangedByTheirs<T>(Optional<T> base, Optional<T> theirs) implements ThreeWay<T> {}

    /// Both made the same of it.
    record ChangedAlike<T>(Optional<T> base, Optional<T> value) implements ThreeWay<T> {}

    /// Each made something else of it; a person decides.
    record Conflicting<T>(Optional<T> base, Optional<T> mine, Optional<T> theirs) implements ThreeWay<T> {}

    /// Compares. Where the three files have no common past, every base is absent.
    static <T> ThreeWay<T> of(Optional<T> base, Optional<T> mine, Optional<T> theirs) {
        if (mine.equals(theirs)) {
            return mine.equals(base) ? new Unchanged<>(base) : new ChangedAlike<>(base, mine);
        }
        if (theirs.equals(base)) {
            return new ChangedByMine<>(base, mine);
        }
        return mine.equals(base) ? new ChangedByTheirs<>(base, theirs) : new Conflicting<>(base, mine, theirs);
    }

    default boolean isConflict() {
        return this instanceof Conflicting<T>;
    }

    /// What it is on my side.
    default Optional<T> mine() {
        return switch (this) {
            case Unchanged<T>(var value) -> value;
            case ChangedByMine<T>(var _, var mine) -> mine;
            case ChangedByTheirs<T>(var base, var _) -> base;
            case ChangedAlike<T>(var _, var value) -> value;
            case Conflicting<T>(var _, var mine, var _) -> mine;
        };
    }

    /// What it is on theirs.
    default Optional<T> theirs() {
        return switch (this) {
            case Unchanged<T>(var value) -> value;
            case ChangedByMine<T>(var base, var _) -> base;
            case ChangedByTheirs<T>(var _, var theirs) -> theirs;
            case ChangedAlike<T>(var _, var value) -> value;
            case Conflicting<T>(var _, var _, var theirs) -> theirs;
        };
    }

    /// The value that holds both sides' changes; nothing where they conflict, since neither side's will do.
    default Optional<T> merged() {
        return switch (this) {
            case Unchanged<T>(var value) -> value;
            case ChangedByMine<T>(var _, var mine) -> mine;
            case ChangedByTheirs<T>(var _, var theirs) -> theirs;
            case ChangedAlike<T>(var _, var value) -> value;
            case Conflicting<T> _ -> Optional.empty();
        };
    }

    /// The same outcome in other terms, for example in words.
    default <R> ThreeWay<R> map(Function<? super T, ? extends R> words) {
        return switch (this) {
            case Unchanged<T>(var value) -> new Unchanged<>(value.map(words));
            case ChangedByMine<T>(var base, var mine) -> new ChangedByMine<>(base.map(words), mine.map(words));
            case ChangedByTheirs<T>(var base, var theirs) -> new ChangedByTheirs<>(base.map(words), theirs.map(words));
            case ChangedAlike<T>(var base, var value) -> new ChangedAlike<>(base.map(words), value.map(words));
            case Conflicting<T>(var base, var mine, var theirs) ->
                new Conflicting<>(base.map(words), mine.map(words), theirs.map(words));
        };
    }
}
