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
/// @param inPart whether the graph may be what one party sees of a larger chain: where no customer is known, nothing is
///               said that only the whole would show
public record Rules(Set<Rule> silent, boolean inPart) {
    /// Every rule.
    public static final Rules ALL = new Rules(Set.of());

    /// Rules for a whole chain.
    public Rules(Set<Rule> silent) {
        this(silent, false);
    }

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
                .filter(finding -> !inPart
                        || !finding.rule().needsTheWhole()
                        || isSeenWhole(obligations.chain(), finding.subject()))
                .toList();
    }

    /// The same for what one party sees of a chain.
    public Rules ofAPart() {
        return new Rules(silent, true);
    }

    private static boolean isSeenWhole(SupplyChain chain, Subject subject) {
        return switch (subject) {
            case Subject.OfParty _ -> true;
            case Subject.OfTarget(var target) -> !chain.customersOf(target).isEmpty();
            case Subject.OfEngagement(var engagement) ->
                chain.findEngagement(engagement)
                        .filter(known -> !chain.customersOf(known.target()).isEmpty())
                        .isPresent();
        };
    }
}
