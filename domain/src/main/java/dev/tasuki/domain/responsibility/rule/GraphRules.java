package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.GivenRole;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tasuki's own rules, without which a graph makes no sense.
final class GraphRules {

    private GraphRules() {}

    /// A layer is a target: two primaries of one role mean that both owe its whole list, or that nobody has said which
    /// layer is whose.
    static void severalPrimaries(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            for (Role role : Role.values()) {
                Set<PartyId> primaries = judgement.chain().holdersOf(target.id(), role).stream()
                        .map(GivenRole::holding)
                        .filter(RoleHolding::isPrimary)
                        .map(RoleHolding::party)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (primaries.size() > 1) {
                    long twice = judgement.obligations().about(target.id()).stream()
                            .filter(obligation -> primaries.contains(obligation.party()) && isOwedIn(obligation, role))
                            .collect(Collectors.groupingBy(
                                    obligation -> obligation.requirement().id(), Collectors.counting()))
                            .values()
                            .stream()
                            .filter(count -> count > 1)
                            .count();
                    judgement.about(
                            target,
                            target.name(),
                            role.title(),
                            judgement.names(primaries),
                            Text.same(Long.toString(twice)));
                }
            }
        }
    }

    private static boolean isOwedIn(PartyObligation obligation, Role role) {
        return obligation.grounds().stream()
                .anyMatch(ground -> ground.cause().assignment().role() == role
                        && ground.standing().answers());
    }

    static void owedByNobody(Judgement judgement) {
        SupplyChain chain = judgement.chain();
        for (ChainTarget whole : chain.targets()) {
            if (chain.isPart(whole.id())) {
                continue;
            }
            List<Text> missing = judgement.obligations().unowed(whole).stream()
                    .map(requirement -> Text.same(requirement.id().value()))
                    .toList();
            if (!missing.isEmpty()) {
                Text level = chain.packageLevel(whole.id()).orElseThrow().title();
                judgement.about(whole, whole.name(), level, Text.listed(missing));
            }
        }
    }

    static void cycle(Judgement judgement) {
        SupplyChain chain = judgement.chain();
        Map<TargetId, List<TargetId>> parts = new LinkedHashMap<>();
        chain.targets()
                .forEach(target -> parts.put(
                        target.id(),
                        target.parts().stream().map(part -> part.target()).toList()));
        Cycles.in(parts)
                .forEach(cycle -> judgement.about(
                        chain.target(cycle.getFirst()),
                        arrows(cycle.stream()
                                .map(target -> chain.target(target).name())
                                .toList())));
        for (ChainTarget target : chain.targets()) {
            Map<PartyId, List<PartyId>> providers = new LinkedHashMap<>();
            for (ChainEngagement engagement : chain.engagementsAbout(target.id())) {
                providers
                        .computeIfAbsent(engagement.customer(), _ -> new ArrayList<>())
                        .add(engagement.provider());
            }
            Cycles.in(providers)
                    .forEach(cycle -> judgement.about(
                            target, arrows(cycle.stream().map(judgement::name).toList())));
        }
    }

    private static Text arrows(List<Text> names) {
        return Text.joined(" → ", " → ", names);
    }

    static void successionBroken(Judgement judgement) {
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            engagement
                    .predecessor()
                    .flatMap(judgement.always()::findEngagement)
                    .flatMap(earlier -> earlier.validity().until())
                    .filter(end -> !engagement.validity().from().equals(Optional.of(end.plusDays(1))))
                    .ifPresent(end -> judgement.about(engagement, judgement.label(engagement), Text.day(end)));
        }
    }
}
