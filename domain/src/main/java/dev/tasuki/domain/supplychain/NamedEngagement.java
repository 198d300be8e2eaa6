package dev.tasuki.domain.supplychain;

import dev.tasuki.formats.text.Text;

/// An engagement as a record keeps it: with its identity and the names of its two sides.
///
/// @param customer what the customer is called
/// @param provider what the provider is called
public record NamedEngagement(EngagementId id, Text customer, Text provider, Engagement content) {

    /// What the side across from this party is called.
    public Text across(PartyId party) {
        return party.equals(content.provider()) ? customer : provider;
    }
}
