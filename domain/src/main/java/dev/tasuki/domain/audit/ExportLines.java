package dev.tasuki.domain.audit;

import dev.tasuki.formats.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream into lines of bounded length, holding no more than one of them.
final class ExportLines {

    /// What comes next in the stream.
    sealed interface Line {
        /// A line without its break.
        record Whole(Bytes bytes) implements Line {}

        /// The stream ends in the middle of a line.
        record CutOff() implements Line {}

        /// The line is longer than any may be.
        record TooLong() implements Line {}

        /// Nothing more.
        record End() implements Line {}
    }

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] line = new byte[Bounds.LONGEST_LINE];
    private int at;
    private int end;

    ExportLines(InputStream in) {
        this.in = in;
    }

    Line next() throws IOException {
        int length = 0;
        while (true) {
            if (at == end && !fill()) {
                return length == 0 ? new Line.End() : new Line.CutOff();
            }
            int stop = at;
            while (stop < end && chunk[stop] != '\n') {
                stop++;
            }
            int piece = stop - at;
            if (length + piece > line.length) {
                return new Line.TooLong();
            }
            System.arraycopy(chunk, at, line, length, piece);
            length += piece;
            at = stop;
            if (stop < end) {
                at++;
                return new Line.Whole(Bytes.of(Arrays.copyOf(line, length)));
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }
}
