package dev.tasuki.server.shared;

import org.jspecify.annotations.Nullable;

/// One field of an [Input], read and judged. It gives its value only when the whole input is sound.
public final class Field<T> {
    private final String name;
    private final Input input;
    private final @Nullable T value;

    Field(String name, Input input, @Nullable T value) {
        this.name = name;
        this.input = input;
        this.value = value;
    }

    /// The value.
    ///
    /// @throws IllegalStateException when the input has faults; call [Input#requireSound] first
    public T get() {
        if (value == null || !input.isSound()) {
            throw new IllegalStateException("the input was not found sound before its field was used: " + name);
        }
        return value;
    }

    /// The value while other fields may still have faults, for judging fields against each other.
    public java.util.Optional<T> peek() {
        return java.util.Optional.ofNullable(value);
    }
}
