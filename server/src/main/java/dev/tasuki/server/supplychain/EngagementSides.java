package dev.tasuki.server.supplychain;

import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.server.shared.OrganisationId;
import java.util.Optional;

/// Where a viewer stands in an engagement.
///
/// @param own    which of the two it is; empty where it only keeps a record of two others
/// @param across the organisation on this server that acts for the other side, or for one of two others; empty where
///               none does
public record EngagementSides(Optional<EngagementSide> own, Optional<OrganisationId> across) {

    /// Whether the viewer may put down this side's word: its own, or that of somebody who cannot do so here.
    public boolean speakFor(EngagementSide side) {
        return own.filter(side::equals).isPresent() || across.isEmpty();
    }
}
