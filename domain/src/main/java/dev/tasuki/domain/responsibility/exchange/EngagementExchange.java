package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that the two sides of an engagement have stated so far, as one of them keeps it: each statement names the
/// digest of the one before, so that none can be forged, left out or told twice.
///
/// @param kept in the order of their numbers
public record EngagementExchange(List<KeptStatement> kept) {
    public static final EngagementExchange NONE = new EngagementExchange(List.of());

    /// By how much the other side's clock may be ahead of ours.
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    public EngagementExchange {
        kept = List.copyOf(kept);
    }

    /// What was stated last.
    public Optional<EngagementStatement> last() {
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().statement());
    }

    /// On which side whoever keeps this is. Before anything was stated it is the customer, who states first.
    public EngagementSide side() {
        return kept.isEmpty() ? EngagementSide.CUSTOMER : side(kept.getFirst());
    }

    private static EngagementSide side(KeptStatement statement) {
        EngagementSide by = statement.statement().by();
        return statement.own() ? by : by.other();
    }

    /// Whether the engagement stands in this side's supply chain otherwise than was stated last.
    public boolean hasUnsent(SupplyChain local) {
        return last().filter(last -> !last.extract().isIn(local)).isPresent();
    }

    /// This with one more.
    public EngagementExchange with(KeptStatement next) {
        var all = new ArrayList<>(kept);
        all.add(next);
        return new EngagementExchange(all);
    }

    /// Whether each statement follows the one before it, and each is by the side that it should be by.
    public boolean isUnbroken() {
        for (int i = 0; i < kept.size(); i++) {
            KeptStatement one = kept.get(i);
            Optional<Sha256> before =
                    i == 0 ? Optional.empty() : Optional.of(kept.get(i - 1).file());
            if (one.statement().number() != i + 1
                    || !one.statement().previous().equals(before)
                    || side(one) != side()) {
                return false;
            }
        }
        return true;
    }

    /// The next statement of this side: how the engagement stands in its supply chain now.
    ///
    /// @param source what findings call that supply chain
    /// @throws IllegalArgumentException if the engagement is not there
    public StatementOutcome draft(SupplyChain local, EngagementId engagement, Instant now, String source) {
        EngagementExtract own = EngagementExtract.of(local, engagement);
        // The provider repeats what the customer has said of the two and of the target, and adds nothing of its own.
        EngagementExtract extract = side() == EngagementSide.CUSTOMER
                ? own
                : last().map(last -> last.extract().with(own.engagement())).orElse(own);
        var next = new EngagementStatement(
                kept.size() + 1,
                kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().file()),
                side(),
                now.truncatedTo(ChronoUnit.SECONDS),
                extract);
        return outcome(next, StatementRules.check(last(), next, source));
    }

    /// Judges a statement that has come in and is signed by the other side.
    ///
    /// @param file      the digest of its file
    /// @param local     the receiver's own supply chain, where it has one
    /// @param confirmed whether the receiver confirms what the first statement says of its earlier answers
    /// @param source    what findings call the file
    public StatementOutcome receive(
            EngagementStatement next,
            Sha256 file,
            Optional<SupplyChain> local,
            boolean confirmed,
            Instant now,
            String source) {
        Optional<Finding> misplaced = misplaced(next, file, now, source);
        if (misplaced.isPresent()) {
            return new StatementOutcome.Refused(List.of(misplaced.get()));
        }
        var findings = new ArrayList<>(StatementRules.check(last(), next, source));
        if (kept.isEmpty() && !confirmed) {
            findings.addAll(StatementRules.answersToConfirm(next, source));
        }
        local.ifPresent(chain -> {
            findings.addAll(next.extract().conflictsWith(chain, source));
            if (hasOwnChanges(chain, next)) {
                findings.add(finding(
                        ExchangeFault.OWN_CHANGES_NOT_SENT,
                        source,
                        next.extract().engagement().id().value()));
            }
        });
        return outcome(next, findings);
    }

    /// Whether the receiver has changed the engagement since the last statement; what is already as the new statement
    /// says is none of its own.
    private boolean hasOwnChanges(SupplyChain chain, EngagementStatement next) {
        boolean present = chain.findEngagement(next.extract().engagement().id()).isPresent();
        boolean asBefore = last().map(last -> last.extract().isIn(chain)).orElse(!present);
        return !asBefore && !next.extract().isIn(chain);
    }

    private Optional<Finding> misplaced(EngagementStatement next, Sha256 file, Instant now, String source) {
        Optional<KeptStatement> known =
                kept.stream().filter(one -> one.file().equals(file)).findFirst();
        if (known.isPresent()) {
            return Optional.of(finding(
                    ExchangeFault.ALREADY_KEPT,
                    source,
                    Integer.toString(known.get().statement().number())));
        }
        if (!kept.isEmpty() && next.by() == side()) {
            return Optional.of(finding(ExchangeFault.SPEAKS_FOR_THIS_SIDE, source));
        }
        Optional<Sha256> latest =
                kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().file());
        if (next.number() != kept.size() + 1 || !next.previous().equals(latest)) {
            return Optional.of(finding(
                    ExchangeFault.OUT_OF_TURN,
                    source,
                    Integer.toString(next.number()),
                    Integer.toString(kept.size() + 1)));
        }
        return next.madeAt().isAfter(now.plus(TOLERANCE))
                ? Optional.of(finding(
                        ExchangeFault.MADE_IN_THE_FUTURE, source, next.madeAt().toString()))
                : Optional.empty();
    }

    private static StatementOutcome outcome(EngagementStatement statement, List<Finding> findings) {
        return findings.isEmpty() ? new StatementOutcome.Read(statement) : new StatementOutcome.Refused(findings);
    }

    private static Finding finding(ExchangeFault fault, String source, String... arguments) {
        return new Finding(fault, Location.of(source), arguments);
    }
}
