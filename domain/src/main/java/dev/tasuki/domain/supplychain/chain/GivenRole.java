package dev.tasuki.domain.supplychain.chain;

import java.util.Optional;

/// A role that a party holds for a target, with the engagement that gives it.
///
/// @param engagement empty where the party has the role by itself
public record GivenRole(RoleHolding holding, Optional<ChainEngagement> engagement) {}
