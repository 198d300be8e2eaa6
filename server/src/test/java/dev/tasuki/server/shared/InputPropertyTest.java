package dev.tasuki.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// Whatever is sent: a value that comes out is one that the database and a JSON document take, or there is a fault.
class InputPropertyTest {
    private static final int LONGEST = 40;

    @Property
    void aLineIsSoundOrRefused(@ForAll @From("texts") String sent) {
        var input = new Input(Map.of("name", List.of(sent)));

        Field<String> line = input.line("name", LONGEST);

        assertThat(line.peek().isEmpty()).isEqualTo(!input.faults().isEmpty());
        line.peek().ifPresent(text -> {
            assertThat(text).isEqualTo(text.strip()).isNotEmpty();
            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(LONGEST);
            assertThat(text.codePoints().filter(Character::isISOControl)).isEmpty();
            assertThat(roundTrip(text)).isEqualTo(text);
        });
    }

    @Property
    void aTextOfLinesIsSoundOrRefused(@ForAll @From("texts") String sent) {
        var input = new Input(Map.of("text", List.of(sent)));

        input.optionalText("text", LONGEST).peek().flatMap(text -> text).ifPresent(text -> {
            assertThat(text).doesNotContain("\r", "\u0000");
            assertThat(roundTrip(text)).isEqualTo(text);
        });
    }

    @Property
    void noFieldGoesUnnoticed(@ForAll @Size(max = 6) Map<String, List<@From("texts") String>> sent) {
        var input = new Input(sent);
        input.optionalLine("name", LONGEST);

        input.refuseOthers();

        assertThat(input.faults().stream().map(FieldFault::field))
                .containsAll(sent.keySet().stream()
                        .filter(field -> !field.equals("name"))
                        .toList());
    }

    @Property
    void anIdIsReadInItsOneSpellingOnly(@ForAll long high, @ForAll long low) {
        var id = new java.util.UUID(high, low);

        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse(" " + id)).isEmpty();
        assertThat(Ids.parse(id + "\n")).isEmpty();
    }

    /// Texts that are often nearly right, with whole and halved pairs of surrogates, controls and space.
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a", "窓", "𠮷", "\ud842", "\udfb7", "\n", "\r\n", "\r", "\t", "\u0000", " ", "　", "\u0085", "é",
                "\u202e");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(LONGEST + 5).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(LONGEST + 5));
    }

    private static String roundTrip(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
