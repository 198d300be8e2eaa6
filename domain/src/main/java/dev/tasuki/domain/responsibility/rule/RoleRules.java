package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Bearer;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.DefectHandling;
import dev.tasuki.domain.supplychain.chain.GivenRole;
import dev.tasuki.domain.supplychain.chain.Origin;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules about who holds which role: METI guideline, sections 1.2 (2) and 1.4.
final class RoleRules {
    private static final Text CONTACT = new Text("通知の受付窓口", "the contact point");
    private static final Text ADVISORIES = new Text("セキュリティ勧告の提供", "security advisories");
    private static final Text FIXES = new Text("欠陥の修正", "corrections");
    private static final Text RELEASE = new Text("リリース", "the release");

    private RoleRules() {}

    /// A part gets its roles by its makers; the rules on composition see to those.
    static void roleWithoutHolder(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            if (judgement.chain().isPart(target.id())) {
                continue;
            }
            for (Role role : Role.values()) {
                if (judgement.holders(target.id(), role).isEmpty()
                        && !target.voidRoles().containsKey(role)) {
                    judgement.about(target, target.name(), role.title());
                }
            }
        }
    }

    static void roleOfTheOtherClass(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            for (GivenRole given : judgement.chain().rolesFor(target.id())) {
                Party party = judgement.chain().party(given.holding().party());
                Bearer needed = given.holding().role() == Role.CUSTOMER
                        ? Bearer.CUSTOMER
                        : Bearer.CYBER_INFRASTRUCTURE_PROVIDER;
                party.bearer()
                        .filter(recorded -> recorded != needed)
                        .ifPresent(recorded -> judgement.about(
                                party.id(),
                                judgement.name(party.id()),
                                recorded.title(),
                                target.name(),
                                given.holding().role().title()));
            }
        }
    }

    static void customerAndOperatorNotApart(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            Set<PartyId> customers = judgement.holders(target.id(), Role.CUSTOMER);
            judgement.chain().holdersOf(target.id(), Role.OPERATOR).stream()
                    .map(GivenRole::holding)
                    .filter(holding -> customers.contains(holding.party())
                            && holding.note().isEmpty())
                    .map(RoleHolding::party)
                    .distinct()
                    .forEach(party -> judgement.about(party, judgement.name(party), target.name()));
        }
    }

    static void inHouseWithoutPrimary(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            if (target.origin().filter(Origin.IN_HOUSE::equals).isEmpty()) {
                continue;
            }
            Set<PartyId> customers = judgement.chain().customerOrganisationsOf(target.id());
            for (Role role : List.of(Role.DEVELOPER, Role.SUPPLIER)) {
                boolean borne = judgement.chain().holdersOf(target.id(), role).stream()
                        .map(GivenRole::holding)
                        .filter(RoleHolding::isPrimary)
                        .anyMatch(holding -> customers.contains(
                                judgement.chain().party(holding.party()).root()));
                if (!borne) {
                    judgement.about(target, target.name(), role.title());
                }
            }
        }
    }

    static void defectHandlingUnsettled(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            if (judgement.chain().isPart(target.id())) {
                continue;
            }
            DefectHandling defects = target.defects();
            check(judgement, target, defects.contact(), Role.DEVELOPER, CONTACT);
            check(judgement, target, defects.advisories(), Role.DEVELOPER, ADVISORIES);
            check(judgement, target, defects.fixes(), Role.DEVELOPER, FIXES);
            check(judgement, target, defects.release(), Role.SUPPLIER, RELEASE);
        }
    }

    private static void check(Judgement judgement, ChainTarget target, Optional<PartyId> named, Role role, Text what) {
        if (target.voidRoles().containsKey(role)) {
            return;
        }
        boolean held = named.filter(party -> judgement.chain().composition(target.id()).stream()
                        .anyMatch(part -> judgement.holders(part, role).contains(party)))
                .isPresent();
        if (!held) {
            judgement.about(target, target.name(), what, role.title());
        }
    }

    static void sharedRoleUnmarked(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            for (Role role : Role.values()) {
                List<GivenRole> holders = judgement.chain().holdersOf(target.id(), role);
                Set<PartyId> parties = judgement.holders(target.id(), role);
                boolean unmarked = holders.stream()
                        .anyMatch(given -> given.holding().stance().isEmpty());
                if (parties.size() > 1 && unmarked) {
                    judgement.about(target, target.name(), role.title(), judgement.names(parties));
                }
            }
        }
    }
}
