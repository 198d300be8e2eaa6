package dev.tasuki.domain.declaration;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.util.List;

/// One check and how it came out.
public record Check(CheckKind kind, Outcome outcome) {

    /// How a check came out.
    public sealed interface Outcome {}

    /// It holds.
    ///
    /// @param detail   what was seen
    /// @param warnings what a person should look at all the same
    public record Passed(Text detail, List<Finding> warnings) implements Outcome {
        public Passed {
            // What was seen usually quotes the document, whose author is not trusted with the reader's terminal.
            detail = detail.map(Printable::line);
            warnings = List.copyOf(warnings);
        }
    }

    /// It does not hold.
    public record Failed(List<Finding> findings) implements Outcome {
        public Failed {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a failure has a reason");
            }
        }
    }

    /// It was not made: not asked for, or an earlier failure left nothing to check.
    public record NotMade(Text reason) implements Outcome {}

    public boolean passed() {
        return outcome instanceof Passed;
    }

    public boolean failed() {
        return outcome instanceof Failed;
    }
}
