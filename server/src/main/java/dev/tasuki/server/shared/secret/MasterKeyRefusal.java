package dev.tasuki.server.shared.secret;

import dev.tasuki.formats.text.Text;
import org.jspecify.annotations.Nullable;

/// The master key cannot be used; the text says why and what to do, and never the key.
public final class MasterKeyRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    MasterKeyRefusal(Text text) {
        this(text, null);
    }

    MasterKeyRefusal(Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /// What happened and what to do.
    public Text text() {
        return text;
    }
}
