package dev.tasuki.formats.key;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading a certification request.
public sealed interface CertificationRequestReading {

    /// Whoever made it held the private key. For whom it was made is another question.
    record Read(CertificationRequest request) implements CertificationRequestReading {}

    /// There is no sound request; at least one finding says why.
    record Refused(List<Finding> findings) implements CertificationRequestReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
