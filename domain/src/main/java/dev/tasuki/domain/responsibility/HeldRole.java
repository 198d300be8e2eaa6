package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.supplychain.RoleAssignment;
import java.util.List;

/// A role that a party holds for a target, and everything that makes it hold it.
///
/// @param causes at least one: its own first, then engagements in the order they were given
public record HeldRole(RoleAssignment assignment, List<RoleCause> causes) {

    public HeldRole {
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("no role is held without a cause: " + assignment);
        }
        for (RoleCause cause : causes) {
            if (!cause.assignment().equals(assignment)) {
                throw new IllegalArgumentException("a cause of another role: " + cause.assignment());
            }
        }
    }
}
