package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.TokenId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A token of the programming interface, without its secret, which only its holder knows.
///
/// @param owner    whose roles it never exceeds
/// @param lastUsed when it was last shown, to the minute
public record ApiToken(
        TokenId id,
        AccountId owner,
        String ownerName,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsed) {

    public ApiToken {
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    }

    /// The last day on which it is accepted.
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(expiresAt.minusNanos(1), zone);
    }
}
