package dev.tasuki.cli.terminal;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Location;
import java.util.List;

/// Ends a command whose input cannot be used; printed as findings, never as a stack trace.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Refusal(List<Finding> findings) {
        super(null, null, false, false);
        this.findings = List.copyOf(findings);
    }

    /// A refusal of the call itself.
    public Refusal(FindingCode code, String... arguments) {
        this(List.of(new Finding(code, Location.of("tasuki"), arguments)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
