package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which passwords are taken, and how they are kept.
class PasswordsTest {
    private static final MailAddress OWNER = new MailAddress("hanako@minato.example");

    @ParameterizedTest
    @ValueSource(strings = {"灯台の光は三海里先まで届く", "a quiet harbour", "tomato-basil-42", "            x y z"})
    void takesWhatIsLongEnough(String password) {
        assertThat(Passwords.fault(password, OWNER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "灯台の光",
                "Hanako@Minato.example",
                "password1234",
                "PasswordPassword!",
                "123456789012",
                "012345678901",
                "qwertyuiop123",
                "aaaaaaaaaaaa",
                "abababababababab",
                "administrator1"
            })
    void refusesWhatIsShortOrEasilyGuessed(String password) {
        assertThat(Passwords.fault(password, OWNER)).isPresent();
    }

    @Test
    void saysHowLongAPasswordMustBe() {
        assertThat(Passwords.fault("short", OWNER).orElseThrow().en()).isEqualTo("Use at least 12 characters.");
    }

    @Test
    void keepsOnlyAnArgon2idHashAndFindsThePasswordAgain() {
        var passwords = new Passwords();
        String hash = passwords.hash("灯台の光は三海里先まで届く");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("灯台");
        assertThat(passwords.matches("灯台の光は三海里先まで届く", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("灯台の光は三海里先まで届いた", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("a password that nobody has", Optional.empty()))
                .isFalse();
    }

    @Test
    void readsTheSameCharactersHoweverTheyWereTyped() {
        var passwords = new Passwords();
        String hash = passwords.hash("パスワードではない合言葉");

        assertThat(passwords.matches("ﾊﾟｽﾜｰﾄﾞではない合言葉", Optional.of(hash))).isTrue();
    }
}
