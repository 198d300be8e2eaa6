package dev.tasuki.domain.responsibility.change;

import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.OwedAbout;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which obligations appear, move, change or end between two states of a supply chain, and whom that concerns.
///
/// @param all target by target, in the order of the framework
public record ChainChanges(List<ObligationChange> all, Set<PartyId> concerned) {

    public ChainChanges {
        all = List.copyOf(all);
        concerned = Collections.unmodifiableSet(new LinkedHashSet<>(concerned));
    }

    /// What differs between two states: two days of one graph, or one day before and after an edit.
    public static ChainChanges between(ChainObligations before, ChainObligations after) {
        var comparison = new Comparison(before, after);
        Stream.of(before, after)
                .flatMap(obligations -> obligations.chain().targets().stream())
                .map(ChainTarget::id)
                .distinct()
                .forEach(comparison::compare);
        return new ChainChanges(comparison.changes, comparison.concerned);
    }

    /// The parties of which more is asked than before: they have to agree.
    public Set<PartyId> bound() {
        var bound = new LinkedHashSet<PartyId>();
        all.stream().filter(ObligationChange::binds).forEach(change -> bound.add(change.party()));
        return bound;
    }

    private static final class Comparison {
        private final ChainObligations before;
        private final ChainObligations after;
        private final List<ObligationChange> changes = new ArrayList<>();
        private final Set<PartyId> concerned = new LinkedHashSet<>();

        Comparison(ChainObligations before, ChainObligations after) {
            this.before = before;
            this.after = after;
        }

        void compare(TargetId target) {
            OwedAbout was = before.owedAbout(target);
            OwedAbout is = after.owedAbout(target);
            after.framework().assessable().forEach(requirement -> {
                Map<PartyId, PartyObligation> earlier = was.under(requirement.id());
                Map<PartyId, PartyObligation> later = is.under(requirement.id());
                if (compare(earlier, later)) {
                    Stream.of(earlier, later)
                            .flatMap(owed -> owed.values().stream())
                            .filter(obligation -> obligation.standing().answers())
                            .forEach(obligation -> concerned.add(obligation.party()));
                    concerned.addAll(before.chain().customersOf(target));
                    concerned.addAll(after.chain().customersOf(target));
                }
            });
        }

        /// Adds what differs under one requirement, and tells whether anything does.
        private boolean compare(Map<PartyId, PartyObligation> earlier, Map<PartyId, PartyObligation> later) {
            int known = changes.size();
            var gone = new ArrayList<PartyObligation>();
            var come = new ArrayList<PartyObligation>();
            earlier.forEach((party, obligation) -> {
                PartyObligation now = later.get(party);
                if (now == null) {
                    gone.add(obligation);
                } else if (!now.words().equals(obligation.words())) {
                    changes.add(ObligationChange.between(ChangeKind.CHANGES, obligation, now));
                }
            });
            later.forEach((party, obligation) -> {
                if (!earlier.containsKey(party)) {
                    come.add(obligation);
                }
            });
            Optional<PartyObligation> from = onlyOneThatAnswers(gone);
            Optional<PartyObligation> to = onlyOneThatAnswers(come);
            if (from.isPresent() && to.isPresent()) {
                changes.add(ObligationChange.between(ChangeKind.MOVES, from.get(), to.get()));
                gone.remove(from.get());
                come.remove(to.get());
            }
            gone.stream().map(ObligationChange::ends).forEach(changes::add);
            come.stream().map(ObligationChange::appears).forEach(changes::add);
            changes.subList(known, changes.size()).forEach(change -> concerned.addAll(change.parties()));
            return changes.size() > known;
        }

        private static Optional<PartyObligation> onlyOneThatAnswers(List<PartyObligation> obligations) {
            List<PartyObligation> answering = obligations.stream()
                    .filter(obligation -> obligation.standing().answers())
                    .toList();
            return answering.size() == 1 ? Optional.of(answering.getFirst()) : Optional.empty();
        }
    }
}
