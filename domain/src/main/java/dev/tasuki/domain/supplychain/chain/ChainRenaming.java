package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import java.util.List;
import java.util.Map;

/// Other identifiers for things of a supply chain. What is not in a map keeps its own.
public record ChainRenaming(
        Map<PartyId, PartyId> parties, Map<TargetId, TargetId> targets, Map<EngagementId, EngagementId> engagements) {

    public ChainRenaming {
        parties = Map.copyOf(parties);
        targets = Map.copyOf(targets);
        engagements = Map.copyOf(engagements);
    }

    /// The same graph with the other identifiers, wherever they stand in it.
    ///
    /// @throws IllegalArgumentException if two things would have the same identifier
    public SupplyChain of(SupplyChain chain) {
        return new SupplyChain(
                chain.title(),
                chain.parties().stream().map(this::of).toList(),
                chain.targets().stream().map(this::of).toList(),
                chain.engagements().stream().map(this::of).toList());
    }

    PartyId of(PartyId id) {
        return parties.getOrDefault(id, id);
    }

    TargetId of(TargetId id) {
        return targets.getOrDefault(id, id);
    }

    EngagementId of(EngagementId id) {
        return engagements.getOrDefault(id, id);
    }

    private Party of(Party party) {
        return new Party(
                of(party.id()),
                party.name(),
                party.organisation().map(this::of),
                party.bearer(),
                party.businesses(),
                party.acknowledgement());
    }

    private ChainTarget of(ChainTarget target) {
        return new ChainTarget(
                of(target.id()),
                target.name(),
                target.softwareClass(),
                target.packageLevel(),
                target.packageReason(),
                target.risks(),
                target.origin(),
                target.platform(),
                target.inOperation(),
                target.parts().stream()
                        .map(part -> new Part(of(part.target()), part.validity()))
                        .toList(),
                target.externalResources().stream().map(this::of).toList(),
                of(target.roles()),
                target.voidRoles(),
                of(target.defects()),
                target.csirt().map(csirt -> new CustomerCsirt(of(csirt.party()), csirt.entrusted())),
                target.generatedWith().map(this::of));
    }

    private ExternalResource of(ExternalResource resource) {
        return new ExternalResource(
                resource.name(),
                resource.packageUrl(),
                resource.adopter().map(this::of),
                resource.role(),
                resource.validity());
    }

    private DefectHandling of(DefectHandling defects) {
        return new DefectHandling(
                defects.contact().map(this::of),
                defects.advisories().map(this::of),
                defects.fixes().map(this::of),
                defects.release().map(this::of));
    }

    private List<RoleHolding> of(List<RoleHolding> holdings) {
        return holdings.stream()
                .map(holding -> new RoleHolding(
                        of(holding.party()),
                        holding.role(),
                        holding.stance(),
                        holding.scope(),
                        holding.note(),
                        holding.validity()))
                .toList();
    }

    private ChainEngagement of(ChainEngagement engagement) {
        return new ChainEngagement(
                of(engagement.id()),
                of(engagement.customer()),
                of(engagement.provider()),
                of(engagement.target()),
                engagement.contractForms(),
                engagement.capital(),
                engagement.statedTier(),
                engagement.packageLevel(),
                of(engagement.roles()),
                of(engagement.customerRoles()),
                engagement.terms(),
                engagement.shares(),
                engagement.predecessor().map(this::of),
                engagement.validity());
    }
}
