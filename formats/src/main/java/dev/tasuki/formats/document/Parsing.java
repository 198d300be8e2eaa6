package dev.tasuki.formats.document;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading a document as a tree.
public sealed interface Parsing {

    /// The document is well-formed and within the limits.
    record Parsed(Node root) implements Parsing {}

    /// The document is not usable; at least one finding says why.
    record Refused(List<Finding> findings) implements Parsing {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
