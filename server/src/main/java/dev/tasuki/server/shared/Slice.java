package dev.tasuki.server.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of a longer list, and where the next part begins.
///
/// @param next the cursor of the next part; empty at the end
public record Slice<T>(List<T> items, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /// Cuts one part from rows of which one more was asked for than the part holds.
    ///
    /// @param cursor tells the place of a row
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Slice<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, size);
        return new Slice<>(items, Optional.of(cursor.apply(items.getLast())));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), next);
    }
}
