package dev.tasuki.formats.file;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading a file.
public sealed interface FileReading {

    /// The whole content.
    record Read(Bytes content) implements FileReading {}

    /// Nothing was read; at least one finding says why.
    record Refused(List<Finding> findings) implements FileReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
