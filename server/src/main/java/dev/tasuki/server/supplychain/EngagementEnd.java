package dev.tasuki.server.supplychain;

import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.time.LocalDate;

/// When an engagement ends.
///
/// @param until the last day on which it holds
public record EngagementEnd(LocalDate until) {

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static EngagementEnd read(Input input) {
        Field<LocalDate> until = input.date("until");
        input.refuseOthers();
        input.requireSound();
        return new EngagementEnd(until.get());
    }
}
