package dev.tasuki.server.declaration;

import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;

/// Another name for a key.
public record KeyName(String name) {

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static KeyName read(Input input) {
        Field<String> name = input.line("name", KeyDraft.LONGEST_NAME);
        input.refuseOthers();
        input.requireSound();
        return new KeyName(name.get());
    }
}
