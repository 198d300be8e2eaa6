package dev.tasuki.server.supplychain;

import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.server.shared.OrganisationId;
import java.util.Map;
import java.util.Optional;

/// Where a viewer stands in an engagement.
///
/// @param keeps  whether the engagement stands in its own record
/// @param own    which of the two it is; empty where it only keeps a record of two others
/// @param across the organisation on this server that acts for the other side, or for one of two others; empty where
///               none does
public record EngagementSides(boolean keeps, Optional<EngagementSide> own, Optional<OrganisationId> across) {

    /// @param actors which organisation acts for which entry of an address book
    static EngagementSides of(
            OrganisationId viewer, RecordedEngagement engagement, Map<OrganisationId, OrganisationId> actors) {
        Optional<OrganisationId> customer =
                Optional.ofNullable(actors.get(engagement.content().customer()));
        Optional<OrganisationId> provider =
                Optional.ofNullable(actors.get(engagement.content().provider()));
        Optional<EngagementSide> own = customer.filter(viewer::equals).isPresent()
                ? Optional.of(EngagementSide.CUSTOMER)
                : provider.filter(viewer::equals).map(_ -> EngagementSide.PROVIDER);
        return new EngagementSides(
                engagement.isKeptBy(viewer),
                own,
                own.map(side -> side == EngagementSide.CUSTOMER ? provider : customer)
                        .orElseGet(() -> provider.or(() -> customer)));
    }

    /// Whether the viewer may put down this side's word: its own, or that of somebody who cannot do so here.
    public boolean speakFor(EngagementSide side) {
        return own.filter(side::equals).isPresent() || across.isEmpty();
    }

    /// Whether the provider can answer by a link only, and the viewer is who may make one.
    public boolean answersByLink() {
        return keeps
                && across.isEmpty()
                && own.filter(EngagementSide.PROVIDER::equals).isEmpty();
    }
}
