package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Commission;
import dev.tasuki.domain.supplychain.chain.ContractDocument;
import dev.tasuki.domain.supplychain.chain.Origin;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.domain.supplychain.chain.VulnerabilityHandling;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Rules about contract forms and tiers: METI guideline, sections 1.3 (3) and 1.4 (3).
final class ContractRules {
    private static final Text CUSTOMERS_OPERATOR = new Text("顧客側の運用者", "an operator on the customer's side");
    private static final Text DEMARCATION = new Text("責任の分界点", "demarcation points");
    private static final Text SCOPE = new Text("役務の役割範囲", "in which roles the service is rendered");
    private static final Text DUTIES = new Text("責務に応じた実施内容", "what is done in those roles");
    private static final Text VULNERABILITY_CONTRACT =
            new Text("脆弱性対応を含む保守契約", "a maintenance contract that covers vulnerabilities");
    private static final Text NO_WAY = new Text("顧客に至る契約がありません。", "No contracts lead from it to a customer.");
    private static final Text OTHER_TIER =
            new Text("{0}とされていますが、契約をたどると{1}です。", "It is recorded as {0}; by the contracts it is {1}.");

    private ContractRules() {}

    /// The licence and maintenance run between customer and supplier, the sales contract between supplier and
    /// developer, so that a target's engagements are looked at together.
    static void purchaseIncomplete(Judgement judgement) {
        SupplyChain chain = judgement.chain();
        for (ChainTarget target : chain.targets()) {
            List<ChainEngagement> engagements = chain.engagementsAbout(target.id());
            if (engagements.stream()
                    .noneMatch(engagement -> engagement.contractForms().contains(ContractForm.SALES))) {
                continue;
            }
            Set<PartyId> customers = judgement.chain().customerOrganisationsOf(target.id());
            if (chain.enclosing(target.id()).stream()
                    .flatMap(whole -> judgement.holders(whole, Role.OPERATOR).stream())
                    .noneMatch(party -> customers.contains(chain.party(party).root()))) {
                judgement.about(target, target.name(), CUSTOMERS_OPERATOR);
            }
            var needed = new ArrayList<>(List.of(ContractDocument.LICENCE, ContractDocument.MAINTENANCE));
            Set<PartyId> suppliers = organisations(judgement, target, Role.SUPPLIER);
            if (!suppliers.containsAll(organisations(judgement, target, Role.DEVELOPER))) {
                needed.add(ContractDocument.SALES);
            }
            needed.stream()
                    .filter(document -> engagements.stream()
                            .noneMatch(
                                    engagement -> engagement.terms().documents().containsKey(document)))
                    .forEach(document -> judgement.about(target, target.name(), document.title()));
        }
    }

    private static Set<PartyId> organisations(Judgement judgement, ChainTarget target, Role role) {
        return judgement.holders(target.id(), role).stream()
                .map(party -> judgement.chain().party(party).root())
                .collect(Collectors.toSet());
    }

    static void serviceUseIncomplete(Judgement judgement) {
        for (ChainEngagement engagement : under(judgement, ContractForm.USE)) {
            if (engagement.terms().demarcation().isEmpty()) {
                judgement.about(engagement, judgement.label(engagement), DEMARCATION);
            }
            List.of(ContractDocument.TERMS_OF_USE, ContractDocument.SLA).stream()
                    .filter(document -> !engagement.terms().documents().containsKey(document))
                    .forEach(document -> judgement.about(engagement, judgement.label(engagement), document.title()));
        }
    }

    static void operationWithoutScope(Judgement judgement) {
        for (ChainEngagement engagement : under(judgement, ContractForm.OPERATION)) {
            boolean scoped = engagement.roles().stream()
                    .anyMatch(holding -> holding.role() == Role.OPERATOR
                            && (holding.scope().isPresent()
                                    || engagement.terms().scope().isPresent()));
            if (!scoped) {
                judgement.about(engagement, judgement.label(engagement));
            }
        }
    }

    static void contractWorkWithoutRoles(Judgement judgement) {
        for (ChainEngagement engagement : commissioned(judgement, Commission.CONTRACT_WORK)) {
            for (Role role : List.of(Role.DEVELOPER, Role.SUPPLIER)) {
                if (engagement.roles().stream().noneMatch(holding -> holding.role() == role)) {
                    judgement.about(engagement, judgement.label(engagement), role.title());
                }
            }
        }
    }

    static void quasiMandateWithoutScope(Judgement judgement) {
        for (ChainEngagement engagement : commissioned(judgement, Commission.QUASI_MANDATE)) {
            if (engagement.terms().scope().isEmpty()) {
                judgement.about(engagement, judgement.label(engagement), SCOPE);
            }
            if (engagement.terms().duties().isEmpty()) {
                judgement.about(engagement, judgement.label(engagement), DUTIES);
            }
        }
    }

    static void productMaintenanceWithoutVulnerabilities(Judgement judgement) {
        for (ChainEngagement engagement : under(judgement, ContractForm.MAINTENANCE)) {
            ChainTarget target = judgement.chain().target(engagement.target());
            boolean product = target.softwareClass()
                    .filter(kind -> kind == SoftwareClass.PRODUCT || kind == SoftwareClass.EMBEDDED)
                    .isPresent();
            if (product && !handlesVulnerabilities(engagement)) {
                judgement.about(engagement, target.name(), judgement.label(engagement));
            }
        }
    }

    private static boolean handlesVulnerabilities(ChainEngagement engagement) {
        return engagement
                .terms()
                .vulnerabilities()
                .filter(handling -> handling != VulnerabilityHandling.EXCLUDED)
                .isPresent();
    }

    static void commissionedWithoutVulnerabilities(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            if (!target.inOperation()
                    || target.origin().filter(Origin.COMMISSIONED::equals).isEmpty()) {
                continue;
            }
            List<ChainEngagement> engagements = judgement.chain().engagementsAbout(target.id());
            if (engagements.stream()
                    .noneMatch(engagement -> engagement.contractForms().contains(ContractForm.MAINTENANCE)
                            && handlesVulnerabilities(engagement))) {
                judgement.about(target, target.name(), VULNERABILITY_CONTRACT);
            }
            if (engagements.stream()
                    .noneMatch(engagement ->
                            engagement.terms().documents().containsKey(ContractDocument.CHANGE_MEMORANDUM))) {
                judgement.about(target, target.name(), ContractDocument.CHANGE_MEMORANDUM.title());
            }
        }
    }

    static void tierDoesNotFit(Judgement judgement) {
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            OptionalInt depth = judgement.tiers().depth(engagement.id());
            if (depth.isEmpty()) {
                judgement.about(engagement, judgement.label(engagement), NO_WAY);
                continue;
            }
            var tier = new Tier(Math.min(depth.getAsInt(), Tier.DEEPEST));
            engagement
                    .statedTier()
                    .filter(stated -> !stated.equals(tier))
                    .ifPresent(stated -> judgement.about(
                            engagement, judgement.label(engagement), OTHER_TIER.filled(stated.title(), tier.title())));
        }
    }

    private static List<ChainEngagement> under(Judgement judgement, ContractForm form) {
        return judgement.chain().engagements().stream()
                .filter(engagement -> engagement.contractForms().contains(form))
                .toList();
    }

    private static List<ChainEngagement> commissioned(Judgement judgement, Commission commission) {
        return under(judgement, ContractForm.ENTRUSTMENT).stream()
                .filter(engagement -> engagement
                        .terms()
                        .commission()
                        .filter(commission::equals)
                        .isPresent())
                .toList();
    }
}
