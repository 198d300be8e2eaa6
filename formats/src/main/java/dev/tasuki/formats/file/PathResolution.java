package dev.tasuki.formats.file;

import dev.tasuki.formats.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/// The outcome of looking for a place beneath a root.
public sealed interface PathResolution {

    /// The place, links resolved, is beneath the root; nothing need exist there.
    record Inside(Path path) implements PathResolution {}

    /// The place must not be used; at least one finding says why.
    record Refused(List<Finding> findings) implements PathResolution {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
