package dev.tasuki.server.api;

import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Optional;

/// An assurance file that a program sends.
///
/// @param text the whole `tasuki.yaml`
/// @param base the text that both sides had when they last exchanged it
public record SentAssuranceBody(String text, Optional<String> base) {
    private static final int LONGEST = 400_000;

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static SentAssuranceBody read(Input input) {
        Field<String> text = input.text("text", LONGEST);
        Field<Optional<String>> base = input.optionalText("base", LONGEST);
        input.refuseOthers();
        input.requireSound();
        return new SentAssuranceBody(text.get(), base.get());
    }
}
