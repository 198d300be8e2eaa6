package dev.tasuki.formats.file;

import dev.tasuki.formats.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/// The outcome of writing a file.
public sealed interface FileWriting {

    /// The file holds the whole content.
    record Written(Path file) implements FileWriting {}

    /// Nothing was changed; at least one finding says why.
    record Refused(List<Finding> findings) implements FileWriting {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
