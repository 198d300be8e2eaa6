package dev.tasuki.domain.declaration;

import dev.tasuki.formats.digest.Sha256;
import java.util.Optional;

/// Addresses that name content by its digest: the human-speakable `nih` form of RFC 6920, section 7.
final class NamedInformation {
    private static final String PREFIX = "nih:sha-256;";

    private NamedInformation() {}

    static String of(Sha256 digest) {
        return PREFIX + digest.hex();
    }

    /// The digest that an address names, in the one spelling that [#of] writes.
    static Optional<Sha256> parse(String address) {
        return address.startsWith(PREFIX)
                ? Sha256.parse(address.substring(PREFIX.length()))
                        .filter(digest -> of(digest).equals(address))
                : Optional.empty();
    }
}
