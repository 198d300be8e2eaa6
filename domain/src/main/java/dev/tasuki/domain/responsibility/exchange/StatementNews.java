package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import java.util.List;
import java.util.Optional;

/// What a statement says that the one before it did not.
///
/// @param terms whether anything but the shares is new: what the contract says, or what the two and the target are
/// @param steps the steps that were taken since, in the order of the shares
public record StatementNews(boolean terms, List<Step> steps) {

    public StatementNews {
        steps = List.copyOf(steps);
    }

    /// A step, and the share it was taken about.
    public record Step(Share share, ShareStep step) {}

    /// What is new in a statement; everything, in the first.
    public static StatementNews of(Optional<EngagementStatement> last, EngagementStatement next) {
        ChainEngagement after = next.extract().engagement();
        boolean terms = last.filter(next::hasTermsOf).isEmpty();
        List<Share> known = last.flatMap(
                        statement -> statement.extract().engagement().shares())
                .orElse(List.of());
        return new StatementNews(
                terms,
                after.shares().orElse(List.of()).stream()
                        .flatMap(share -> share.history().stream()
                                .skip(stepsKnown(known, share))
                                .map(step -> new Step(share, step)))
                        .toList());
    }

    private static int stepsKnown(List<Share> known, Share share) {
        return known.stream()
                .filter(one -> ShareKey.of(one).equals(ShareKey.of(share)))
                .findFirst()
                .map(one -> one.history().size())
                .orElse(0);
    }
}
