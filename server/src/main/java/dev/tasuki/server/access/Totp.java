package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every 30 seconds (RFC 6238 with HMAC-SHA-1 and six digits, as authenticator apps have it).
final class Totp {
    static final int SEED_LENGTH = 20;
    static final int DIGITS = 6;

    private static final long STEP = Duration.ofSeconds(30).toSeconds();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /// The step whose code this is, if it is that of now, or of one step before or after; clocks differ.
    static OptionalLong step(Bytes seed, String code, Instant now) {
        String digits = code.replaceAll("[\\s-]", "");
        long present = now.getEpochSecond() / STEP;
        var found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            if (java.security.MessageDigest.isEqual(ascii(code(seed, step, DIGITS)), ascii(digits))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// The code of a step (RFC 4226, section 5.3).
    static String code(Bytes seed, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed.toArray(), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            long modulus = Math.round(Math.pow(10, digits));
            return String.format(Locale.ROOT, "%0" + digits + "d", truncated % modulus);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    /// The seed as authenticator apps take it when it is typed (RFC 4648, section 6).
    static String base32(Bytes seed) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : seed.toArray()) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 0x1f));
                bits -= 5;
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 0x1f));
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
