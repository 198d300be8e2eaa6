package dev.tasuki.domain.responsibility.change;

import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What becomes of one obligation.
///
/// @param before empty where it [appears][ChangeKind#APPEARS]
/// @param after  empty where it [ends][ChangeKind#ENDS]
public record ObligationChange(ChangeKind kind, Optional<PartyObligation> before, Optional<PartyObligation> after) {

    public ObligationChange {
        if (before.isPresent() == (kind == ChangeKind.APPEARS) || after.isPresent() == (kind == ChangeKind.ENDS)) {
            throw new IllegalArgumentException(kind + ": " + before + ", " + after);
        }
    }

    static ObligationChange appears(PartyObligation after) {
        return new ObligationChange(ChangeKind.APPEARS, Optional.empty(), Optional.of(after));
    }

    static ObligationChange ends(PartyObligation before) {
        return new ObligationChange(ChangeKind.ENDS, Optional.of(before), Optional.empty());
    }

    static ObligationChange between(ChangeKind kind, PartyObligation before, PartyObligation after) {
        return new ObligationChange(kind, Optional.of(before), Optional.of(after));
    }

    private PartyObligation either() {
        return after.or(() -> before).orElseThrow();
    }

    public TargetId target() {
        return either().target();
    }

    public Requirement requirement() {
        return either().requirement();
    }

    /// The party that it is about; where it moves, the one that owes it afterwards.
    public PartyId party() {
        return either().party();
    }

    /// Everybody whose obligation it is or was.
    public Set<PartyId> parties() {
        var parties = new LinkedHashSet<PartyId>();
        Stream.of(before, after).flatMap(Optional::stream).forEach(obligation -> parties.add(obligation.party()));
        return parties;
    }

    /// Whether it asks more of somebody than before, so that this party has to agree.
    public boolean binds() {
        return switch (kind) {
            case APPEARS, MOVES -> true;
            case CHANGES ->
                after.orElseThrow().standing().compareTo(before.orElseThrow().standing()) < 0;
            case ENDS -> false;
        };
    }
}
