package dev.tasuki.formats.cyclonedx;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading an attestation document.
public sealed interface AttestationReading {

    record Read(AttestationDocument document) implements AttestationReading {}

    record Refused(List<Finding> findings) implements AttestationReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
