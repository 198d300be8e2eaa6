package dev.tasuki.domain.audit;

import dev.tasuki.formats.finding.Finding;
import java.util.List;
import java.util.Optional;

/// What verifying an export came to.
public sealed interface AuditVerification {

    /// Every entry is there, in its place and unchanged, from the header's first to its head.
    ///
    /// @param entries      how many there are
    /// @param headConfirmed whether the head was also the one that the reader knew from elsewhere
    record Intact(AuditExportHeader header, long entries, boolean headConfirmed) implements AuditVerification {}

    /// The chain does not hold. Nothing after the break was looked at.
    ///
    /// @param header   as far as it could be read; nothing about it is proven
    /// @param holding  how many entries stand before the break and hold among themselves
    /// @param findings what is wrong at the first broken link, at least one
    record Broken(Optional<AuditExportHeader> header, long holding, List<Finding> findings)
            implements AuditVerification {
        public Broken {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a break has a reason");
            }
        }

        /// The place in the chain at which it breaks: the number of the entry that should stand there. Empty where
        /// the header itself cannot be used.
        public Optional<Long> brokenAt() {
            return header.map(readable -> readable.firstSequence() + holding);
        }
    }

    /// Returns normally only if the export holds.
    ///
    /// @throws IllegalStateException if it does not
    default Intact requireIntact() {
        return switch (this) {
            case Intact intact -> intact;
            case Broken broken ->
                throw new IllegalStateException("the audit export does not hold: "
                        + broken.findings().getFirst().code().id());
        };
    }
}
