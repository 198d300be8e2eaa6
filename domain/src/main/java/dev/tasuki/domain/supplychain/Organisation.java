package dev.tasuki.domain.supplychain;

import java.util.Optional;

/// A party in the supply chain.
///
/// @param name    the registered name
/// @param contact where a customer or a reporter of a vulnerability reaches it: an address of mail or web
public record Organisation(String name, Optional<String> contact) {

    public Organisation {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an organisation has a name");
        }
    }
}
