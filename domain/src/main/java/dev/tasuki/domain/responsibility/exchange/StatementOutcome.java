package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// What became of a statement about an engagement that was drafted, or came in.
public sealed interface StatementOutcome {

    /// It can be relied on.
    record Read(EngagementStatement statement) implements StatementOutcome {}

    /// It cannot, for every reason that is listed.
    record Refused(List<Finding> findings) implements StatementOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
