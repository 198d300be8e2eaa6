package dev.tasuki.formats.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The face that papers are set in: BIZ UDPGothic, which both weights give the same characters.
enum PrintFont {
    REGULAR(400),
    BOLD(700);

    /// What Japanese printers have always set for a type that is not in the case.
    static final int GETA = 0x3013;

    /// The name that styles know the face by.
    static final String FAMILY = "Paper";

    private final int weight;

    PrintFont(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        String name = "biz-udpgothic-" + weight + ".ttf";
        return Objects.requireNonNull(PrintFont.class.getResourceAsStream(name), name);
    }

    /// Whether the face has a character.
    static boolean has(int codePoint) {
        return Characters.LOOKUP.getGlyphId(codePoint) != 0;
    }

    /// Read once, with the first page that is printed.
    private static final class Characters {
        static final CmapLookup LOOKUP = read();

        private static CmapLookup read() {
            try (InputStream in = REGULAR.open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
