package dev.tasuki.server.shared.postgres;

import dev.tasuki.formats.text.Text;
import org.jspecify.annotations.Nullable;

/// The embedded database could not be started; the text says why and what to do, in both languages.
public final class PostgresFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    PostgresFailure(Text text) {
        this(text, null);
    }

    PostgresFailure(Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /// What happened and what to do.
    public Text text() {
        return text;
    }
}
