package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.formats.digest.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// What one side of an engagement states to the other: how it stands, with every share and every step so far.
///
/// @param number   the first is 1
/// @param previous the digest of the file that the statement before this one came in; empty for the first
/// @param by       who states it
/// @param madeAt   when, to the second
public record EngagementStatement(
        int number, Optional<Sha256> previous, EngagementSide by, Instant madeAt, EngagementExtract extract) {

    public EngagementStatement {
        if (number < 1 || (number == 1) != previous.isEmpty()) {
            throw new IllegalArgumentException("the first statement follows none, every other follows one: " + number);
        }
    }

    /// Whether it says the same as another of everything but the shares.
    boolean hasTermsOf(EngagementStatement other) {
        ChainEngagement ours = extract.engagement();
        return other.extract.engagement().withShares(ours.shares()).equals(ours)
                && other.extract.hasSurroundingsOf(extract);
    }

    /// The last day that a step of it may bear: the day on which it was made, wherever on Earth that was.
    LocalDate lastDay() {
        return madeAt.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    }
}
