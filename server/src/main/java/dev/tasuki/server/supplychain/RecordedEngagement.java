package dev.tasuki.server.supplychain;

import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.domain.supplychain.NamedEngagement;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import java.time.Instant;

/// An engagement as the record keeps it.
///
/// @param recordedBy   whose record it stands in
/// @param recorder     what that organisation is called
/// @param targetName   what the target is called
/// @param customerName what the customer is called in the record it stands in
/// @param providerName what the provider is called there
/// @param version      the number of this version of the entry, which a change must name
public record RecordedEngagement(
        EngagementId id,
        OrganisationId recordedBy,
        Text recorder,
        EngagementContent content,
        Text targetName,
        Text customerName,
        Text providerName,
        int version,
        Instant createdAt) {

    /// By the rules of the domain.
    public Engagement engagement() {
        return content.engagement();
    }

    /// Whether it stands in this organisation's own record; else a connected organisation keeps it.
    public boolean isKeptBy(OrganisationId organisation) {
        return recordedBy.equals(organisation);
    }

    /// The engagement for the rules that say who holds which role.
    public NamedEngagement named() {
        return new NamedEngagement(
                new dev.tasuki.domain.supplychain.EngagementId(id.toString()),
                customerName,
                providerName,
                content.engagement());
    }
}
