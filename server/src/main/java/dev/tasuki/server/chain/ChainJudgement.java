package dev.tasuki.server.chain;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.shared.Viewer;
import java.time.LocalDate;

/// Derives what follows from supply chains, by the reading that each organisation has chosen.
public final class ChainJudgement {
    private final Framework framework;
    private final Responsibilities responsibilities;

    ChainJudgement(Catalogue catalogue, Responsibilities responsibilities) {
        this.framework = catalogue.meti();
        this.responsibilities = responsibilities;
    }

    /// What follows from a chain on a day.
    ///
    /// @param chain with everything that was and will be
    public ChainStanding of(Viewer viewer, SupplyChain chain, Rules rules, LocalDate day) {
        ChainObligations obligations = obligations(viewer, chain, day);
        return new ChainStanding(obligations, rules.judge(chain, obligations));
    }

    /// What everybody owes on a day, without the findings.
    public ChainObligations obligations(Viewer viewer, SupplyChain chain, LocalDate day) {
        return ChainObligations.of(chain.on(day), day, framework, responsibilities.reading(viewer));
    }
}
