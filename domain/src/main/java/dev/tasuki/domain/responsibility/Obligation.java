package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.Requirement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// One requirement that a party owes, and every reason for it.
///
/// @param reasons at least one, in the order of the framework's roles
public record Obligation(Requirement requirement, List<Reason> reasons) {

    public Obligation {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("nothing is owed without a reason: " + requirement.id());
        }
    }

    /// The ids of the framework's roles that cause it.
    public SequencedSet<String> roles() {
        var roles = new LinkedHashSet<String>();
        reasons.forEach(reason -> roles.add(reason.role().id()));
        return roles;
    }
}
