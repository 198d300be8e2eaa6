package dev.tasuki.server.shared.db;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/// The rows of a query. A query that is mapped to records never gives null, which Spring's types cannot say.
public final class Rows {
    private Rows() {}

    /// All rows, in order.
    public static <R> List<R> list(MappedQuerySpec<@Nullable R> query) {
        return query.list().stream().<R>map(Objects::requireNonNull).toList();
    }

    /// What a function makes of each row, in order.
    public static <R, T> List<T> list(MappedQuerySpec<@Nullable R> query, Function<R, T> change) {
        return query.list().stream()
                .map(row -> change.apply(Objects.requireNonNull(row)))
                .toList();
    }
}
