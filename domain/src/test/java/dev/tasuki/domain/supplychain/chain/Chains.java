package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws graphs for tests: parties and targets appear when they are named.
public final class Chains {
    public static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final List<Party> parties = new ArrayList<>();
    private final List<ChainTarget> targets = new ArrayList<>();
    private final List<ChainEngagement> engagements = new ArrayList<>();

    /// Parties that are organisations.
    public Chains organisations(String... ids) {
        Arrays.stream(ids)
                .forEach(id -> parties.add(new Party(
                        new PartyId(id),
                        Text.same(id),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty())));
        return this;
    }

    /// A department of an organisation.
    public Chains department(String organisation, String id) {
        parties.add(new Party(
                new PartyId(id),
                Text.same(id),
                Optional.of(new PartyId(organisation)),
                Optional.empty(),
                Set.of(),
                Optional.empty()));
        return this;
    }

    /// A target with those who have roles for it by themselves.
    public Chains target(String id, Optional<RequirementPackage> level, List<Part> parts, RoleHolding... roles) {
        targets.add(new ChainTarget(
                new TargetId(id),
                Text.same(id),
                Optional.of(SoftwareClass.SYSTEM),
                level,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                /* platform= */ false,
                /* inOperation= */ false,
                parts,
                List.of(),
                List.of(roles),
                Map.of(),
                DefectHandling.UNSETTLED,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    public Chains target(String id, RequirementPackage level, RoleHolding... roles) {
        return target(id, Optional.of(level), List.of(), roles);
    }

    public Chains engagement(String id, String customer, String provider, String target, RoleHolding... roles) {
        return engagement(engagement(id, customer, provider, target, ContractTerms.NONE, Optional.empty(), roles));
    }

    public Chains engagement(ChainEngagement engagement) {
        engagements.add(engagement);
        return this;
    }

    public static ChainEngagement engagement(
            String id,
            String customer,
            String provider,
            String target,
            ContractTerms terms,
            Optional<List<Share>> shares,
            RoleHolding... roles) {
        return new ChainEngagement(
                new EngagementId(id),
                new PartyId(customer),
                new PartyId(provider),
                new TargetId(target),
                Set.of(ContractForm.ENTRUSTMENT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(roles),
                List.of(),
                terms,
                shares,
                Optional.empty(),
                Validity.ALWAYS);
    }

    /// The same engagement from one day until another.
    public static ChainEngagement between(ChainEngagement engagement, LocalDate from, LocalDate until) {
        return new ChainEngagement(
                engagement.id(),
                engagement.customer(),
                engagement.provider(),
                engagement.target(),
                engagement.contractForms(),
                engagement.capital(),
                engagement.statedTier(),
                engagement.packageLevel(),
                engagement.roles(),
                engagement.customerRoles(),
                engagement.terms(),
                engagement.shares(),
                engagement.predecessor(),
                new Validity(Optional.of(from), Optional.of(until)));
    }

    /// The same engagement at a package.
    public static ChainEngagement at(RequirementPackage level, ChainEngagement engagement) {
        return new ChainEngagement(
                engagement.id(),
                engagement.customer(),
                engagement.provider(),
                engagement.target(),
                engagement.contractForms(),
                engagement.capital(),
                engagement.statedTier(),
                Optional.of(level),
                engagement.roles(),
                engagement.customerRoles(),
                engagement.terms(),
                engagement.shares(),
                engagement.predecessor(),
                engagement.validity());
    }

    public static RoleHolding holding(String party, Role role, Stance stance) {
        return new RoleHolding(
                new PartyId(party), role, Optional.of(stance), Optional.empty(), Optional.empty(), Validity.ALWAYS);
    }

    /// A role without a mark.
    public static RoleHolding unmarked(String party, Role role) {
        return new RoleHolding(
                new PartyId(party), role, Optional.empty(), Optional.empty(), Optional.empty(), Validity.ALWAYS);
    }

    public static Part part(String target) {
        return new Part(new TargetId(target), Validity.ALWAYS);
    }

    /// Terms that carve these out.
    public static ContractTerms carvingOut(String... requirements) {
        return new ContractTerms(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Set.copyOf(Arrays.stream(requirements).map(RequirementId::new).toList()));
    }

    /// A developer's share whose steps were taken on the days from [#DAY] backwards, the last on that day.
    public static Share share(String requirement, ShareState... states) {
        var steps = new ArrayList<ShareStep>();
        for (int i = 0; i < states.length; i++) {
            steps.add(new ShareStep(
                    DAY.minusDays(states.length - 1L - i),
                    states[i],
                    states[i].needsReason() ? Optional.of("because") : Optional.empty()));
        }
        return new Share(
                new RequirementId(requirement), Role.DEVELOPER, "the part we make", List.of(), Optional.empty(), steps);
    }

    public SupplyChain chain() {
        return new SupplyChain(Text.same("chain"), parties, targets, engagements);
    }
}
