package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.bytes.Bytes;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes against the vectors of RFC 6238, appendix B, RFC 4226, appendix D, and RFC 4648, section 10.
class TotpTest {
    private static final Bytes SEED = Bytes.ofUtf8("12345678901234567890");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheSpecification(long seconds, String code) {
        assertThat(Totp.code(SEED, seconds / 30, 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "9, 520489"})
    void givesTheSixDigitsOfTheSpecification(long step, String code) {
        assertThat(Totp.code(SEED, step, Totp.DIGITS)).isEqualTo(code);
    }

    @Test
    void acceptsTheStepBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111L);
        long present = now.getEpochSecond() / 30;

        for (long step = present - 1; step <= present + 1; step++) {
            assertThat(Totp.step(SEED, Totp.code(SEED, step, 6), now)).hasValue(step);
        }
        assertThat(Totp.step(SEED, Totp.code(SEED, present - 2, 6), now)).isEmpty();
        assertThat(Totp.step(SEED, Totp.code(SEED, present + 2, 6), now)).isEmpty();
        assertThat(Totp.step(SEED, "", now)).isEmpty();
    }

    @Test
    void readsACodeWithASpaceInIt() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(Totp.step(SEED, "287 082", now)).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32AsTheSpecificationHasIt(String plain, String written) {
        assertThat(Totp.base32(Bytes.ofUtf8(plain))).isEqualTo(written);
    }
}
