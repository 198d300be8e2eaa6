package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;

/// Two versions of an assurance file brought together, field by field: one file that holds the changes of both, or the
/// list of what a person must decide. Nothing is overwritten silently.
public sealed interface AssuranceFileMerge {

    /// Every field that any of the versions has, in the order of the file, with what became of it.
    List<ComparedField> fields();

    /// No two changes meet.
    record Merged(AssuranceFile file, List<ComparedField> fields) implements AssuranceFileMerge {
        public Merged {
            fields = List.copyOf(fields);
        }
    }

    /// Some do.
    ///
    /// @param conflicts all of them, at least one
    record Conflicting(List<Conflict> conflicts, List<ComparedField> fields) implements AssuranceFileMerge {
        public Conflicting {
            conflicts = List.copyOf(conflicts);
            fields = List.copyOf(fields);
            if (conflicts.isEmpty()) {
                throw new IllegalArgumentException("nothing conflicts");
            }
        }
    }

    /// Merges two versions.
    ///
    /// @param base   the version that both come from, if there is one; without it, whatever differs conflicts and
    ///               whatever only one side has is kept
    /// @param mine   the version at hand; its order is kept where both have one
    /// @param theirs the other version
    static AssuranceFileMerge of(
            Optional<AssuranceFile> base, AssuranceFile mine, AssuranceFile theirs, Catalogue catalogue) {
        return new Merging(base, mine, theirs, catalogue).merge();
    }
}
