package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Optional;

/// What somebody says of a party.
///
/// @param name    what it is called, in both languages
/// @param contact where it is reached: an address of mail or web, a telephone number
public record PartyDraft(Text name, Optional<String> contact) {
    private static final int LONGEST = 200;

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static PartyDraft read(Input input) {
        Field<String> japanese = input.line("name.ja", LONGEST);
        Field<String> english = input.line("name.en", LONGEST);
        Field<Optional<String>> contact = input.optionalLine("contact", LONGEST);
        input.refuseOthers();
        input.requireSound();
        return new PartyDraft(new Text(japanese.get(), english.get()), contact.get());
    }
}
