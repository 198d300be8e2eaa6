package dev.tasuki.server.shared.postgres;

import dev.tasuki.formats.text.Text;

/// Hears what a starting database is doing, since the first start takes seconds.
@FunctionalInterface
public interface Progress {
    /// One step has begun.
    void step(Text line);

    /// A listener that keeps quiet.
    static Progress silent() {
        return _ -> {};
    }
}
