package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The rules that a supply chain is held against.
///
/// @param silent those that an organisation has decided not to be told of; only what the guideline calls desirable or
///               assumes can be among them
public record Rules(Set<Rule> silent) {
    /// Every rule.
    public static final Rules ALL = new Rules(Set.of());

    public Rules {
        silent = silent.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(silent));
        for (Rule rule : silent) {
            if (!rule.modality().isOptional()) {
                throw new IllegalArgumentException("a rule that cannot be switched off: " + rule.id());
            }
        }
    }

    /// Every place where a graph breaks a rule on a day, in the order of the rules.
    ///
    /// @param chain     with everything that was and will be
    /// @param framework the METI guideline, whose rules these are
    public List<ChainFinding> judge(
            SupplyChain chain, LocalDate day, Framework framework, Interpretation interpretation) {
        return judge(chain, ChainObligations.of(chain.on(day), day, framework, interpretation));
    }

    /// The same, where what follows from the graph on the day has been derived already.
    ///
    /// @param chain       with everything that was and will be
    /// @param obligations from that graph on the day that is judged
    public List<ChainFinding> judge(SupplyChain chain, ChainObligations obligations) {
        var judgement = new Judgement(chain, obligations);
        return Stream.of(Rule.values())
                .filter(rule -> !silent.contains(rule))
                .flatMap(rule -> judgement.under(rule).stream())
                .toList();
    }
}
