package dev.tasuki.formats.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlScalarTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            met, met
            方針は docs/方針.md にある。, 方針は docs/方針.md にある。
            2026-03-31, 2026-03-31
            https://example.jp/a#b, https://example.jp/a#b
            1.0, "1.0"
            true, "true"
            null, "null"
            a: b, "a: b"
            a #b, "a #b"
            - a, "- a"
            *a, "*a"
            `a, b`, `"a, b"`
            """)
    void quotesOnlyWhatWouldReadOtherwise(String text, String written) {
        assertThat(YamlScalar.write(text)).isEqualTo(written);
    }

    @Property
    void readsBackAsTheSameText(@ForAll("texts") String text) {
        assertThat(readBack(YamlScalar.write(text))).isEqualTo(text);
    }

    @Test
    void quotesWhatReadersOfYaml11WouldTakeForATruthValue() {
        assertThat(List.of("yes", "No", "ON", "off", "y"))
                .allSatisfy(word -> assertThat(YamlScalar.write(word)).isEqualTo('"' + word + '"'));
        assertThat(YamlScalar.write("yes, we do so")).isEqualTo("\"yes, we do so\"");
        assertThat(YamlScalar.write("yesterday")).isEqualTo("yesterday");
    }

    @Test
    void writesATextOfAnyLength() {
        String text = "長い文章 ".repeat(4_000) + "。";

        assertThat(YamlScalar.write(text)).isEqualTo(text);
        assertThat(readBack(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> structure = Arbitraries.of(
                ' ', ':', '#', '-', '\'', '"', '\\', '\n', '\r', '\t', '\0', '\u0085', '\u2028', '\uFEFF', '\uFFFE',
                '{', ',', '&', '*', '!', '|', '>', '%', '@', '`', '?', '.', '1', 'e', 'a', '襷', '\u3000', '\u00A0',
                '\u007F');
        Arbitrary<String> any = Arbitraries.strings()
                .filter(text -> text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        Arbitrary<String> tricky = structure.list().ofMaxSize(12).map(characters -> {
            var text = new StringBuilder();
            characters.forEach(text::append);
            return text.toString();
        });
        return Arbitraries.oneOf(any, tricky);
    }

    private static String readBack(String scalar) {
        byte[] file = ("a:\n  - b: " + scalar + "\n    c: 1\n").getBytes(StandardCharsets.UTF_8);
        var root = (Parsing.Parsed) YamlDocument.parse(file, "x", Limits.EXCHANGED);
        var items = (Node.Sequence) ((Node.Mapping) root.root()).get("a").orElseThrow();
        var value =
                (Node.Scalar) ((Node.Mapping) items.items().getFirst()).get("b").orElseThrow();
        assertThat(value.kind()).isEqualTo(Node.Kind.STRING);
        return value.text();
    }
}
