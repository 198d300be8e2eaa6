package dev.tasuki.server.shared;

import dev.tasuki.formats.text.Text;

/// A setting that the server cannot start with; the words name the setting and what to give.
public final class SettingRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text words;

    public SettingRefusal(Text words) {
        super(words.en());
        this.words = words;
    }

    /// What is wrong and what to do.
    public Text words() {
        return words;
    }
}
