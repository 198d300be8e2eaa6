package dev.tasuki.server.web.chain;

import dev.tasuki.server.chain.ChainStanding;
import dev.tasuki.server.chain.RecordedChain;
import dev.tasuki.server.web.frame.Form;
import java.time.LocalDate;

/// A supply chain as a page shows it: of which day, and what follows.
///
/// @param form the day as it was sent, where it could not be read
record ChainSight(RecordedChain recorded, ChainStanding standing, LocalDate today, Form form) {

    /// Names with links to what the record has of them.
    ChainLinks links() {
        return new ChainLinks(recorded, standing.chain());
    }

    /// Whether there is nothing yet that a map could show.
    boolean isEmpty() {
        return recorded.chain().engagements().isEmpty()
                && recorded.chain().targets().isEmpty();
    }

    ChainHead head(ChainHead.Part part) {
        return ChainHead.of(part, standing, today);
    }
}
