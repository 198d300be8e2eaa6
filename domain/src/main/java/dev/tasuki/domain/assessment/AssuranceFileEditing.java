package dev.tasuki.domain.assessment;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of changing an answer in the text of an assurance file.
public sealed interface AssuranceFileEditing {

    /// The new text, read again and found to differ in that answer alone.
    record Edited(String text, AssuranceFile file) implements AssuranceFileEditing {}

    /// Nothing was changed; the findings say why.
    record Refused(List<Finding> findings) implements AssuranceFileEditing {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
