package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// How far each engagement stands from the customer, as the graph says: METI guideline, section 1.3 (3).
///
/// A prime contractor's customer has the role of the customer for the target, or for something it is a part of. A
/// subcontractor is engaged by an organisation that is itself engaged, about the same software or about any part of the
/// same whole.
public final class Tiers {
    private final SupplyChain chain;
    private final Map<EngagementId, Integer> depths = new HashMap<>();

    private Tiers(SupplyChain chain) {
        this.chain = chain;
    }

    /// The tiers of a graph as it is on a day.
    public static Tiers of(SupplyChain chain) {
        var tiers = new Tiers(chain);
        chain.targets().stream()
                .map(ChainTarget::id)
                .filter(target -> !chain.isPart(target))
                .forEach(tiers::count);
        return tiers;
    }

    /// The depth of an engagement: 0 for a prime contractor's. Empty where no way leads from it to a customer.
    public OptionalInt depth(EngagementId engagement) {
        Integer depth = depths.get(engagement);
        return depth == null ? OptionalInt.empty() : OptionalInt.of(depth);
    }

    private void count(TargetId whole) {
        Map<PartyId, Integer> reached = new HashMap<>();
        var waiting = new ArrayDeque<PartyId>();
        Map<PartyId, List<ChainEngagement>> byCustomer = new HashMap<>();
        for (TargetId target : chain.composition(whole)) {
            for (ChainEngagement engagement : chain.engagementsAbout(target)) {
                byCustomer
                        .computeIfAbsent(chain.party(engagement.customer()).root(), _ -> new ArrayList<>())
                        .add(engagement);
            }
        }
        for (PartyId customer : chain.customerOrganisationsOf(whole)) {
            reached.put(customer, 0);
            waiting.add(customer);
        }
        // Breadth first, so that each engagement is met on its shortest way from a customer.
        while (!waiting.isEmpty()) {
            PartyId organisation = waiting.remove();
            int depth = reached.getOrDefault(organisation, 0);
            for (ChainEngagement engagement : byCustomer.getOrDefault(organisation, List.of())) {
                depths.merge(engagement.id(), depth, Math::min);
                PartyId provider = chain.party(engagement.provider()).root();
                if (reached.putIfAbsent(provider, depth + 1) == null) {
                    waiting.add(provider);
                }
            }
        }
    }
}
