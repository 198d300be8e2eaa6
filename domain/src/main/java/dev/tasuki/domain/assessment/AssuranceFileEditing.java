package dev.tasuki.domain.assessment;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of changing an answer in the text of an assurance file.
public sealed interface AssuranceFileEditing {

    /// The new text, read again and found to differ in that answer alone.
    ///
    /// @param warnings what a person should look at in the file as it is now
    record Edited(String text, AssuranceFile file, List<Finding> warnings) implements AssuranceFileEditing {
        public Edited {
            warnings = List.copyOf(warnings);
        }
    }

    /// Nothing was changed; the findings say why.
    record Refused(List<Finding> findings) implements AssuranceFileEditing {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
