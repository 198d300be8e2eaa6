package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;

/// The part of the graph that a finding is about.
public sealed interface Subject {

    /// A party.
    record OfParty(PartyId party) implements Subject {}

    /// A target.
    record OfTarget(TargetId target) implements Subject {}

    /// An engagement.
    record OfEngagement(EngagementId engagement) implements Subject {}
}
