package dev.tasuki.server.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes new identities: UUIDs of version 7 (RFC 9562, section 5.7), which sort by the time they were made, so that new
/// rows lie together in an index.
public final class Ids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Clock clock;
    private final SecureRandom random;

    public Ids(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// An identity that nothing has yet.
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | random.nextInt(1 << 12);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// The identity that an address names; empty for anything but the canonical lower-case form.
    public static Optional<UUID> parse(String written) {
        return CANONICAL.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }
}
