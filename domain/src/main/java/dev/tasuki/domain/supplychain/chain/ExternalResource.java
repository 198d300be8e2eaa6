package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import java.util.Optional;

/// Something public, such as open-source software, that a target uses and no contract covers: METI guideline, section
/// 1.3 (3). Whoever adopts it manages it as developer, supplier or operator (section 1.5).
///
/// @param adopter the party that manages it; empty while nobody does
/// @param role    as what
public record ExternalResource(
        String name, Optional<String> packageUrl, Optional<PartyId> adopter, Optional<Role> role, Validity validity) {

    public ExternalResource {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an external resource has a name");
        }
    }
}
