package dev.tasuki.cli.terminal;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.AtomicFile;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say where a command's result goes: to the terminal, or to a file.
public final class OutputFile {
    private static final Text WRITTEN = new Text("{0} に書き出しました。", "Wrote {0}.");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    @Nullable
    Path path;

    @Option(names = "--replace", descriptionKey = "replace")
    boolean replace;

    /// Reports a file that is there and is not to be replaced.
    public void check(Arguments arguments) {
        if (path != null && Files.exists(path) && !replace) {
            arguments.report(UsageFault.REPORT_ALREADY_THERE, path.toString());
        }
    }

    /// Reports that no file is named for a format that a terminal cannot show.
    public void requireNamed(Arguments arguments, String format) {
        if (path == null) {
            arguments.report(UsageFault.NEEDS_OUTPUT, format);
        }
    }

    /// A report never takes the place of what it reports on.
    ///
    /// @throws Refusal if it would
    public void requireOtherThan(Path input) {
        try {
            if (path != null && Files.exists(path) && Files.isSameFile(path, input)) {
                throw new Refusal(UsageFault.OUTPUT_IS_INPUT, path.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a text where it is to go.
    ///
    /// @throws Refusal if the file cannot be written
    public void write(Console console, String text) {
        if (path == null) {
            console.out().print(text);
        } else {
            write(console, Bytes.ofUtf8(text));
        }
    }

    /// Writes a file.
    ///
    /// @throws Refusal       if it cannot be written
    /// @throws IllegalStateException if none is named
    public void write(Console console, Bytes content) {
        if (path == null) {
            throw new IllegalStateException("no file is named");
        }
        if (AtomicFile.write(path, content) instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
        console.note(WRITTEN, path.toString());
    }
}
