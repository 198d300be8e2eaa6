package dev.tasuki.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrettyJsonTest {

    @Test
    void indentsAndKeepsTheOrderOfNames() {
        JsonValue value = JsonValue.object()
                .put("名前", "襷")
                .put("count", 3)
                .putIfPresent("absent", (String) null)
                .putIfPresent("present", Optional.of(true), JsonValue::bool)
                .put("list", JsonValue.array(JsonValue.none(), JsonValue.text("a\"b")))
                .put("empty", JsonValue.object().build())
                .putUnlessEmpty("left out", JsonValue.texts(List.of()))
                .build();

        assertThat(PrettyJson.text(value)).isEqualTo("""
                {
                  "名前": "襷",
                  "count": 3,
                  "present": true,
                  "list": [
                    null,
                    "a\\"b"
                  ],
                  "empty": {}
                }
                """);
    }

    @Test
    void letsNothingThroughThatSteersATerminal() {
        JsonValue value = JsonValue.object().put("\u009B1m", "a\u202Eb\u2028🎌").build();

        assertThat(PrettyJson.text(value)).isEqualTo("""
                {
                  "\\u009b1m": "a\\u202eb\\u2028🎌"
                }
                """);
    }

    @Test
    void refusesANameThatIsPutTwice() {
        assertThatThrownBy(() -> JsonValue.object().put("a", 1).put("a", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("put twice: a");
    }
}
