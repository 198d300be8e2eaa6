package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading a crosswalk file.
public sealed interface CrosswalkReading {

    /// The file is a sound crosswalk.
    record Read(Crosswalk crosswalk) implements CrosswalkReading {}

    /// The file is not usable; every fault that was found is listed.
    record Refused(List<Finding> findings) implements CrosswalkReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
