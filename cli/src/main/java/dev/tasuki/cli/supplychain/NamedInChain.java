package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.responsibility.matrix.MatrixScope;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what a command names in a chain, and reports what is not there.
///
/// @param arguments where it is reported
record NamedInChain(SupplyChain chain, Arguments arguments) {

    MatrixScope scope(List<String> targets, List<String> parties) {
        return new MatrixScope(targets(targets), parties(parties));
    }

    Set<PartyId> parties(List<String> written) {
        Map<String, PartyId> known = new LinkedHashMap<>();
        chain.parties().forEach(party -> known.put(party.id().value(), party.id()));
        return find("--party", written, known);
    }

    Set<TargetId> targets(List<String> written) {
        Map<String, TargetId> known = new LinkedHashMap<>();
        chain.targets().forEach(target -> known.put(target.id().value(), target.id()));
        return find("--target", written, known);
    }

    private <T> Set<T> find(String option, List<String> written, Map<String, T> known) {
        var found = new LinkedHashSet<T>();
        for (String list : written) {
            for (String word : Arguments.split(list)) {
                T named = known.get(word);
                if (named == null) {
                    arguments.report(UsageFault.NOT_ONE_OF, option, word, String.join(", ", known.keySet()));
                } else {
                    found.add(named);
                }
            }
        }
        return found;
    }
}
