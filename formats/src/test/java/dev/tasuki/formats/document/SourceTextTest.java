package dev.tasuki.formats.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.document.SourceText.Decoding;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void takesAReplacementCharacterThatWasWritten() {
        assertThat(decode("文字化け\uFFFD".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoding.Decoded("文字化け\uFFFD"));
    }

    @Test
    void refusesMalformedBytesBesideAReplacementCharacterThatWasWritten() {
        byte[] bytes = "a\uFFFD\n-".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC0;

        assertThat(decode(bytes))
                .isEqualTo(new Decoding.Undecodable(
                        List.of(new Finding(DocumentFault.MALFORMED_UTF8, new Location("f", 2, 1, ""), "6"))));
    }

    /// Bytes around the borders of UTF-8's sequences, surrogates among them.
    @Property
    void decodesExactlyWhatAStrictDecoderDecodes(@ForAll @Size(max = 6) List<@ByteRange(min = -128) Byte> bytes) {
        byte[] content = new byte[bytes.size() + 1];
        content[0] = 'x';
        for (int i = 0; i < bytes.size(); i++) {
            content[i + 1] = bytes.get(i);
        }
        Decoding decoding = decode(content);
        try {
            String strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            assertThat(decoding).isEqualTo(new Decoding.Decoded(strict));
        } catch (CharacterCodingException e) {
            assertThat(decoding).isInstanceOf(Decoding.Undecodable.class);
        }
    }

    private static Decoding decode(byte[] bytes) {
        return SourceText.decode(bytes, "f", Limits.EXCHANGED);
    }
}
