package dev.tasuki.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.text.Language;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void linesUpCharactersOfEitherWidth() {
        assertThat(new Columns().row("襷", "a").row("abc", "b").lines()).containsExactly("襷   a", "abc  b");
    }

    @Test
    void continuesALastCellInItsOwnColumn() {
        var columns = new Columns().row("S(1)-1.1", "Asked of the developer and part of the minimum package");

        assertThat(columns.lines(terminal(40)))
                .containsExactly("S(1)-1.1  Asked of the developer and", "          part of the minimum package");
        assertThat(columns.lines(terminal(200))).isEqualTo(columns.lines());
    }

    @Test
    void putsALastCellBelowWhereItsColumnWouldBeNarrow() {
        assertThat(new Columns()
                        .row("S(1)-1.1", "Define security requirements", "asked of the developer")
                        .lines(terminal(40)))
                .containsExactly("S(1)-1.1  Define security requirements", "      asked of the developer");
    }

    @Test
    void breaksJapaneseBetweenCharactersButBeginsNoLineWithAFullStop() {
        assertThat(Wrapping.wrap("これは文です。次の文。", 12)).containsExactly("これは文で", "す。次の文。");
        assertThat(Wrapping.wrap("\u001B[1m強い\u001B[0m", 4)).containsExactly("\u001B[1m強い\u001B[0m");
        assertThat(Wrapping.wrap("", 4)).containsExactly("");
    }

    private static Console terminal(int width) {
        return new Console(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                new BufferedReader(Reader.nullReader()),
                Language.EN,
                false,
                true,
                Clock.systemUTC(),
                Map.of("TASUKI_COLUMNS", Integer.toString(width)));
    }
}
