package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An authenticator app that was set up from a page.
final class TestAuthenticator {
    private static final Pattern TYPED = Pattern.compile("<code class=\"keep\">([A-Z2-7 ]+)</code>");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Bytes seed;
    private final long begun = Instant.now().getEpochSecond() / 30;

    private TestAuthenticator(Bytes seed) {
        this.seed = seed;
    }

    /// Reads the key that the page shows.
    static TestAuthenticator of(String page) {
        Matcher typed = TYPED.matcher(page);
        if (!typed.find()) {
            throw new AssertionError("the page shows no key: " + page);
        }
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : typed.group(1).replace(" ", "").toCharArray()) {
            buffer = (buffer << 5) | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bytes.write(buffer >> (bits - 8));
                bits -= 8;
            }
        }
        return new TestAuthenticator(Bytes.of(bytes.toByteArray()));
    }

    /// A code of now or soon: the first works where no other was used, the second after it.
    String code(int ahead) {
        return Totp.code(seed, begun + ahead, Totp.DIGITS);
    }

    /// Six digits that are no code of these minutes.
    String wrongCode() {
        for (int guess = 0; ; guess++) {
            String code = String.format("%06d", guess);
            boolean right = false;
            for (int step = -4; step <= 8; step++) {
                right |= code(step).equals(code);
            }
            if (!right) {
                return code;
            }
        }
    }
}
