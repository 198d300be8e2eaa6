package dev.tasuki.formats.file;

import dev.tasuki.formats.finding.Finding;
import java.io.InputStream;
import java.util.List;

/// The outcome of opening a file.
public sealed interface FileOpening {

    /// The file from its first byte on; the caller closes it.
    record Opened(InputStream content) implements FileOpening {}

    /// Nothing was opened; at least one finding says why.
    record Refused(List<Finding> findings) implements FileOpening {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
