package dev.tasuki.server.api;

import dev.tasuki.formats.text.Text;

/// A name in both languages.
public record Names(String ja, String en) {

    static Names of(Text text) {
        return new Names(text.ja(), text.en());
    }
}
