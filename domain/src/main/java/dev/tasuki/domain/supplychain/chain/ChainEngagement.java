package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.Tier;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One party works for another about a target of the chain.
///
/// @param customer      for whom the work is done; for a subcontractor, the party that contracts it
/// @param provider      who takes the roles
/// @param capital       how the two are related
/// @param statedTier    the tier that was stated; the graph says itself which it is
/// @param packageLevel  the package that the two have agreed
/// @param roles         what the provider takes
/// @param customerRoles what the customer has by the same contract
/// @param shares        what was handed on; empty where nothing was said about shares
/// @param predecessor   the engagement that it took the place of
public record ChainEngagement(
        EngagementId id,
        PartyId customer,
        PartyId provider,
        TargetId target,
        Set<ContractForm> contractForms,
        Optional<CapitalRelation> capital,
        Optional<Tier> statedTier,
        Optional<RequirementPackage> packageLevel,
        List<RoleHolding> roles,
        List<RoleHolding> customerRoles,
        ContractTerms terms,
        Optional<List<Share>> shares,
        Optional<EngagementId> predecessor,
        Validity validity) {

    /// More shares than an engagement ever has: each individual requirement in each role several times over.
    public static final int MOST_SHARES = 500;

    public ChainEngagement {
        contractForms = contractForms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(contractForms));
        roles = List.copyOf(roles);
        customerRoles = List.copyOf(customerRoles);
        shares = shares.map(List::copyOf);
    }

    /// The roles of both sides.
    public Stream<RoleHolding> holdings() {
        return Stream.concat(roles.stream(), customerRoles.stream());
    }

    /// The same after another predecessor, or none.
    public ChainEngagement after(Optional<EngagementId> other) {
        return with(roles, customerRoles, shares, other);
    }

    /// The same with other shares.
    public ChainEngagement withShares(Optional<List<Share>> others) {
        return with(roles, customerRoles, others, predecessor);
    }

    /// The same where nothing is left open of which package counts and from when it holds.
    ///
    /// @param level the package that counts in it; empty where nobody said
    /// @param first the day from which it holds where it names none
    ChainEngagement settled(Optional<RequirementPackage> level, LocalDate first) {
        return new ChainEngagement(
                id,
                customer,
                provider,
                target,
                contractForms,
                capital,
                statedTier,
                packageLevel.or(() -> level),
                roles,
                customerRoles,
                terms,
                shares,
                predecessor,
                validity.from().isPresent() ? validity : validity.beginningOn(first));
    }

    /// What holds of its roles on one day.
    ChainEngagement on(LocalDate day) {
        return holdings().allMatch(holding -> holding.validity().holdsOn(day))
                ? this
                : with(RoleHolding.on(day, roles), RoleHolding.on(day, customerRoles), shares, predecessor);
    }

    private ChainEngagement with(
            List<RoleHolding> newRoles,
            List<RoleHolding> newCustomerRoles,
            Optional<List<Share>> newShares,
            Optional<EngagementId> newPredecessor) {
        return new ChainEngagement(
                id,
                customer,
                provider,
                target,
                contractForms,
                capital,
                statedTier,
                packageLevel,
                newRoles,
                newCustomerRoles,
                terms,
                newShares,
                newPredecessor,
                validity);
    }
}
