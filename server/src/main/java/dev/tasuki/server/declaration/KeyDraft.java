package dev.tasuki.server.declaration;

import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;

/// What somebody asks for when a key is to be made.
public record KeyDraft(String name, KeyKind kind) {
    static final int LONGEST_NAME = 100;

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static KeyDraft read(Input input) {
        Field<String> name = input.line("name", LONGEST_NAME);
        Field<KeyKind> kind = input.choice("kind", KeyKind.byId());
        input.refuseOthers();
        input.requireSound();
        return new KeyDraft(name.get(), kind.get());
    }
}
