package dev.tasuki.formats.key;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of opening a private key.
public sealed interface SigningKeyReading {

    /// The key is open and fit for use.
    record Opened(SigningKey key) implements SigningKeyReading {}

    /// There is no usable key; at least one finding says why.
    record Refused(List<Finding> findings) implements SigningKeyReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
