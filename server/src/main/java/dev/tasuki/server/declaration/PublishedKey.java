package dev.tasuki.server.declaration;

import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/// A key under which an organisation of this server has published a declaration.
///
/// That the server knows it says who brought it here, and nothing about who that is in the world.
///
/// @param name         what the organisation calls itself here
/// @param held         whether the server holds the private key; else only the public key was registered
/// @param since        when it came here
public record PublishedKey(
        VerificationKey key,
        OrganisationId organisation,
        Text name,
        boolean held,
        Instant since,
        Optional<Instant> retiredAt) {}
