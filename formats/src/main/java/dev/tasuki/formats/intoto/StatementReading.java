package dev.tasuki.formats.intoto;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading a statement.
public sealed interface StatementReading {

    /// The statement is well-formed; its predicate is still to be read.
    record Read(Statement statement) implements StatementReading {}

    /// The document is not usable; at least one finding says why.
    record Refused(List<Finding> findings) implements StatementReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
