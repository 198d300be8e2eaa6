package dev.tasuki.formats.document;

import java.util.List;
import java.util.Optional;

/// A value in a structured document, with the place it stands in.
public sealed interface Node {

    /// Where the value begins.
    Position start();

    /// Where the value ends (exclusive). For a YAML block the end may lie past trailing blank lines and comments.
    Position end();

    /// Named values in the order they were written; names are unique.
    record Mapping(Position start, Position end, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /// The value under this name.
        public Optional<Node> get(String name) {
            for (Entry entry : entries) {
                if (entry.name().equals(name)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }
    }

    /// Values in order.
    record Sequence(Position start, Position end, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// A single value.
    ///
    /// @param kind how it was written; a quoted value is always a string
    /// @param text the value as text, escapes resolved; `null`, `true` and numbers as they were spelt
    record Scalar(Position start, Position end, Kind kind, String text) implements Node {}

    /// One name and its value.
    ///
    /// @param at where the name stands
    record Entry(Position at, String name, Node value) {}

    /// What a scalar was written as.
    enum Kind {
        STRING,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }
}
