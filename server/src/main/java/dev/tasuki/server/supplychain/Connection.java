package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.ConnectionId;
import dev.tasuki.server.shared.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/// That an entry of one organisation's address book stands for another organisation on this server.
///
/// @param keeper     whose address book it is
/// @param represents for whom the entry stands; empty until the link is accepted
/// @param expiresAt  until when the link can be accepted
public record Connection(
        ConnectionId id,
        OrganisationId keeper,
        Text keeperName,
        OrganisationId party,
        Text partyName,
        Optional<OrganisationId> represents,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> endedAt) {

    /// Whether the two see each other.
    public boolean isOpen() {
        return acceptedAt.isPresent() && endedAt.isEmpty();
    }

    /// The organisation on the other side of one of the two; empty where nobody has accepted.
    Optional<OrganisationId> across(OrganisationId one) {
        return one.equals(keeper) ? represents : Optional.of(keeper);
    }

    /// Whether the link can be accepted at this moment.
    public boolean isOffered(Instant now) {
        return acceptedAt.isEmpty() && endedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
