package dev.tasuki.server.chain;

import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import java.util.Map;

/// The supply chain that an organisation sees in its record.
///
/// @param self        the organisation itself
/// @param rules       those that it wants to be told of
/// @param parties     the entries of the address book that stand for its parties
/// @param targets     the organisation's own targets in it
/// @param engagements all engagements in it, also those in others' records
public record RecordedChain(
        SupplyChain chain,
        PartyId self,
        Rules rules,
        Map<PartyId, OrganisationId> parties,
        Map<dev.tasuki.domain.supplychain.TargetId, TargetId> targets,
        Map<dev.tasuki.domain.supplychain.EngagementId, EngagementId> engagements) {

    public RecordedChain {
        parties = Map.copyOf(parties);
        targets = Map.copyOf(targets);
        engagements = Map.copyOf(engagements);
    }
}
