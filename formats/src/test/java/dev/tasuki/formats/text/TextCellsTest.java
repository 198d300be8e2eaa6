package dev.tasuki.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextCellsTest {

    @Test
    void aJapaneseCharacterTakesTwoCells() {
        assertThat(TextCells.count("表 4")).isEqualTo(4);
        assertThat(TextCells.count("𠮷野家")).isEqualTo(6);
    }

    @Test
    void whatIsTooLongEndsInAnEllipsis() {
        assertThat(TextCells.shortened("窓口システム", 12)).isEqualTo("窓口システム");
        assertThat(TextCells.shortened("窓口システム", 11)).isEqualTo("窓口システ…");
        assertThat(TextCells.shortened("counter", 5)).isEqualTo("coun…");
    }

    @Property
    void whatIsShortenedFits(@ForAll String text, @ForAll @IntRange(min = 2, max = 50) int most) {
        assertThat(TextCells.count(TextCells.shortened(text, most))).isLessThanOrEqualTo(most);
    }
}
