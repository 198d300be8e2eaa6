package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A share of an individual requirement that the primary hands to the provider of an
/// engagement, and for which it stays answerable.
///
/// @param role     in which role the provider takes it
/// @param scope    what it comprises, in words
/// @param evidence what the primary expects to see
/// @param due      by when it is to be done
/// @param history  at least one step, the first an offer, in the order of days; every one is kept
public record Share(
        RequirementId requirement,
        Role role,
        String scope,
        List<String> evidence,
        Optional<LocalDate> due,
        List<ShareStep> history) {

    /// More steps than two companies ever need.
    public static final int MOST_STEPS = 100;

    public Share {
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
        if (scope.isBlank()) {
            throw new IllegalArgumentException("a share has a scope: " + requirement);
        }
        if (history.isEmpty() || history.getFirst().state() != ShareState.OFFERED) {
            throw new IllegalArgumentException("a share begins with an offer: " + requirement);
        }
        for (int i = 1; i < history.size(); i++) {
            if (!follows(history.get(i - 1), history.get(i))) {
                throw new IllegalArgumentException("a step that cannot follow: " + history);
            }
        }
    }

    /// Whether a step may follow another.
    public static boolean follows(ShareStep earlier, ShareStep later) {
        return earlier.state().successors().contains(later.state())
                && !later.on().isBefore(earlier.on());
    }

    /// How far the two were at the end of a day; empty before it was offered.
    public Optional<ShareState> stateOn(LocalDate day) {
        return history.stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((_, later) -> later)
                .map(ShareStep::state);
    }

    /// How far the two are.
    public ShareState state() {
        return history.getLast().state();
    }

    /// The same after one more step.
    ///
    /// @throws IllegalArgumentException if the step cannot follow
    public Share after(ShareStep step) {
        var longer = new ArrayList<>(history);
        longer.add(step);
        return new Share(requirement, role, scope, evidence, due, longer);
    }

    /// The day on which it was first offered.
    public LocalDate offered() {
        return history.getFirst().on();
    }
}
