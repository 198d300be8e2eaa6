package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Hashes passwords (Argon2id, RFC 9106) and says which are too weak. Length counts, composition does not.
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private static final Text TOO_SHORT = new Text("{0} 文字以上にしてください。", "Use at least {0} characters.");
    private static final Text OWN_ADDRESS =
            new Text("メールアドレスはパスワードに使えません。別のものにしてください。", "Your email address cannot be your password. Choose another.");
    private static final Text COMMON = new Text(
            "よく使われていて、推測されやすいパスワードです。別のものにしてください。",
            "Many people use this password, so it is easily guessed. Choose another.");

    /// Those of the much-used passwords that are long enough, without their final digits.
    private static final Set<String> COMMON_WORDS = Set.of(
            "password",
            "passwordpassword",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "qwertyuiop",
            "qwertyuiopasdf",
            "qwertyqwerty",
            "asdfghjkl",
            "asdfghjklzxcvbnm",
            "zxcvbnm",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "1q2w3e4r5t6y",
            "1q2w3e4r5t6y7u8i",
            "qazwsxedc",
            "qazwsxedcrfv",
            "abcdefghijkl",
            "abcdefghijklmnop",
            "administrator",
            "letmeinletmein",
            "iloveyou",
            "iloveyouiloveyou",
            "welcome",
            "welcomewelcome",
            "changeme",
            "changemechangeme",
            "sakurasakura",
            "tasukitasuki",
            "tasuki",
            "correcthorsebatterystaple",
            "abc",
            "test",
            "testtesttest",
            "pass",
            "passpasspass",
            "admin",
            "adminadmin",
            "adminadminadmin",
            "qwerty",
            "a",
            "aa");

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, 1, KIBIBYTES, PASSES);
    /// Each hashing takes 19 MiB; many sign-ins at once wait rather than exhaust the memory.
    private final Semaphore places = new Semaphore(4);
    private final String nobodys = hash("a password that nobody has");

    /// What is wrong with a new password.
    static Optional<Text> fault(String password, MailAddress owner) {
        String normal = normal(password);
        String lower = normal.toLowerCase(Locale.ROOT);
        if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            return Optional.of(TOO_SHORT.with(Integer.toString(SHORTEST)));
        }
        if (lower.equals(owner.key())) {
            return Optional.of(OWN_ADDRESS);
        }
        boolean common = COMMON_WORDS.contains(lower)
                || COMMON_WORDS.contains(lower.replaceFirst("[0-9!.@#$]+$", ""))
                || isSequence(lower)
                || lower.chars().distinct().count() < 3;
        return common ? Optional.of(COMMON) : Optional.empty();
    }

    private static boolean isSequence(String password) {
        return "0123456789012345678901234567890".contains(password)
                || "98765432109876543210987654321".contains(password);
    }

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(encoder.encode(normal(password)));
        } finally {
            places.release();
        }
    }

    /// Whether the password is the one hashed. Without a hash it takes the same time and the answer is no.
    boolean matches(String password, Optional<String> hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(normal(password), hash.orElse(nobodys)) && hash.isPresent();
        } finally {
            places.release();
        }
    }

    /// The same characters, however a keyboard put them together (NIST SP 800-63B, section 5.1.1.2).
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
