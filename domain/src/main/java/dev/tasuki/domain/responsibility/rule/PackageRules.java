package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Rules about requirement packages: METI guideline, sections 4.1 and 4.2.
final class PackageRules {
    private static final Text LEVEL = new Text("要求パッケージ", "the requirement package");
    private static final Text ROLES = new Text("担う役割", "the roles");

    private PackageRules() {}

    static void scopeOrLevelMissing(Judgement judgement) {
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            Text target = judgement.chain().target(engagement.target()).name();
            if (engagement.roles().isEmpty()) {
                judgement.about(engagement, target, judgement.name(engagement.provider()), ROLES);
            }
            if (judgement.chain().packageLevel(engagement).isEmpty()) {
                judgement.about(engagement, target, judgement.name(engagement.provider()), LEVEL);
            }
        }
        for (ChainTarget target : judgement.chain().targets()) {
            if (!target.roles().isEmpty()
                    && judgement.chain().packageLevel(target.id()).isEmpty()) {
                Set<PartyId> holders = target.roles().stream()
                        .map(RoleHolding::party)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                judgement.about(target, target.name(), judgement.names(holders), LEVEL);
            }
        }
    }

    static void belowMinimum(Judgement judgement) {
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            List<Text> left = engagement.terms().carvedOut().stream()
                    .sorted()
                    .flatMap(id -> judgement.framework().find(id).stream())
                    .filter(requirement -> requirement
                            .requirementPackage()
                            .filter(RequirementPackage.MINIMUM::equals)
                            .isPresent())
                    .map(requirement -> Text.same(requirement.id().value()))
                    .toList();
            if (!left.isEmpty()) {
                judgement.about(engagement, judgement.label(engagement), Text.listed(left));
            }
        }
    }

    static void riskAsksForStandard(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            if (target.risks().isEmpty() || target.packageReason().isPresent()) {
                continue;
            }
            if (judgement
                    .chain()
                    .packageLevel(target.id())
                    .filter(RequirementPackage.MINIMUM::equals)
                    .isPresent()) {
                Text risks = Text.listed(
                        target.risks().stream().map(risk -> risk.title()).toList());
                judgement.about(target, target.name(), risks);
            }
        }
    }

    static void levelsDiffer(Judgement judgement) {
        SupplyChain chain = judgement.chain();
        for (ChainTarget whole : chain.targets()) {
            if (chain.isPart(whole.id()) || whole.packageLevel().isEmpty()) {
                continue;
            }
            RequirementPackage level = whole.packageLevel().get();
            var differing = new ArrayList<Text>();
            for (TargetId id : chain.composition(whole.id())) {
                ChainTarget target = chain.target(id);
                target.packageLevel().filter(own -> own != level).ifPresent(_ -> differing.add(target.name()));
                chain.engagementsAbout(id).stream()
                        .filter(engagement -> engagement
                                .packageLevel()
                                .filter(agreed -> agreed != level)
                                .isPresent())
                        .map(judgement::label)
                        .forEach(differing::add);
            }
            if (!differing.isEmpty()) {
                judgement.about(whole, whole.name(), level.title(), Text.listed(differing));
            }
        }
    }

    static void belowTheCustomers(Judgement judgement) {
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            if (engagement.packageLevel().isEmpty()) {
                continue;
            }
            RequirementPackage agreed = engagement.packageLevel().get();
            judgement
                    .chain()
                    .packageLevel(engagement.target())
                    .filter(asked -> !agreed.includes(asked))
                    .ifPresent(asked ->
                            judgement.about(engagement, judgement.label(engagement), agreed.title(), asked.title()));
        }
    }
}
