package dev.tasuki.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.YamlDocument;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockYamlTest {
    private static final JsonObject SAMPLE = JsonValue.object()
            .put("title", "窓口 system")
            .put("count", 3)
            .put("sound", true)
            .put("nothing", JsonValue.none())
            .put("empty", JsonValue.object().build())
            .put("none", JsonValue.array())
            .put("texts", JsonValue.texts(List.of("one", "- two", "three: 3", "")))
            .put(
                    "items",
                    JsonValue.array(
                            JsonValue.object()
                                    .put("name", "a")
                                    .put("inner", JsonValue.texts(List.of("v", "w")))
                                    .build(),
                            JsonValue.object()
                                    .put(
                                            "deep",
                                            JsonValue.object().put("er", "z").build())
                                    .build(),
                            JsonValue.array(JsonValue.text("p, q"), JsonValue.array())))
            .put("odd: name", JsonValue.object().put("#", "line\nbreak").build())
            .build();

    @Test
    void isWrittenTheWayPeopleWriteIt() {
        assertThat(BlockYaml.document(SAMPLE)).isEqualTo("""
                        title: 窓口 system
                        count: 3
                        sound: true
                        nothing: null
                        empty: {}
                        none: []
                        texts:
                          - one
                          - "- two"
                          - "three: 3"
                          - ""
                        items:
                          - name: a
                            inner:
                              - v
                              - w
                          - deep:
                              er: z
                          - ["p, q", []]
                        "odd: name":
                          "#": "line\\nbreak"
                        """);
    }

    @Test
    void readsBackAsTheSameValue() {
        byte[] yaml = BlockYaml.document(SAMPLE).getBytes(StandardCharsets.UTF_8);

        assertThat(YamlDocument.parse(yaml, "x", Limits.WRITTEN_BY_HAND))
                .isInstanceOfSatisfying(
                        Parsing.Parsed.class,
                        parsed -> assertThat(JsonValues.of(parsed.root())).isEqualTo(Optional.of(SAMPLE)));
    }

    @Test
    void anEntryStandsWhereItIsToStand() {
        assertThat(BlockYaml.ofEntry("a", JsonValue.object().put("b", 1).build(), 4))
                .containsExactly("    a:", "      b: 1");
    }
}
