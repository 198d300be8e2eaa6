package dev.tasuki.formats.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects the findings about one document, up to a bound: a hostile file must not fill the memory with complaints.
public final class Findings {
    private static final int MAXIMUM = 200;

    private final List<Finding> findings = new ArrayList<>();
    private boolean errors;

    public void add(Finding finding) {
        errors |= finding.severity() == Severity.ERROR;
        if (findings.size() < MAXIMUM) {
            findings.add(finding);
        } else if (findings.size() == MAXIMUM) {
            findings.add(new Finding(
                    CollectionFault.TOO_MANY_FINDINGS,
                    Location.of(finding.location().source()),
                    Integer.toString(MAXIMUM)));
        }
    }

    public void addAll(Collection<Finding> more) {
        more.forEach(this::add);
    }

    /// Whether further findings are only counted: then nobody need work out what they would say.
    public boolean isFull() {
        return findings.size() > MAXIMUM;
    }

    /// Takes note of a finding that is not worth putting together any more.
    public void addUntold(Severity severity) {
        errors |= severity == Severity.ERROR;
    }

    /// Whether any finding so far, listed or past the bound, is an error.
    public boolean hasErrors() {
        return errors;
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /// The findings in the order they were made.
    public List<Finding> list() {
        return List.copyOf(findings);
    }
}
