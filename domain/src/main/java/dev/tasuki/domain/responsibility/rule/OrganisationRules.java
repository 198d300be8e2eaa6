package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.Business;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Party;
import java.util.LinkedHashSet;
import java.util.Set;

/// Rules about what organisations and their departments do: METI guideline, sections 1.2 (2), 1.3, 2.2 and 3.1.
final class OrganisationRules {

    private OrganisationRules() {}

    static void salesWithoutSupplier(Judgement judgement) {
        withoutRole(judgement, Business.SALES);
    }

    static void webProgrammingWithoutDeveloper(Judgement judgement) {
        withoutRole(judgement, Business.WEB_PROGRAMMING);
    }

    private static void withoutRole(Judgement judgement, Business business) {
        for (Party party : judgement.chain().parties()) {
            if (party.businesses().contains(business)
                    && !judgement.rolesOf(party.id()).contains(business.role())) {
                judgement.about(party.id(), judgement.name(party.id()));
            }
        }
    }

    static void departmentWithoutRole(Judgement judgement) {
        Set<PartyId> customers = new LinkedHashSet<>();
        for (ChainTarget target : judgement.chain().targets()) {
            customers.addAll(judgement.chain().customerOrganisationsOf(target.id()));
        }
        for (Party party : judgement.chain().parties()) {
            if (party.organisation().filter(customers::contains).isEmpty()) {
                continue;
            }
            for (Business business : party.businesses()) {
                Role role = business.role();
                if (!judgement.rolesOf(party.id()).contains(role)) {
                    judgement.about(party.id(), judgement.name(party.id()), business.title(), role.title());
                }
            }
        }
    }

    /// An organisation answers for its departments; one that has no role yet has nothing to acknowledge.
    static void notAcknowledged(Judgement judgement) {
        Set<PartyId> involved = new LinkedHashSet<>();
        for (Party party : judgement.chain().parties()) {
            if (!judgement.rolesOf(party.id()).isEmpty()) {
                involved.add(party.root());
            }
        }
        for (PartyId organisation : involved) {
            boolean acknowledged = judgement
                    .chain()
                    .party(organisation)
                    .acknowledgement()
                    .filter(given -> !given.on().isAfter(judgement.day()))
                    .isPresent();
            if (!acknowledged) {
                judgement.about(organisation, judgement.name(organisation));
            }
        }
    }
}
