package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.util.ArrayList;
import java.util.List;

/// Identifiers that mean one thing in an extract and another in the receiver's own supply chain.
final class ExtractConflicts {
    private ExtractConflicts() {}

    static List<Finding> of(EngagementExtract extract, SupplyChain local, String source) {
        var findings = new ArrayList<Finding>();
        for (Party theirs : extract.chain().parties()) {
            local.parties().stream()
                    .filter(ours -> ours.id().equals(theirs.id()))
                    .filter(ours -> !ours.name().equals(theirs.name())
                            || !ours.organisation().equals(theirs.organisation()))
                    .forEach(ours -> findings.add(conflict(
                            source,
                            theirs.id().value(),
                            ours.name().ja(),
                            theirs.name().ja())));
        }
        ChainTarget theirs = extract.target();
        local.targets().stream()
                .filter(ours -> ours.id().equals(theirs.id()))
                .filter(ours -> !ours.name().equals(theirs.name()))
                .forEach(ours -> findings.add(conflict(
                        source,
                        theirs.id().value(),
                        ours.name().ja(),
                        theirs.name().ja())));
        ChainEngagement named = extract.engagement();
        local.findEngagement(named.id())
                .filter(ours -> !ours.customer().equals(named.customer())
                        || !ours.provider().equals(named.provider())
                        || !ours.target().equals(named.target()))
                .ifPresent(ours -> findings.add(conflict(source, named.id().value(), between(ours), between(named))));
        return findings;
    }

    private static String between(ChainEngagement engagement) {
        return "%s → %s (%s)".formatted(engagement.customer(), engagement.provider(), engagement.target());
    }

    private static Finding conflict(String source, String id, String ours, String theirs) {
        return new Finding(ExchangeFault.IDENTIFIER_MEANS_ANOTHER, Location.of(source), id, ours, theirs);
    }
}
