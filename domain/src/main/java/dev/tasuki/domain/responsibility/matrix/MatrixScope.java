package dev.tasuki.domain.responsibility.matrix;

import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.util.Set;

/// What of a matrix somebody wants to see.
///
/// @param targets empty for all
/// @param parties empty for all; an organisation stands for its departments too
public record MatrixScope(Set<TargetId> targets, Set<PartyId> parties) {
    public static final MatrixScope ALL = new MatrixScope(Set.of(), Set.of());

    public MatrixScope {
        targets = Set.copyOf(targets);
        parties = Set.copyOf(parties);
    }

    boolean includes(TargetId target) {
        return targets.isEmpty() || targets.contains(target);
    }

    boolean includes(PartyId party, SupplyChain chain) {
        return parties.isEmpty()
                || parties.contains(party)
                || parties.contains(chain.party(party).root());
    }
}
