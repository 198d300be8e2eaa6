package dev.tasuki.server.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tasuki.formats.bytes.Bytes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MasterKeyTest {
    private static final MasterKey KEY = key(1);
    private static final Bytes SECRET = Bytes.ofUtf8("顧客の合言葉");

    private static MasterKey key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return new MasterKey(Bytes.of(bytes));
    }

    @Property(tries = 200)
    void opensWhatItSealedForTheSameContext(@ForAll byte[] plain, @ForAll String context) {
        Bytes secret = Bytes.of(plain);

        assertThat(KEY.open(KEY.seal(secret, context), context)).isEqualTo(new Opening.Opened(secret));
    }

    @Property(tries = 300)
    void neverOpensWhatWasChanged(
            @ForAll @IntRange(max = 70) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] sealed = KEY.seal(SECRET, "token/1").toArray();
        sealed[at] ^= (byte) change;

        assertThat(KEY.open(Bytes.of(sealed), "token/1")).isNotInstanceOf(Opening.Opened.class);
        if (at == 0 || at > 8) {
            assertThat(KEY.open(Bytes.of(sealed), "token/1")).isEqualTo(new Opening.Tampered());
        }
    }

    @Property(tries = 100)
    void neverOpensWhatWasCut(@ForAll @IntRange(max = 70) int length) {
        byte[] sealed = KEY.seal(SECRET, "token/1").toArray();

        assertThat(KEY.open(Bytes.of(Arrays.copyOf(sealed, length)), "token/1")).isEqualTo(new Opening.Tampered());
    }

    @Property(tries = 100)
    void neverOpensWhatItDidNotSeal(@ForAll byte[] content) {
        assertThat(KEY.open(Bytes.of(content), "token/1")).isNotInstanceOf(Opening.Opened.class);
    }

    @Test
    void refusesAnotherContext() {
        Bytes sealed = KEY.seal(SECRET, "token/1");

        assertThat(KEY.open(sealed, "token/2")).isEqualTo(new Opening.Tampered());
        assertThat(KEY.open(sealed, "")).isEqualTo(new Opening.Tampered());
    }

    @Test
    void tellsAnotherKeyFromTampering() {
        Bytes sealed = KEY.seal(SECRET, "token/1");

        assertThat(key(2).open(sealed, "token/1")).isEqualTo(new Opening.OtherKey());
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        Set<Bytes> sealings = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            sealings.add(KEY.seal(SECRET, "token/1"));
        }

        assertThat(sealings).hasSize(100);
    }

    @Test
    void addsAFixedNumberOfBytes() {
        // Version 1, key id 8, salt 16, nonce 12, tag 16.
        assertThat(KEY.seal(SECRET, "token/1").length()).isEqualTo(SECRET.length() + 53);
    }

    @Test
    void derivesTheSamePasswordForTheSamePurposeAndKeyOnly() {
        assertThat(KEY.derivePassword("database"))
                .matches("[A-Za-z0-9_-]{43}")
                .isEqualTo(key(1).derivePassword("database"))
                .isNotEqualTo(KEY.derivePassword("backup"))
                .isNotEqualTo(key(2).derivePassword("database"));
    }

    @Test
    void showsNothingOfItself() {
        assertThat(KEY).hasToString("MasterKey[hidden]");
        assertThat(KEY.open(KEY.seal(SECRET, "a"), "a")).hasToString("Opened[plain=Bytes[length=18]]");
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MasterKey(Bytes.of(new byte[31])))
                .withMessage("a master key has 32 bytes, not 31");
    }
}
