package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading a framework file.
public sealed interface FrameworkReading {

    /// The file is a sound framework.
    record Read(Framework framework) implements FrameworkReading {}

    /// The file is not usable; every fault that was found is listed.
    record Refused(List<Finding> findings) implements FrameworkReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
