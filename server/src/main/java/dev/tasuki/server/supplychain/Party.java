package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/// An entry of an organisation's address book: itself, or somebody it deals with.
///
/// @param self           whether it is the organisation that keeps the address book
/// @param connectedSince since when the entry stands for an organisation on this server
/// @param version        the number of this version of the entry, which a change must name
public record Party(
        OrganisationId id,
        PartyDraft content,
        boolean self,
        Optional<Instant> connectedSince,
        int version,
        Instant createdAt) {

    public Text name() {
        return content.name();
    }
}
