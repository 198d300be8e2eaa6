package dev.tasuki.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing.Parsed;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /// RFC 8785 §3.2.2; its first number, 333333333.33333329, is written with the digits that a double keeps,
    /// since numbers that lose digits are refused here.
    @Test
    void canonicalisesTheExampleOfTheStandard() {
        String input = """
                {
                  "numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        assertThat(CanonicalJson.text(parse(input)))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /// RFC 8785 §3.2.3.
    @Test
    void sortsNamesByUtf16Units() {
        String input = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;

        assertThat(CanonicalJson.text(parse(input)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /// RFC 8785 appendix B.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void spellsNumbersAsTheStandardLists(String bits, String spelling) {
        var value = new BigDecimal(spelling);

        assertThat(Long.toHexString(value.doubleValue() == 0 ? 0 : Double.doubleToLongBits(value.doubleValue())))
                .isEqualTo(bits.equals("8000000000000000") ? "0" : bits.replaceFirst("^0+(?=.)", ""));
        assertThat(CanonicalJson.text(JsonValue.number(value))).isEqualTo(spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "0.1000000000000000055511151231257827",
                "1e309",
                "1e-400",
                "333333333.33333329"
            })
    void refusesNumbersThatNoDoubleStandsFor(String number) {
        assertThatThrownBy(() -> JsonValue.number(new BigDecimal(number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no double stands for this number: ");
        assertThat(JsonValues.of(tree("[" + number + "]"))).isEmpty();
    }

    @Test
    void refusesANumberWhoseExponentNothingHolds() {
        assertThat(JsonValues.of(tree("[1e99999999999]"))).isEmpty();
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> JsonValue.text("a\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonValue.object().put("\ude00", "x").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void parsingCanonicalJsonGivesTheValueBack(@ForAll("values") JsonValue value) {
        assertThat(parse(CanonicalJson.text(value))).isEqualTo(value);
        assertThat(parse(PrettyJson.text(value))).isEqualTo(value);
    }

    @Property
    void canonicalisingTwiceChangesNothing(@ForAll("values") JsonValue value) {
        String once = CanonicalJson.text(value);

        assertThat(CanonicalJson.text(parse(once))).isEqualTo(once);
    }

    @Property
    void theOrderOfNamesMakesNoDifference(@ForAll("values") JsonValue value) {
        assertThat(CanonicalJson.bytes(reversed(value))).isEqualTo(CanonicalJson.bytes(value));
    }

    @Property
    void everyFiniteDoubleThatIsItsShortestSpellingReadsBack(@ForAll double value) {
        String spelling = CanonicalJson.text(JsonValue.number(new BigDecimal(Double.toString(value))));

        assertThat(Double.parseDouble(spelling)).isEqualTo(value == 0 ? 0.0 : value);
    }

    @Provide
    Arbitrary<JsonValue> values() {
        Arbitrary<String> texts = Arbitraries.strings()
                .ofMaxLength(12)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
        Arbitrary<JsonValue> scalars = Arbitraries.oneOf(
                texts.map(JsonValue::text),
                Arbitraries.integers().map(JsonValue::number),
                Arbitraries.of(JsonValue.bool(true), JsonValue.bool(false), JsonValue.none()));
        return Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(JsonArray::new),
                        Arbitraries.maps(texts, inner).ofMaxSize(4).map(JsonObject::new)),
                0,
                3);
    }

    private static JsonValue reversed(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) -> {
                List<Map.Entry<String, JsonValue>> entries = new ArrayList<>(members.entrySet());
                Collections.reverse(entries);
                Map<String, JsonValue> turned = new LinkedHashMap<>();
                entries.forEach(entry -> turned.put(entry.getKey(), reversed(entry.getValue())));
                yield new JsonObject(turned);
            }
            case JsonArray(var items) ->
                new JsonArray(items.stream().map(CanonicalJsonTest::reversed).toList());
            default -> value;
        };
    }

    private static JsonValue parse(String json) {
        return JsonValues.of(tree(json)).orElseThrow();
    }

    private static Node tree(String json) {
        return ((Parsed) JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8), "test.json", Limits.EXCHANGED))
                .root();
    }
}
