package dev.tasuki.domain.assessment;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of writing an assurance file.
public sealed interface AssuranceFileWriting {

    /// The text reads back as the same file.
    record Written(String text) implements AssuranceFileWriting {}

    /// No file can say this; the findings are those its reader would have.
    record Refused(List<Finding> findings) implements AssuranceFileWriting {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
