package dev.tasuki.server.access;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Codes for the day when telephone or passkey is lost: shown once, each good once, stored as keyed digests.
final class RecoveryCodes {
    static final int NUMBER = 10;

    /// Without the letters and digits that are mistaken for each other.
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    private final String key;
    private final SecureRandom random;

    RecoveryCodes(MasterKey masterKey, SecureRandom random) {
        this.key = masterKey.derivePassword("recovery codes");
        this.random = random;
    }

    /// Codes nobody has: 58 random bits each.
    List<String> fresh() {
        var codes = new ArrayList<String>();
        for (int i = 0; i < NUMBER; i++) {
            var code = new StringBuilder();
            for (int letter = 0; letter < GROUPS * GROUP_LENGTH; letter++) {
                if (letter > 0 && letter % GROUP_LENGTH == 0) {
                    code.append('-');
                }
                code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /// What is stored. The key is not in the database, so whoever has only that cannot try codes.
    Sha256 digest(AccountId account, String code) {
        String normal = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Sha256.of((key + "\n" + account.value() + "\n" + normal).getBytes(StandardCharsets.UTF_8));
    }

    List<Sha256> digests(AccountId account, List<String> codes) {
        return codes.stream().map(code -> digest(account, code)).toList();
    }
}
