package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.ComparedField;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// What taking over an assurance file would do.
public sealed interface Previewing {

    /// It can be taken over.
    ///
    /// @param changes     each field that would change: what the record has is `theirs`, what the file has
    ///                    is `mine`
    /// @param differences what the file says above its answers and the record says otherwise; the record's
    ///                    stands
    /// @param seen        the digest of the record's text that this was compared with
    record Possible(List<ComparedField> changes, List<ComparedField> differences, Sha256 seen) implements Previewing {
        public Possible {
            changes = List.copyOf(changes);
            differences = List.copyOf(differences);
        }
    }

    /// The text is no assurance file.
    record Refused(List<Finding> findings) implements Previewing {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// Files that it names are to be added first.
    record EvidenceMissing(List<MissingEvidence> files) implements Previewing {
        public EvidenceMissing {
            files = List.copyOf(files);
        }
    }
}
