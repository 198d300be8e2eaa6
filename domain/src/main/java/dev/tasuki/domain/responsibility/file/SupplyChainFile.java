package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.chain.SupplyChain;

/// What a `supplychain.yaml` says.
///
/// @param rules all but those that its author has switched off
public record SupplyChainFile(SupplyChain chain, Rules rules) {
    /// The name that the commands look for.
    public static final String NAME = "supplychain.yaml";
}
