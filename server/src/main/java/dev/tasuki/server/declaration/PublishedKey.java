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
/// @param name         what the organisation called itself when it published
/// @param handle       its short name on this server, which no other organisation has
/// @param held         whether the server holds the private key; else only the public key was registered
/// @param since        when it came here
public record PublishedKey(
        VerificationKey key,
        OrganisationId organisation,
        Text name,
        String handle,
        boolean held,
        Instant since,
        Optional<Instant> retiredAt) {

    /// The organisation by name and short name: names are free, and a short name no other can take.
    public Text registrant() {
        return new Text(name.ja() + "（" + handle + "）", name.en() + " (" + handle + ")");
    }
}
