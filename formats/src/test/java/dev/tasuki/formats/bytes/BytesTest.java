package dev.tasuki.formats.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

    @Property
    void readsBackItsOwnBase64InBothAlphabets(@ForAll byte[] content) {
        assertThat(Bytes.ofBase64(Bytes.of(content).base64())).contains(Bytes.of(content));
        assertThat(Bytes.ofBase64(Base64.getUrlEncoder().encodeToString(content)))
                .contains(Bytes.of(content));
    }

    @Property
    void acceptsOneSpellingOnly(@ForAll String text) {
        Bytes.ofBase64(text)
                .ifPresent(bytes -> assertThat(bytes.base64().replace('+', '-').replace('/', '_'))
                        .isEqualTo(text.replace('+', '-').replace('/', '_')));
    }

    /// The end is where spellings differ: padding, and bits after the last byte.
    @Property
    void acceptsWhatTheEncoderWritesAndNothingNearIt(
            @ForAll @Size(max = 8) byte[] content,
            @ForAll @IntRange(max = 11) int at,
            @ForAll @Chars({'A', 'B', 'Q', 'w', '+', '_', '='}) char other) {
        String written = Bytes.of(content).base64();
        var changed = new StringBuilder(written);
        if (at < written.length()) {
            changed.setCharAt(at, other);
        } else {
            changed.append(other);
        }
        String text = changed.toString();

        assertThat(Bytes.ofBase64(text).isPresent()).isEqualTo(isWrittenByAnEncoder(text));
    }

    private static boolean isWrittenByAnEncoder(String text) {
        return isWrittenBy(Base64.getEncoder(), Base64.getDecoder(), text)
                || isWrittenBy(Base64.getUrlEncoder(), Base64.getUrlDecoder(), text);
    }

    private static boolean isWrittenBy(Base64.Encoder encoder, Base64.Decoder decoder, String text) {
        try {
            return encoder.encodeToString(decoder.decode(text)).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YQ",
                "YQ=",
                "YR==",
                "YWI",
                "YWJ=",
                "YW Jj",
                "YWJj\n",
                "=",
                "====",
                "YQ==YQ==",
                "-_+/",
                "あ",
                "YWJjŁ"
            })
    void refusesBase64ThatIsNotCanonical(String text) {
        assertThat(Bytes.ofBase64(text)).isEmpty();
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] content = {1, 2, 3};
        Bytes bytes = Bytes.of(content);
        content[0] = 9;
        bytes.toArray()[1] = 9;

        assertThat(bytes.toArray()).containsExactly(1, 2, 3);
        assertThat(bytes.buffer().isReadOnly()).isTrue();
    }
}
