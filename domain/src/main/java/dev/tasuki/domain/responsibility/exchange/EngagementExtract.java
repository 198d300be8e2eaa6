package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.DefectHandling;
import dev.tasuki.domain.supplychain.chain.GivenRole;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.finding.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an engagement's two sides tell each other: the engagement, the two, and of its target no more than both need.
///
/// Who else works on the target, what it is composed of, the risks that it was judged by and the executives' names stay
/// with whoever knows them.
///
/// @param chain a graph of this engagement alone
public record EngagementExtract(SupplyChain chain, ChainEngagement engagement) {

    /// Cuts one engagement out of a supply chain.
    ///
    /// @throws IllegalArgumentException if it is not there
    public static EngagementExtract of(SupplyChain whole, EngagementId id) {
        ChainEngagement engagement = whole.findEngagement(id)
                .map(EngagementExtract::withoutPredecessor)
                .orElseThrow(() -> new IllegalArgumentException("no such engagement: " + id));
        // The title of the whole may name whoever stands further up.
        ChainTarget target = target(whole, engagement);
        var chain = new SupplyChain(target.name(), parties(whole, engagement), List.of(target), List.of(engagement));
        return new EngagementExtract(chain, engagement);
    }

    /// The extract that a graph is; empty if it holds anything more, or less.
    static Optional<EngagementExtract> in(SupplyChain chain) {
        return chain.engagements().stream()
                .findFirst()
                .map(engagement -> of(chain, engagement.id()))
                .filter(extract -> extract.says(chain));
    }

    private boolean says(SupplyChain other) {
        return List.copyOf(chain.engagements()).equals(List.copyOf(other.engagements()))
                && List.copyOf(chain.targets()).equals(List.copyOf(other.targets()))
                && Set.copyOf(chain.parties()).equals(Set.copyOf(other.parties()));
    }

    /// Whether another extract says the same of the two and of the target.
    boolean hasSurroundingsOf(EngagementExtract other) {
        return with(other.engagement).says(other.chain);
    }

    /// Whether the engagement stands in a supply chain as it does here.
    public boolean isIn(SupplyChain local) {
        return local.findEngagement(engagement.id())
                .map(EngagementExtract::withoutPredecessor)
                .filter(engagement::equals)
                .isPresent();
    }

    /// The same with the engagement as it has become.
    EngagementExtract with(ChainEngagement changed) {
        var bare = withoutPredecessor(changed);
        return new EngagementExtract(
                new SupplyChain(chain.title(), chain.parties(), chain.targets(), List.of(bare)), bare);
    }

    public ChainTarget target() {
        return chain.target(engagement.target());
    }

    /// The predecessor is another engagement, and the other side may not know it.
    private static ChainEngagement withoutPredecessor(ChainEngagement engagement) {
        return engagement.after(Optional.empty());
    }

    private static List<Party> parties(SupplyChain whole, ChainEngagement engagement) {
        Set<PartyId> named = new LinkedHashSet<>();
        for (PartyId side : List.of(engagement.customer(), engagement.provider())) {
            named.add(whole.party(side).root());
            named.add(side);
        }
        return named.stream()
                .map(whole::party)
                .map(party -> new Party(
                        party.id(), party.name(), party.organisation(), party.bearer(), Set.of(), Optional.empty()))
                .toList();
    }

    /// With the roles that the two have for it from elsewhere: whoever supports has to know whom.
    private static ChainTarget target(SupplyChain whole, ChainEngagement engagement) {
        ChainTarget target = whole.target(engagement.target());
        List<RoleHolding> roles = whole.rolesFor(target.id()).stream()
                .filter(given -> given.engagement()
                        .filter(origin -> origin.id().equals(engagement.id()))
                        .isEmpty())
                .map(GivenRole::holding)
                .filter(holding ->
                        Stream.of(engagement.customer(), engagement.provider()).anyMatch(holding.party()::equals))
                .map(holding -> new RoleHolding(
                        holding.party(),
                        holding.role(),
                        holding.stance(),
                        Optional.empty(),
                        Optional.empty(),
                        holding.validity()))
                .distinct()
                .toList();
        return new ChainTarget(
                target.id(),
                target.name(),
                target.softwareClass(),
                whole.packageLevel(target.id()),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                target.platform(),
                target.inOperation(),
                List.of(),
                List.of(),
                roles,
                Map.of(),
                DefectHandling.UNSETTLED,
                Optional.empty(),
                Optional.empty());
    }

    /// What would keep a supply chain from taking it in: an identifier that names something else there.
    List<Finding> conflictsWith(SupplyChain local, String source) {
        return ExtractConflicts.of(this, local, source);
    }
}
