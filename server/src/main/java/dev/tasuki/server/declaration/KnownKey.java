package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.SigningKeyId;
import java.time.Instant;
import java.util.Optional;

/// A key that an organisation signs with, or that it takes for another's.
///
/// @param name      what people call it
/// @param party     whose key it is, where it is not the organisation's own
/// @param held      whether the server holds the private key too
/// @param proof     the certification request, in PEM, by which the organisation showed that it holds the private
///                  key of its own that the server does not hold
/// @param retiredAt since when it signs nothing new; what it signed before still verifies
/// @param version   the number of this version of the entry, which a change must name
public record KnownKey(
        SigningKeyId id,
        String name,
        Optional<OrganisationId> party,
        VerificationKey publicKey,
        boolean held,
        Optional<Bytes> proof,
        Instant createdAt,
        String createdBy,
        Optional<Instant> retiredAt,
        int version) {

    /// What names the key everywhere: the SHA-256 digest of its public half.
    public String fingerprint() {
        return publicKey.keyId();
    }

    public KeyKind kind() {
        return KeyKind.of(publicKey.algorithm());
    }

    public boolean isRetired() {
        return retiredAt.isPresent();
    }

    /// Whether something new can be signed with it here.
    public boolean signs() {
        return held && !isRetired();
    }
}
