package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.GivenRole;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.domain.supplychain.chain.Tiers;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One graph on one day before the rules: what the judges ask, and what they find.
final class Judgement {
    private static final Text ENGAGEMENT = new Text("{0}と{1}、「{2}」", "{0} and {1}, “{2}”");

    private final SupplyChain chain;
    private final SupplyChain always;
    private final ChainObligations obligations;
    private final Map<PartyId, Set<Role>> rolesByParty = new HashMap<>();
    private final List<ChainFinding> findings = new ArrayList<>();
    private @Nullable Rule rule;

    Judgement(SupplyChain always, ChainObligations obligations) {
        this.always = always;
        this.chain = obligations.chain();
        this.obligations = obligations;
        for (ChainTarget target : chain.targets()) {
            for (GivenRole given : chain.rolesFor(target.id())) {
                rolesByParty
                        .computeIfAbsent(given.holding().party(), _ -> EnumSet.noneOf(Role.class))
                        .add(given.holding().role());
            }
        }
    }

    List<ChainFinding> under(Rule asked) {
        findings.clear();
        rule = asked;
        judge(asked);
        return List.copyOf(findings);
    }

    /// Without a default, so that a rule without a judge does not compile.
    private void judge(Rule asked) {
        switch (asked) {
            case RULE_01 -> RoleRules.roleWithoutHolder(this);
            case RULE_02 -> CompositionRules.classMissing(this);
            case RULE_03 -> RoleRules.roleOfTheOtherClass(this);
            case RULE_04 -> RoleRules.customerAndOperatorNotApart(this);
            case RULE_05 -> RoleRules.inHouseWithoutPrimary(this);
            case RULE_06 -> CompositionRules.componentWithoutDeveloper(this);
            case RULE_07 -> CompositionRules.combinationWithoutDeveloper(this);
            case RULE_08 -> CompositionRules.thirdPartyNotSupplier(this);
            case RULE_09 -> RoleRules.defectHandlingUnsettled(this);
            case RULE_10 -> ContractRules.purchaseIncomplete(this);
            case RULE_11 -> ContractRules.serviceUseIncomplete(this);
            case RULE_12 -> ContractRules.operationWithoutScope(this);
            case RULE_13 -> ContractRules.contractWorkWithoutRoles(this);
            case RULE_14 -> ContractRules.quasiMandateWithoutScope(this);
            case RULE_15 -> ContractRules.productMaintenanceWithoutVulnerabilities(this);
            case RULE_16 -> ContractRules.commissionedWithoutVulnerabilities(this);
            case RULE_17 -> CompositionRules.platformWithoutAllRoles(this);
            case RULE_18 -> CompositionRules.externalResourceWithoutAdopter(this);
            case RULE_19 -> OrganisationRules.salesWithoutSupplier(this);
            case RULE_20 -> OrganisationRules.webProgrammingWithoutDeveloper(this);
            case RULE_21 -> ContractRules.tierDoesNotFit(this);
            case RULE_22 -> PackageRules.scopeOrLevelMissing(this);
            case RULE_23 -> SharingRules.shareNotAsked(this);
            case RULE_24 -> PackageRules.belowMinimum(this);
            case RULE_25 -> PackageRules.riskAsksForStandard(this);
            case RULE_26 -> PackageRules.levelsDiffer(this);
            case RULE_27 -> PackageRules.belowTheCustomers(this);
            case RULE_28 -> SharingRules.primaryWithoutAll(this);
            case RULE_29 -> SharingRules.supportUnfounded(this);
            case RULE_30 -> SharingRules.csirtNotCovered(this);
            case RULE_31 -> CompositionRules.generatedWithoutRoles(this);
            case RULE_32 -> OrganisationRules.notAcknowledged(this);
            case RULE_33 -> SharingRules.ownerLost(this);
            case RULE_34 -> OrganisationRules.departmentWithoutRole(this);
            case RULE_35 -> RoleRules.sharedRoleUnmarked(this);
            case RULE_36 -> SharingRules.noGrace(this);
            case TASUKI_01 -> GraphRules.severalPrimaries(this);
            case TASUKI_02 -> GraphRules.owedByNobody(this);
            case TASUKI_03 -> GraphRules.cycle(this);
            case TASUKI_04 -> GraphRules.successionBroken(this);
            case TASUKI_05 -> TemplateRules.placeholderLeft(this);
        }
    }

    /// The graph on the day.
    SupplyChain chain() {
        return chain;
    }

    /// The graph with everything that was and will be.
    SupplyChain always() {
        return always;
    }

    LocalDate day() {
        return obligations.day();
    }

    Framework framework() {
        return obligations.framework();
    }

    Interpretation interpretation() {
        return obligations.interpretation();
    }

    Tiers tiers() {
        return obligations.tiers();
    }

    ChainObligations obligations() {
        return obligations;
    }

    /// The roles that a party has for anything.
    Set<Role> rolesOf(PartyId party) {
        return rolesByParty.getOrDefault(party, Set.of());
    }

    /// The holders of a role for a target.
    Set<PartyId> holders(TargetId target, Role role) {
        return chain.holdersOf(target, role).stream()
                .map(given -> given.holding().party())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The holders of a role who answer for it.
    Set<PartyId> answering(TargetId target, Role role) {
        return chain.holdersOf(target, role).stream()
                .map(GivenRole::holding)
                .filter(holding -> !holding.isSupporting())
                .map(RoleHolding::party)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Everybody with a role for a target, an engagement about it or an external resource in it, and its customers.
    private Set<PartyId> concerned(ChainTarget target) {
        Set<PartyId> concerned = new LinkedHashSet<>();
        for (GivenRole given : chain.rolesFor(target.id())) {
            concerned.add(given.holding().party());
        }
        for (ChainEngagement engagement : chain.engagementsAbout(target.id())) {
            concerned.add(engagement.customer());
            concerned.add(engagement.provider());
        }
        target.externalResources().forEach(resource -> resource.adopter().ifPresent(concerned::add));
        concerned.addAll(chain.customersOf(target.id()));
        return concerned;
    }

    void about(ChainTarget target, Text... arguments) {
        add(new Subject.OfTarget(target.id()), concerned(target), arguments);
    }

    void about(ChainEngagement engagement, Text... arguments) {
        add(
                new Subject.OfEngagement(engagement.id()),
                List.of(engagement.customer(), engagement.provider()),
                arguments);
    }

    void about(PartyId party, Text... arguments) {
        add(new Subject.OfParty(party), List.of(party), arguments);
    }

    private void add(Subject subject, Collection<PartyId> concerns, Text... arguments) {
        if (rule == null) {
            throw new IllegalStateException("no rule is asked");
        }
        findings.add(new ChainFinding(rule, subject, new LinkedHashSet<>(concerns), List.of(arguments)));
    }

    Text name(PartyId party) {
        return chain.name(party);
    }

    /// The names one after the other, as each language enumerates.
    Text names(Collection<PartyId> parties) {
        return Text.listed(parties.stream().map(this::name).toList());
    }

    /// An engagement by its two sides and its target.
    Text label(ChainEngagement engagement) {
        return ENGAGEMENT.filled(
                name(engagement.customer()),
                name(engagement.provider()),
                chain.target(engagement.target()).name());
    }
}
