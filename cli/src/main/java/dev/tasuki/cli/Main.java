package dev.tasuki.cli;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.StandardOutput;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Starts the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        String rehearsal = System.getProperty("tasuki.rehearsal");
        if (rehearsal != null) {
            rehearse(Path.of(rehearsal));
            return;
        }
        String server = System.getProperty("tasuki.assemble.server");
        if (server != null) {
            ServerJar.write(Path.of(server));
            ServerRehearsal.in(Path.of(server)).record();
            return;
        }
        Map<String, String> environment = System.getenv();
        var output = new StandardOutput();
        var console = new Console(
                new PrintWriter(output, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                language(List.of(arguments), environment),
                isTerminal(environment) && !environment.containsKey("NO_COLOR"),
                isTerminal(environment),
                Clock.system(ZoneId.systemDefault()),
                environment);
        int exitCode = CommandLineRunner.run(console, arguments);
        console.out().flush();
        if (output.failed()) {
            if (output.readerIsGone()) {
                exitCode = ExitCode.READER_GONE;
            } else {
                FindingLines.print(console, List.of(new Finding(UsageFault.OUTPUT_LOST, Location.of("tasuki"))));
                exitCode = ExitCode.INVALID;
            }
        }
        // Not exit: it starts the JDK's logging for a message nobody asked for, and there is nothing to shut
        // down.
        Runtime.getRuntime().halt(exitCode);
    }

    /// Runs the commands that people run most, so that the JDK's start-up cache holds what they need. A build
    /// step; its output goes nowhere.
    ///
    /// @param jdk the file that is to say which JDK the cache is for
    private static void rehearse(Path jdk) {
        try {
            Files.writeString(jdk, System.getProperty("java.home") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Language language : Language.values()) {
            var nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            var console = new Console(
                    nowhere,
                    nowhere,
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    language,
                    false,
                    false,
                    Clock.system(ZoneId.systemDefault()),
                    Map.of());
            for (String command : Rehearsal.COMMANDS) {
                CommandLineRunner.run(console, command.split(" "));
            }
            Rehearsal.declareAndVerify(console);
        }
    }

    private static boolean isTerminal(Map<String, String> environment) {
        // The launcher knows already; asking the JDK loads its whole console.
        String told = environment.getOrDefault("TASUKI_TERMINAL", "");
        if (!told.isEmpty()) {
            return told.equals("yes");
        }
        // Null when standard input or output is no terminal, with the JDK's default console.
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal();
    }

    /// The language asked for with `--lang`, or else the one of the locale.
    static Language language(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            Optional<String> tag = Optional.empty();
            if (argument.startsWith("--lang=")) {
                tag = Optional.of(argument.substring("--lang=".length()));
            } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
                tag = Optional.of(arguments.get(i + 1));
            }
            Optional<Language> asked = tag.flatMap(Language::ofTag);
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        for (String variable : List.of("TASUKI_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("ja") ? Language.JA : Language.EN;
            }
        }
        return Language.of(Locale.getDefault());
    }
}
