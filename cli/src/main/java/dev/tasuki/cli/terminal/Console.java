package dev.tasuki.cli.terminal;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes, in whose language, with which clock.
///
/// @param colour      whether the output is a terminal that shows colours
/// @param interactive whether a person sits there to be asked
/// @param environment the environment variables
public record Console(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        Language language,
        boolean colour,
        boolean interactive,
        Clock clock,
        Map<String, String> environment) {

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// How many cells a line of the terminal has; empty where the output is none, or does not say.
    public OptionalInt width() {
        String told = environment.getOrDefault("TASUKI_COLUMNS", "");
        return told.matches("[1-9][0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(told)) : OptionalInt.empty();
    }

    /// The text in the reader's language.
    public String tell(Text text) {
        return text.in(language);
    }

    /// The text with its placeholders filled, in the reader's language. Arguments often quote a file or another
    /// organisation, neither of which is trusted with the terminal; [#styled] comes after.
    public String tell(Text text, String... arguments) {
        return text.with(Arrays.stream(arguments).map(Printable::line).toList()).in(language);
    }

    /// Prints a line to standard output.
    public void say(Text text, String... arguments) {
        out.println(tell(text, arguments));
    }

    /// Prints a line to standard error: progress, what was written where, what is wrong.
    public void note(Text text, String... arguments) {
        err.println(tell(text, arguments));
        err.flush();
    }

    /// Asks a question on standard error and reads a line; null at the end of input.
    public @Nullable String ask(String question) {
        err.print(question);
        err.flush();
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text in a style, where colours are shown.
    public String styled(Style style, String text) {
        return colour ? style.start() + text + Style.END : text;
    }
}
