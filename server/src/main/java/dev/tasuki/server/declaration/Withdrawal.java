package dev.tasuki.server.declaration;

import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Optional;

/// That a declaration is taken back.
///
/// @param because why, for everybody who reads the declaration
public record Withdrawal(Optional<String> because) {
    private static final int LONGEST = 400;

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static Withdrawal read(Input input) {
        Field<Optional<String>> because = input.optionalLine("because", LONGEST);
        input.refuseOthers();
        input.requireSound();
        return new Withdrawal(because.get());
    }
}
