package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;

/// A requirement of which the framework's own sources disagree whether it is addressed to a role.
///
/// @param id          the finding behind it
/// @param role        the id of the framework's role in question
/// @param followed    the reading that the requirement's own list of roles follows
/// @param alternative the other reading
public record Dispute(
        String id, RequirementId requirement, String role, Reading followed, Reading alternative, Text explanation) {

    public Dispute {
        if (followed.applies() == alternative.applies()) {
            throw new IllegalArgumentException("the two readings agree: " + id);
        }
    }

    /// What this interpretation reads.
    public Reading reading(Interpretation interpretation) {
        return switch (interpretation) {
            case FOLLOW_TABLE_5 -> followed;
            case FOLLOW_CHECKLIST -> alternative;
        };
    }

    /// One reading.
    ///
    /// @param applies whether the requirement is addressed to the role
    /// @param source  the part of the framework that says so
    public record Reading(boolean applies, Text source) {}
}
