package dev.tasuki.formats.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarePrivateKeyTest {
    private static final byte[] MESSAGE = "宣言".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void aKeyReadBackSignsForTheSamePublicKey(KeyAlgorithm algorithm) {
        SigningKey made = KeyGeneration.generate(algorithm);

        SigningKeyReading read = BarePrivateKey.parse(BarePrivateKey.of(made), "key");

        assertThat(read).isInstanceOfSatisfying(SigningKeyReading.Opened.class, opened -> {
            assertThat(opened.key().publicKey()).isEqualTo(made.publicKey());
            assertThat(made.publicKey().verify(MESSAGE, opened.key().sign(MESSAGE)))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aKeyCutShortIsRefused(KeyAlgorithm algorithm) {
        byte[] whole = BarePrivateKey.of(KeyGeneration.generate(algorithm)).toArray();

        SigningKeyReading read = BarePrivateKey.parse(Bytes.of(Arrays.copyOf(whole, whole.length - 1)), "key");

        assertThat(read)
                .isInstanceOfSatisfying(
                        SigningKeyReading.Refused.class,
                        refused ->
                                assertThat(refused.findings().getFirst().code()).isEqualTo(KeyFault.MALFORMED_KEY));
    }
}
