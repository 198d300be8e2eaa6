package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One step that a side takes about several shares of an engagement at once.
///
/// @param requirements of which; empty for every share that the step can follow
/// @param because      in words, for every share alike
public record ShareAnswer(Set<RequirementId> requirements, ShareState state, LocalDate on, Optional<String> because) {

    public ShareAnswer {
        requirements = Set.copyOf(requirements);
    }

    /// What became of it.
    public sealed interface Outcome {
        /// @param engagement the engagement with the steps taken
        /// @param shares     the shares that have moved, as they are now
        record Taken(ChainEngagement engagement, List<Share> shares) implements Outcome {
            public Taken {
                shares = List.copyOf(shares);
            }
        }

        /// Nothing was taken, for every reason that is listed.
        record Refused(List<Finding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /// Takes the step.
    ///
    /// @param side   who takes it; empty where the two have not begun to exchange files, and either may be recorded
    /// @param source what findings call the supply chain
    public Outcome take(ChainEngagement engagement, Optional<EngagementSide> side, String source) {
        List<Share> present = engagement.shares().orElse(List.of());
        var findings = new ArrayList<Finding>();
        if (side.filter(state.takenBy().other()::equals).isPresent()) {
            findings.add(finding(source, ExchangeFault.STATE_OF_THE_OTHER_SIDE, state.id()));
        }
        if (state.needsReason() && because.isEmpty()) {
            findings.add(finding(source, ExchangeFault.STEP_NEEDS_A_REASON, state.id()));
        }
        if (!findings.isEmpty()) {
            return new Outcome.Refused(findings);
        }
        var step = new ShareStep(on, state, because);
        var moved = new ArrayList<Share>();
        List<Share> shares = present.stream()
                .map(share -> {
                    if (!isAbout(share) || !Share.follows(share.history().getLast(), step)) {
                        return share;
                    }
                    Share after = share.after(step);
                    moved.add(after);
                    return after;
                })
                .toList();
        findings.addAll(unmoved(present, moved, source));
        return findings.isEmpty()
                ? new Outcome.Taken(engagement.withShares(Optional.of(shares)), moved)
                : new Outcome.Refused(findings);
    }

    private boolean isAbout(Share share) {
        return requirements.isEmpty() || requirements.contains(share.requirement());
    }

    /// Whatever was named and has no share that the step could follow.
    private List<Finding> unmoved(List<Share> present, List<Share> moved, String source) {
        if (requirements.isEmpty()) {
            return moved.isEmpty() ? List.of(finding(source, ExchangeFault.NO_SHARE_WAITS, state.id())) : List.of();
        }
        Set<RequirementId> left = new LinkedHashSet<>(requirements);
        moved.forEach(share -> left.remove(share.requirement()));
        return left.stream()
                .map(requirement -> present.stream()
                        .filter(share -> share.requirement().equals(requirement))
                        .reduce((_, later) -> later)
                        .map(share -> finding(
                                source,
                                ExchangeFault.STEP_DOES_NOT_FOLLOW,
                                ShareKey.of(share).words(),
                                share.state().id(),
                                share.history().getLast().on().toString(),
                                state.id()))
                        .orElseGet(() -> finding(
                                source,
                                ExchangeFault.NO_SUCH_SHARE,
                                requirement.value(),
                                present.stream()
                                        .map(share -> share.requirement().value())
                                        .distinct()
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }

    private static Finding finding(String source, ExchangeFault fault, String... arguments) {
        return new Finding(fault, Location.of(source), arguments);
    }
}
