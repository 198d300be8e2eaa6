package dev.tasuki.server.supplychain;

import dev.tasuki.server.audit.Fact;

/// What happens in this module and stands in the audit record.
sealed interface SupplyChainFact extends Fact
        permits TargetFact, ReleaseFact, PartyFact, ConnectionFact, EngagementFact {}
