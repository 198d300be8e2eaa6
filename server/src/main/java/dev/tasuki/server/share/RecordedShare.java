package dev.tasuki.server.share;

import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.ShareId;
import java.util.List;
import java.util.Set;

/// A share as the record keeps it.
///
/// @param keeper in whose record the engagement stands
/// @param steps  those of the share, with how each came into the record
public record RecordedShare(
        ShareId id, EngagementId engagement, OrganisationId keeper, Share share, List<RecordedStep> steps) {

    public RecordedShare {
        steps = List.copyOf(steps);
        if (steps.size() != share.history().size()) {
            throw new IllegalArgumentException("steps that are not those of the share: " + id);
        }
    }

    /// What may be said next, by whoever it is.
    public Set<ShareState> successors() {
        return share.state().successors();
    }
}
