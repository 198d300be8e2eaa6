package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.ComparedField;
import dev.tasuki.domain.assessment.Conflict;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of bringing an assurance file into the record. Only [Taken] changed anything.
public sealed interface Pushing {

    /// The record has every change of the file now.
    ///
    /// @param record      the record as it is now
    /// @param changed     how many answers the file changed
    /// @param merged      whether the record also has changes that the file has not
    /// @param differences what the file says above its answers and the record says otherwise; the record's
    ///                    stands
    record Taken(AssuranceText record, int changed, boolean merged, List<ComparedField> differences)
            implements Pushing {
        public Taken {
            differences = List.copyOf(differences);
        }
    }

    /// The text is no assurance file.
    record Refused(List<Finding> findings) implements Pushing {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// Files that it names are to be sent first.
    record EvidenceMissing(List<MissingEvidence> files) implements Pushing {
        public EvidenceMissing {
            files = List.copyOf(files);
        }
    }

    /// Both sides changed the same; a person decides.
    ///
    /// @param record the digest of the record's text as it is
    record Conflicting(List<Conflict> conflicts, Sha256 record) implements Pushing {
        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }
    }
}
