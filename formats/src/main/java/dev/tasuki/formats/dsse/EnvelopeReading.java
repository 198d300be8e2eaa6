package dev.tasuki.formats.dsse;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading an envelope.
public sealed interface EnvelopeReading {

    /// The envelope is well-formed. Its signatures are not verified yet.
    record Read(Envelope envelope) implements EnvelopeReading {}

    /// The file is not usable; at least one finding says why.
    record Refused(List<Finding> findings) implements EnvelopeReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
