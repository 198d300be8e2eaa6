package dev.tasuki.server.shared.db;

import dev.tasuki.formats.text.Text;
import org.jspecify.annotations.Nullable;

/// A database that cannot be used, told to the person who starts the server.
public final class DatabaseRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text words;

    DatabaseRefusal(Text words) {
        this(words, null);
    }

    DatabaseRefusal(Text words, @Nullable Throwable cause) {
        super(words.en(), cause);
        this.words = words;
    }

    /// What is wrong and what to do.
    public Text words() {
        return words;
    }
}
