package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Part;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Set;

/// Rules about what software is composed of: METI guideline, sections 1.3 to 1.5 and 4.2.
final class CompositionRules {
    private static final Text OF_THE_TOOL = new Text("ツールの{0}", "{0} of the tool");
    private static final Text ON_THE_CUSTOMERS_SIDE = new Text("顧客側の{0}", "{0} on the customer's side");

    private CompositionRules() {}

    static void classMissing(Judgement judgement) {
        judgement.chain().targets().stream()
                .filter(target -> target.softwareClass().isEmpty())
                .forEach(target -> judgement.about(target, target.name()));
    }

    static void componentWithoutDeveloper(Judgement judgement) {
        SupplyChain chain = judgement.chain();
        for (ChainTarget whole : chain.targets()) {
            whole.parts().stream()
                    .map(part -> chain.target(part.target()))
                    .filter(part -> part.parts().isEmpty()
                            && judgement.holders(part.id(), Role.DEVELOPER).isEmpty())
                    .forEach(part -> judgement.about(whole, whole.name(), part.name()));
            whole.externalResources().stream()
                    .filter(resource -> resource.adopter().isEmpty())
                    .forEach(resource -> judgement.about(whole, whole.name(), Text.same(resource.name())));
        }
    }

    static void combinationWithoutDeveloper(Judgement judgement) {
        judgement.chain().targets().stream()
                .filter(target -> !target.parts().isEmpty()
                        && !target.voidRoles().containsKey(Role.DEVELOPER)
                        && judgement.holders(target.id(), Role.DEVELOPER).isEmpty())
                .forEach(target -> judgement.about(target, target.name()));
    }

    /// A department that makes a component for its own organisation supplies it to nobody else. A platform is run on,
    /// not built in: RULE-17 asks for its roles.
    static void thirdPartyNotSupplier(Judgement judgement) {
        SupplyChain chain = judgement.chain();
        for (ChainTarget whole : chain.targets()) {
            Set<PartyId> integrators = judgement.holders(whole.id(), Role.DEVELOPER);
            for (Part part : whole.parts()) {
                ChainTarget component = chain.target(part.target());
                if (component.platform()) {
                    continue;
                }
                Set<PartyId> suppliers = judgement.holders(component.id(), Role.SUPPLIER);
                for (PartyId maker : judgement.answering(component.id(), Role.DEVELOPER)) {
                    boolean third = integrators.stream().noneMatch(party -> chain.areOneOrganisation(party, maker));
                    boolean supplies = suppliers.stream().anyMatch(party -> chain.areOneOrganisation(party, maker));
                    if (third && !supplies) {
                        judgement.about(component, judgement.name(maker), whole.name(), component.name());
                    }
                }
            }
        }
    }

    static void platformWithoutAllRoles(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            if (!target.platform()) {
                continue;
            }
            for (PartyId provider : judgement.answering(target.id(), Role.DEVELOPER)) {
                for (Role role : List.of(Role.SUPPLIER, Role.OPERATOR)) {
                    if (!judgement.holders(target.id(), role).contains(provider)) {
                        judgement.about(target, target.name(), judgement.name(provider), role.title());
                    }
                }
            }
        }
    }

    static void externalResourceWithoutAdopter(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            target.externalResources().stream()
                    .filter(resource -> resource.adopter().isEmpty()
                            || resource.role()
                                    .filter(role -> role != Role.CUSTOMER)
                                    .isEmpty())
                    .forEach(resource -> judgement.about(target, target.name(), Text.same(resource.name())));
        }
    }

    static void generatedWithoutRoles(Judgement judgement) {
        SupplyChain chain = judgement.chain();
        for (ChainTarget target : chain.targets()) {
            if (target.generatedWith().isEmpty()) {
                continue;
            }
            ChainTarget tool = chain.target(target.generatedWith().get());
            for (Role role : List.of(Role.DEVELOPER, Role.SUPPLIER)) {
                if (judgement.holders(tool.id(), role).isEmpty()) {
                    judgement.about(target, target.name(), tool.name(), OF_THE_TOOL.filled(role.title()));
                }
            }
            Set<PartyId> customers = judgement.chain().customerOrganisationsOf(target.id());
            if (judgement.holders(target.id(), Role.DEVELOPER).stream()
                    .noneMatch(party -> customers.contains(chain.party(party).root()))) {
                judgement.about(
                        target, target.name(), tool.name(), ON_THE_CUSTOMERS_SIDE.filled(Role.DEVELOPER.title()));
            }
        }
    }
}
