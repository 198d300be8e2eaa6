package dev.tasuki.formats.key;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading a public key or a certificate.
public sealed interface VerificationKeyReading {

    /// The key is sound. Whether to trust it is another question.
    record Read(VerificationKey key) implements VerificationKeyReading {}

    /// There is no usable key; at least one finding says why.
    record Refused(List<Finding> findings) implements VerificationKeyReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
