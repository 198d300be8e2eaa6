package dev.tasuki.server.chain;

import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.time.LocalDate;
import java.util.List;

/// What follows from a supply chain on a day.
///
/// @param findings where it breaks the rules
public record ChainStanding(ChainObligations obligations, List<ChainFinding> findings) {

    public ChainStanding {
        findings = List.copyOf(findings);
    }

    /// The chain as it is on the day.
    public SupplyChain chain() {
        return obligations.chain();
    }

    public LocalDate day() {
        return obligations.day();
    }
}
