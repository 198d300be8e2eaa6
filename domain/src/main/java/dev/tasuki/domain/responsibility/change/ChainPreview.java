package dev.tasuki.domain.responsibility.change;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/// What a change brings: obligations and findings, before it is made.
///
/// @param raised findings that are there afterwards and were not before
/// @param mended findings that were there before and are not afterwards
public record ChainPreview(ChainChanges changes, List<ChainFinding> raised, List<ChainFinding> mended) {

    public ChainPreview {
        raised = List.copyOf(raised);
        mended = List.copyOf(mended);
    }

    /// One state of a supply chain: a graph with everything that was and will be, on a day, under the rules of whoever
    /// keeps it.
    public record State(SupplyChain chain, LocalDate day, Rules rules) {}

    /// What differs between two states.
    public static ChainPreview between(State before, State after, Framework framework, Interpretation interpretation) {
        ChainObligations earlier = obligations(before, framework, interpretation);
        ChainObligations later = obligations(after, framework, interpretation);
        return between(
                earlier,
                before.rules().judge(before.chain(), earlier),
                later,
                after.rules().judge(after.chain(), later));
    }

    /// The same, where what follows from both has been derived already.
    ///
    /// @param was what the rules found before
    /// @param is  what they find afterwards
    public static ChainPreview between(
            ChainObligations before, List<ChainFinding> was, ChainObligations after, List<ChainFinding> is) {
        return new ChainPreview(ChainChanges.between(before, after), without(was, is), without(is, was));
    }

    /// Whether nothing differs.
    public boolean isEmpty() {
        return changes.all().isEmpty() && raised.isEmpty() && mended.isEmpty();
    }

    private static ChainObligations obligations(State state, Framework framework, Interpretation interpretation) {
        return ChainObligations.of(state.chain().on(state.day()), state.day(), framework, interpretation);
    }

    private static List<ChainFinding> without(List<ChainFinding> known, List<ChainFinding> findings) {
        var others = new HashSet<>(known);
        return findings.stream().filter(finding -> !others.contains(finding)).toList();
    }
}
