package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a statement may say after the one before it: nobody takes back what was said, and nobody speaks for the other
/// side.
///
/// The customer states the engagement and offers shares; the provider answers them. What a share comprises changes only
/// together with a new offer, which the provider has to accept anew.
final class StatementRules {
    private final EngagementStatement next;
    private final String source;
    private final List<Finding> findings = new ArrayList<>();

    private StatementRules(EngagementStatement next, String source) {
        this.next = next;
        this.source = source;
    }

    /// Everything that is wrong with a statement; empty if it may follow.
    static List<Finding> check(Optional<EngagementStatement> last, EngagementStatement next, String source) {
        var rules = new StatementRules(next, source);
        last.ifPresentOrElse(rules::checkAfter, rules::checkFirst);
        return rules.findings;
    }

    private void checkFirst() {
        if (next.by() != EngagementSide.CUSTOMER) {
            report(ExchangeFault.PROVIDER_STATES_FIRST);
        }
        // What the two said before they began to exchange files may be in the first; the provider has to confirm it.
        shares(next.extract().engagement()).forEach((key, share) -> checkDays(key, share, 0));
    }

    /// What the first statement says that the provider has answered, so that the provider can confirm or deny it.
    static List<Finding> answersToConfirm(EngagementStatement first, String source) {
        return first.extract().engagement().shares().orElse(List.of()).stream()
                .flatMap(share -> share.history().stream()
                        .filter(step -> step.state().takenBy() == EngagementSide.PROVIDER)
                        .map(step -> new Finding(
                                ExchangeFault.ANSWER_TO_CONFIRM,
                                Location.of(source),
                                ShareKey.of(share).words(),
                                step.on().toString(),
                                step.state().id())))
                .toList();
    }

    private void checkAfter(EngagementStatement last) {
        ChainEngagement before = last.extract().engagement();
        ChainEngagement after = next.extract().engagement();
        if (!before.id().equals(after.id())
                || !before.customer().equals(after.customer())
                || !before.provider().equals(after.provider())
                || !before.target().equals(after.target())) {
            report(
                    ExchangeFault.ANOTHER_ENGAGEMENT,
                    before.id().value(),
                    after.id().value());
            return;
        }
        if (next.madeAt().isBefore(last.madeAt())) {
            report(
                    ExchangeFault.MADE_BEFORE_THE_LAST,
                    next.madeAt().toString(),
                    last.madeAt().toString());
        }
        boolean sameTerms = next.hasTermsOf(last);
        if (!sameTerms && next.by() == EngagementSide.PROVIDER) {
            report(ExchangeFault.TERMS_NOT_THE_PROVIDERS);
        }
        if (sameTerms && before.shares().equals(after.shares())) {
            report(ExchangeFault.NOTHING_NEW, Integer.toString(last.number()));
        }
        checkShares(shares(before), shares(after));
    }

    private void checkShares(Map<ShareKey, Share> before, Map<ShareKey, Share> after) {
        before.forEach((key, share) -> {
            Share later = after.get(key);
            if (later == null || !begins(later.history(), share.history())) {
                report(ExchangeFault.STEP_TAKEN_BACK, key.words());
            } else {
                int known = share.history().size();
                boolean offeredAnew = later
                        .history()
                        .subList(known, later.history().size())
                        .stream()
                        .anyMatch(step -> step.state() == ShareState.OFFERED);
                if (!offeredAnew && !comprisesTheSame(share, later)) {
                    report(ExchangeFault.SHARE_CHANGED_WITHOUT_OFFER, key.words());
                }
                checkSteps(key, later, known);
            }
        });
        after.forEach((key, share) -> {
            if (!before.containsKey(key)) {
                checkSteps(key, share, 0);
            }
        });
    }

    /// Holds the steps from this one on against whose they may be, and against the day of the statement.
    private void checkSteps(ShareKey key, Share share, int from) {
        share.history().stream()
                .skip(from)
                .filter(step -> step.state().takenBy() != next.by())
                .forEach(step -> report(
                        ExchangeFault.STEP_OF_THE_OTHER_SIDE,
                        key.words(),
                        step.state().id()));
        checkDays(key, share, from);
    }

    private void checkDays(ShareKey key, Share share, int from) {
        for (ShareStep step : share.history().subList(from, share.history().size())) {
            if (step.on().isAfter(next.lastDay())) {
                report(
                        ExchangeFault.STEP_AFTER_THE_STATEMENT,
                        key.words(),
                        step.on().toString());
            }
        }
    }

    private static boolean begins(List<ShareStep> later, List<ShareStep> earlier) {
        return later.size() >= earlier.size()
                && later.subList(0, earlier.size()).equals(earlier);
    }

    private static boolean comprisesTheSame(Share one, Share other) {
        return one.scope().equals(other.scope())
                && one.evidence().equals(other.evidence())
                && one.due().equals(other.due());
    }

    private Map<ShareKey, Share> shares(ChainEngagement engagement) {
        Map<ShareKey, Share> shares = new LinkedHashMap<>();
        for (Share share : engagement.shares().orElse(List.of())) {
            ShareKey key = ShareKey.of(share);
            if (shares.putIfAbsent(key, share) != null) {
                report(ExchangeFault.SHARES_ALIKE, key.words());
            }
        }
        return shares;
    }

    private void report(ExchangeFault fault, String... arguments) {
        findings.add(new Finding(fault, Location.of(source), arguments));
    }
}
