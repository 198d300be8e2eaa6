package dev.tasuki.domain.supplychain.chain;

import java.time.LocalDate;
import java.util.Optional;

/// One step of the two parties towards each other about a share.
///
/// @param because in words; always there for a refusal and for a proposal of another form
public record ShareStep(LocalDate on, ShareState state, Optional<String> because) {

    public ShareStep {
        if (state.needsReason() && because.isEmpty()) {
            throw new IllegalArgumentException("needs a reason: " + state);
        }
    }
}
