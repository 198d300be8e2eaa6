package dev.tasuki.domain.assessment;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading an assurance file.
public sealed interface AssuranceFileReading {

    /// The file is usable; there may be warnings.
    record Read(AssuranceFile file, List<Finding> warnings) implements AssuranceFileReading {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /// The file cannot be used until every finding that is an error is mended.
    record Refused(List<Finding> findings) implements AssuranceFileReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
