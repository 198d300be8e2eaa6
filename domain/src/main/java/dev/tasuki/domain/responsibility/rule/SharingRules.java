package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.CustomerCsirt;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Rules about primaries, supporting parties and what is handed on: METI guideline, sections 3.1, 4.1, 4.2 and 5.4.
final class SharingRules {
    private static final Text NO_PRIMARY = new Text("{0}の主体がいません。", "there is no primary {0}.");
    private static final Text NO_SHARE = new Text("分担が空です。", "the list of shares is empty.");
    private static final Text NOT_THE_PRIMARYS =
            new Text("{0} は、{1}の主体が負う要求ではありません。", "{0} is not what the primary {1} owes.");
    private static final Text NOT_THE_OPERATOR = new Text("{0}は運用者ではありません。", "{0} is not an operator.");
    private static final Text NOT_SHARED = new Text(
            "委ねるとした {0} が、運用の委託先に分担されていません。", "{0} is said to be entrusted, but is shared with no contractor.");
    private static final Text NOT_OF_S3 = new Text(
            "{0} は、運用者に求められる S(3) の個別要求ではありません。", "{0} is not a requirement of S(3) that is asked of operators.");
    private static final String RESIDUAL_VULNERABILITIES = "S(3)-";

    private SharingRules() {}

    private record OpenShare(ChainEngagement engagement, Share share) {}

    /// The shares that are offered, under discussion or accepted.
    private static List<OpenShare> open(Judgement judgement) {
        var open = new ArrayList<OpenShare>();
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            engagement.shares().orElse(List.of()).stream()
                    .filter(share -> share.stateOn(judgement.day())
                            .filter(state -> state != ShareState.REFUSED && state != ShareState.WITHDRAWN)
                            .isPresent())
                    .forEach(share -> open.add(new OpenShare(engagement, share)));
        }
        return open;
    }

    static void shareNotAsked(Judgement judgement) {
        for (OpenShare open : open(judgement)) {
            Share share = open.share();
            PartyId provider = open.engagement().provider();
            boolean asked = owedAbout(
                            open, judgement, party -> judgement.chain().areOneOrganisation(party, provider))
                    .flatMap(obligation -> obligation.grounds().stream())
                    .anyMatch(ground -> ground.cause().assignment().role() == share.role());
            if (!asked) {
                judgement.about(
                        open.engagement(),
                        judgement.label(open.engagement()),
                        id(share),
                        share.role().title());
            }
        }
    }

    /// What some parties owe of that which is shared.
    private static Stream<PartyObligation> owedAbout(OpenShare open, Judgement judgement, Predicate<PartyId> whose) {
        return judgement.obligations().involvements(open.engagement().target()).stream()
                .filter(involvement -> whose.test(involvement.party()))
                .flatMap(involvement -> involvement.obligation(open.share().requirement()).stream());
    }

    private static Text id(Share share) {
        return Text.same(share.requirement().value());
    }

    static void primaryWithoutAll(Judgement judgement) {
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            if (engagement.terms().carvedOut().isEmpty()) {
                continue;
            }
            List<Text> left = engagement.terms().carvedOut().stream()
                    .sorted()
                    .map(id -> Text.same(id.value()))
                    .toList();
            engagement
                    .holdings()
                    .filter(RoleHolding::isPrimary)
                    .forEach(holding -> judgement.about(
                            engagement,
                            judgement.name(holding.party()),
                            judgement.chain().target(engagement.target()).name(),
                            holding.role().title(),
                            Text.listed(left)));
        }
    }

    /// One who provides the platform answers for it and may have a supporter too.
    static void supportUnfounded(Judgement judgement) {
        for (ChainEngagement engagement : judgement.chain().engagements()) {
            engagement
                    .holdings()
                    .filter(RoleHolding::isSupporting)
                    .filter(holding -> judgement
                            .answering(engagement.target(), holding.role())
                            .isEmpty())
                    .forEach(holding -> judgement.about(
                            engagement,
                            judgement.label(engagement),
                            NO_PRIMARY.filled(holding.role().title())));
            if (engagement.shares().filter(List::isEmpty).isPresent()
                    && engagement.roles().stream().anyMatch(RoleHolding::isSupporting)) {
                judgement.about(engagement, judgement.label(engagement), NO_SHARE);
            }
        }
        for (OpenShare open : open(judgement)) {
            Share share = open.share();
            Set<PartyId> primaries = judgement.answering(open.engagement().target(), share.role());
            boolean owed = owedAbout(open, judgement, primaries::contains)
                    .anyMatch(obligation -> obligation.standing().answers());
            if (!primaries.isEmpty() && !owed) {
                judgement.about(
                        open.engagement(),
                        judgement.label(open.engagement()),
                        NOT_THE_PRIMARYS.filled(id(share), share.role().title()));
            }
        }
    }

    static void csirtNotCovered(Judgement judgement) {
        for (ChainTarget target : judgement.chain().targets()) {
            if (target.csirt().isEmpty()) {
                continue;
            }
            CustomerCsirt csirt = target.csirt().get();
            if (!judgement.holders(target.id(), Role.OPERATOR).contains(csirt.party())) {
                judgement.about(target, target.name(), NOT_THE_OPERATOR.filled(judgement.name(csirt.party())));
            }
            for (RequirementId entrusted : csirt.entrusted()) {
                Text id = Text.same(entrusted.value());
                if (!isAskedOfOperators(judgement, entrusted)) {
                    judgement.about(target, target.name(), NOT_OF_S3.filled(id));
                } else if (open(judgement).stream()
                        .noneMatch(open -> open.engagement().target().equals(target.id())
                                && open.share().role() == Role.OPERATOR
                                && open.share().requirement().equals(entrusted))) {
                    judgement.about(target, target.name(), NOT_SHARED.filled(id));
                }
            }
        }
    }

    private static boolean isAskedOfOperators(Judgement judgement, RequirementId id) {
        return id.value().startsWith(RESIDUAL_VULNERABILITIES)
                && judgement.framework().find(id).stream()
                        .flatMap(requirement ->
                                judgement.framework().rolesOf(requirement, judgement.interpretation()).stream())
                        .anyMatch(role -> role.heldBy().allOf().contains(Role.OPERATOR));
    }

    static void ownerLost(Judgement judgement) {
        for (OpenShare open : open(judgement)) {
            if (judgement
                    .answering(open.engagement().target(), open.share().role())
                    .isEmpty()) {
                judgement.about(open.engagement(), judgement.label(open.engagement()), id(open.share()));
            }
        }
    }

    static void noGrace(Judgement judgement) {
        for (OpenShare open : open(judgement)) {
            if (open.share()
                    .due()
                    .filter(due -> !due.isAfter(open.share().offered()))
                    .isPresent()) {
                judgement.about(open.engagement(), judgement.label(open.engagement()), id(open.share()));
            }
        }
    }
}
