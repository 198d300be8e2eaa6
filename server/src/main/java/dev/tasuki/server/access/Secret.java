package dev.tasuki.server.access;

import dev.tasuki.formats.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A secret of 256 random bits that opens something to whoever holds it. Stored as its digest only.
public final class Secret {
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String written;

    private Secret(String written) {
        this.written = written;
    }

    /// A secret nobody has.
    public static Secret fresh(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The secret that somebody shows; empty for what cannot be one.
    public static Optional<Secret> shown(String written) {
        return WRITTEN.matcher(written).matches() ? Optional.of(new Secret(written)) : Optional.empty();
    }

    /// What is stored: 256 random bits need no salt and no stretching.
    public Sha256 digest() {
        return Sha256.of(written.getBytes(StandardCharsets.US_ASCII));
    }

    /// The secret itself, to be handed to its holder once.
    public String reveal() {
        return written;
    }

    /// Says nothing.
    @Override
    public String toString() {
        return "a secret";
    }
}
