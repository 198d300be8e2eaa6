package dev.tasuki.server.share;

import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a link shows: one engagement's shares, and what one needs to know to answer them.
///
/// @param keeper   who made the link
/// @param customer for whom the work is done
/// @param provider who answers
public record OpenedShares(
        ShareLink link,
        Text keeper,
        Text customer,
        Text provider,
        Text target,
        LocalDate from,
        Optional<LocalDate> until,
        List<RecordedShare> shares) {

    public OpenedShares {
        shares = List.copyOf(shares);
    }

    /// What the provider may say about a share.
    public static List<ShareState> sayable(RecordedShare share) {
        return Stream.of(ShareState.values())
                .filter(share.successors()::contains)
                .filter(state -> state.takenBy() == EngagementSide.PROVIDER)
                .toList();
    }

    /// How many wait for an answer.
    public long waiting() {
        return shares.stream()
                .filter(share -> share.share()
                        .state()
                        .waitsFor()
                        .filter(EngagementSide.PROVIDER::equals)
                        .isPresent())
                .count();
    }
}
