package dev.tasuki.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

    @Test
    void aTreeOfAValueIsReadBackAsThatValue() {
        JsonValue value = JsonValue.object()
                .put("text", "5")
                .put("whole", 5)
                .put("part", JsonValue.number(new BigDecimal("0.25")))
                .put("yes", true)
                .put("none", JsonValue.none())
                .put(
                        "list",
                        JsonValue.array(JsonValue.text("a"), JsonValue.object().build()))
                .build();

        assertThat(JsonValues.of(JsonValues.tree(value))).contains(value);
    }
}
