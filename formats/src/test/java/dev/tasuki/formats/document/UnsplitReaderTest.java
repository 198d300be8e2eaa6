package dev.tasuki.formats.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A character outside the basic plane is read whole wherever the reader's pieces end.
class UnsplitReaderTest {

    @Test
    void documentIsReadWithAnEmojiAtAnyPlace() {
        for (int place = 900; place < 2200; place++) {
            String value = "あ".repeat(place) + "😀";
            byte[] file = ("k: \"" + value + "\"\n").getBytes(StandardCharsets.UTF_8);

            var root = (Parsing.Parsed) YamlDocument.parse(file, "x", Limits.EXCHANGED);

            var mapping = (Node.Mapping) root.root();
            assertThat(mapping.get("k").orElseThrow())
                    .isInstanceOfSatisfying(
                            Node.Scalar.class,
                            scalar -> assertThat(scalar.text()).isEqualTo(value));
        }
    }

    @Test
    void pieceEndsBeforeAPairThatWouldBeSplit() throws Exception {
        try (var reader = new UnsplitReader("ab😀c")) {
            char[] piece = new char[3];

            assertThat(reader.read(piece, 0, 3)).isEqualTo(2);
            assertThat(reader.read(piece, 0, 3)).isEqualTo(3);
            assertThat(reader.read(piece, 0, 3)).isEqualTo(-1);
        }
        var whole = new StringWriter();
        new UnsplitReader("😀".repeat(999)).transferTo(whole);
        assertThat(whole.toString()).isEqualTo("😀".repeat(999));
    }
}
