package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A role that a party holds for a target.
///
/// @param stance   the position that was stated; empty where table 4 of the guideline would add no mark
/// @param scope    for which part of the role's work, in words
/// @param note     how the party keeps this role apart from others that it has
/// @param validity within that of the engagement that gives it, where one does
public record RoleHolding(
        PartyId party,
        Role role,
        Optional<Stance> stance,
        Optional<String> scope,
        Optional<String> note,
        Validity validity) {

    /// The role in its position; whoever holds it without a mark answers for it.
    public RoleAssignment assignment() {
        return new RoleAssignment(role, stance.orElse(Stance.PRIMARY));
    }

    /// Whether the holder is the primary, stated or unmarked.
    public boolean isPrimary() {
        return assignment().stance() == Stance.PRIMARY;
    }

    /// Whether the holder does a part for somebody else who answers for the role.
    public boolean isSupporting() {
        return assignment().stance() == Stance.SUPPORTING;
    }

    static List<RoleHolding> on(LocalDate day, List<RoleHolding> holdings) {
        return holdings.stream()
                .filter(holding -> holding.validity().holdsOn(day))
                .toList();
    }
}
