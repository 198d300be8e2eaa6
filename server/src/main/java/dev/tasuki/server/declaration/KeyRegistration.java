package dev.tasuki.server.declaration;

import dev.tasuki.formats.key.CertificationRequest;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import java.util.Optional;

/// A key whose private half is kept elsewhere.
public sealed interface KeyRegistration {
    /// What people are to call it.
    String name();

    VerificationKey publicKey();

    /// A key of the organisation's own, with which it signs elsewhere.
    ///
    /// @param request shows that whoever made it holds the private half, and for whom
    record Own(String name, CertificationRequest request) implements KeyRegistration {
        @Override
        public VerificationKey publicKey() {
            return request.key();
        }
    }

    /// A key by which the organisation verifies the declarations of another. That it is that party's, the organisation
    /// judges for itself.
    record Others(String name, OrganisationId party, VerificationKey publicKey) implements KeyRegistration {}

    /// Reads what was sent; the key as PEM.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    static KeyRegistration read(Input input) {
        Field<String> name = input.line("name", KeyDraft.LONGEST_NAME);
        Field<Optional<OrganisationId>> party = input.optionalId("party", OrganisationId::new);
        var pem = KeyField.of(input);
        input.refuseOthers();
        if (party.peek().filter(Optional::isPresent).isPresent()) {
            Optional<VerificationKey> key = pem.publicKey();
            input.requireSound();
            return new Others(name.get(), party.get().orElseThrow(), key.orElseThrow());
        }
        Optional<CertificationRequest> request = pem.request();
        input.requireSound();
        return new Own(name.get(), request.orElseThrow());
    }
}
