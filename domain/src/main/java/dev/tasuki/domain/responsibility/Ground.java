package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import java.util.Optional;

/// One ground on which a party owes a requirement, or is to owe it.
///
/// @param reason     the role, and the rule that addresses the requirement to it
/// @param cause      what gives the party the role
/// @param share      the share that settles it, with its state; empty where none does
public record Ground(Standing standing, Reason reason, RoleCause cause, Optional<SettledShare> share) {

    /// A share as it stood on the day.
    public record SettledShare(EngagementId engagement, Share share, ShareState state) {}
}
