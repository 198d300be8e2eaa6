package dev.tasuki.cli;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.formats.text.Language;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// Runs commands in this process, at a fixed time, and keeps what they printed.
final class Session {
    private final Language language;
    private final String typed;
    private final boolean interactive;

    private Session(Language language, String typed, boolean interactive) {
        this.language = language;
        this.typed = typed;
        this.interactive = interactive;
    }

    static Session in(Language language) {
        return new Session(language, "", false);
    }

    /// A person at a terminal who types these lines.
    static Session typing(String... lines) {
        return new Session(Language.EN, String.join("\n", lines) + "\n", true);
    }

    record Ran(int exitCode, String out, String err) {}

    Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                new BufferedReader(new StringReader(typed)),
                language,
                false,
                interactive,
                Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC),
                Map.of("TASUKI_PASSPHRASE", "correct horse battery"));
        int exitCode = CommandLineRunner.run(console, arguments);
        console.out().flush();
        console.err().flush();
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
