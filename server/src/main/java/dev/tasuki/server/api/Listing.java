package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.shared.Slice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next the cursor of the next part; absent at the end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    static <S, T> Listing<T> of(Slice<S> slice, Function<S, T> document) {
        Slice<T> documents = slice.map(document);
        return new Listing<>(documents.items(), documents.next().orElse(null));
    }
}
