package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import java.util.Optional;

/// A declaration that was signed elsewhere, to be filed.
///
/// @param party who made it, where it was received from a party of the address book
public record Filing(TargetId target, Optional<OrganisationId> party, Bytes file) {

    /// Reads what was sent beside the file.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static Filing read(Input input, Bytes file) {
        Field<TargetId> target = input.id("target", TargetId::new);
        Field<Optional<OrganisationId>> party = input.optionalId("party", OrganisationId::new);
        input.refuseOthers();
        input.requireSound();
        return new Filing(target.get(), party.get(), file);
    }

    /// Reads what a program sent: the file as its text.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static Filing read(Input input) {
        Field<String> text = input.text("declaration", Verifications.LARGEST);
        return read(input, Bytes.ofUtf8(text.peek().orElse("")));
    }
}
