package dev.tasuki.server.web.chain;

import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.server.chain.ChainJudgement;
import dev.tasuki.server.chain.RecordedChain;
import dev.tasuki.server.chain.RecordedChains;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the supply chain that a page is to show.
final class ChainSights {
    private final RecordedChains chains;
    private final ChainJudgement judgement;
    private final Clock clock;

    ChainSights(RecordedChains chains, ChainJudgement judgement, Clock clock) {
        this.chains = chains;
        this.judgement = judgement;
        this.clock = clock;
    }

    LocalDate today(Viewer viewer) {
        return viewer.today(clock);
    }

    /// The chain on the day that was asked for; today where the day cannot be read.
    ChainSight on(Viewer viewer, Input input) {
        LocalDate today = today(viewer);
        Field<Optional<LocalDate>> asked = input.optionalDate("day");
        boolean isSound = input.faults().isEmpty();
        LocalDate day = asked.peek().flatMap(sent -> sent).orElse(today);
        RecordedChain recorded = chains.of(viewer);
        return new ChainSight(
                recorded,
                judgement.of(viewer, recorded.chain(), recorded.rules(), day),
                today,
                isSound ? Form.filled().with("day", day).form() : Form.refused(input, input.faults()));
    }

    /// What everybody owes in the same chain on another day.
    ChainObligations obligations(Viewer viewer, ChainSight sight, LocalDate day) {
        return judgement.obligations(viewer, sight.recorded().chain(), day);
    }
}
