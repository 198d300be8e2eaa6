package dev.tasuki.cli;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.formats.document.Spelling;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs one command and turns whatever happens into an exit code and words in the reader's language.
public final class CommandLineRunner {
    private static final Text UNEXPECTED = new Text(
            "tasuki: 予期しない問題が起きました（{0}）。TASUKI_DEBUG=1 を付けて再実行し、出力を添えて報告してください。",
            "tasuki: something unexpected happened ({0}). Run again with TASUKI_DEBUG=1 and report the output.");

    private CommandLineRunner() {}

    /// Runs a command.
    ///
    /// @return the exit code
    public static int run(Console console, String... arguments) {
        CommandLine commandLine = commandLine(console, List.of(arguments));
        commandLine.setExecutionStrategy(called -> {
            List<Finding> findings = emptyValues(called);
            if (!findings.isEmpty()) {
                throw new ExecutionException(commandLine, "empty values", new Refusal(findings));
            }
            return new CommandLine.RunLast().execute(called);
        });
        return commandLine.execute(arguments);
    }

    /// What was given as nothing: an unset variable of the shell, most likely, and never what was meant.
    private static List<Finding> emptyValues(ParseResult parsed) {
        var findings = new ArrayList<Finding>();
        for (ParseResult called : parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .toList()) {
            Location location = Location.of(called.commandSpec().qualifiedName());
            for (ArgSpec argument : called.matchedArgs()) {
                if (argument.originalStringValues().stream().anyMatch(String::isBlank)) {
                    findings.add(new Finding(UsageFault.EMPTY_VALUE, location, nameOf(argument)));
                }
            }
        }
        return findings;
    }

    /// The command line for these arguments; with none, all its commands.
    static CommandLine commandLine(Console console, List<String> arguments) {
        var commandLine = new CommandLine(new TasukiCommand(console), new Factory(console));
        Commands.addTo(commandLine, arguments);
        commandLine.setResourceBundle(help(console.language()));
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setColorScheme(Help.defaultColorScheme(console.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        commandLine.setUsageHelpLongOptionsMaxWidth(32);
        commandLine.setUsageHelpWidth(100);
        commandLine.setAdjustLineBreaksForWideCJKCharacters(true);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // A file whose name begins with @ is a file: its content must never become arguments, --trust among them.
        commandLine.setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler((exception, _) -> {
            List<Finding> findings = wrongCall(exception);
            FindingLines.print(console, findings);
            if (asksForJson(arguments)) {
                FindingLines.printJson(console, findings);
            }
            return ExitCode.INVALID;
        });
        commandLine.setExecutionExceptionHandler((exception, _, called) -> failed(console, exception, called));
        return commandLine;
    }

    static ResourceBundle help(Language language) {
        return ResourceBundle.getBundle(
                "dev.tasuki.cli.Help",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<Finding> wrongCall(ParameterException exception) {
        var findings = new ArrayList<Finding>();
        CommandLine called = exception.getCommandLine();
        Location location = Location.of(called.getCommandSpec().qualifiedName());
        // A misspelt option often leaves another one missing: the person needs to hear of both.
        for (String argument : called.getUnmatchedArguments()) {
            findings.add(new Finding(UsageFault.UNKNOWN_ARGUMENT, location, argument, suggestion(called, argument)));
        }
        switch (exception) {
            case UnmatchedArgumentException unmatched
            when findings.isEmpty() ->
                findings.add(new Finding(
                        UsageFault.UNKNOWN_ARGUMENT,
                        location,
                        String.join(" ", unmatched.getUnmatched()),
                        called.getCommandSpec().qualifiedName() + " --help"));
            case UnmatchedArgumentException _ -> {}
            case MissingParameterException missing ->
                findings.add(new Finding(
                        UsageFault.MISSING_ARGUMENT,
                        location,
                        missing.getMissing().stream()
                                .map(CommandLineRunner::nameOf)
                                .collect(Collectors.joining(", "))));
            case ParameterException wrong
            when wrong.getArgSpec() instanceof OptionSpec option
                    && option.paramLabel().contains("|")
                    && wrong.getValue() != null ->
                findings.add(new Finding(
                        UsageFault.NOT_ONE_OF,
                        location,
                        option.longestName(),
                        wrong.getValue(),
                        option.paramLabel().replace("|", ", ")));
            default ->
                findings.add(new Finding(UsageFault.WRONG_ARGUMENT, location, String.valueOf(exception.getMessage())));
        }
        return findings;
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /// The option or command that was probably meant, or where to look.
    private static String suggestion(CommandLine called, String argument) {
        var known = new ArrayList<String>(called.getSubcommands().keySet());
        called.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        String nearest = Spelling.nearest(argument.replaceFirst("=.*", ""), known);
        return nearest == null ? called.getCommandSpec().qualifiedName() + " --help" : nearest;
    }

    private static int failed(Console console, Exception exception, ParseResult called) {
        if (exception instanceof Refusal refusal) {
            FindingLines.print(console, refusal.findings());
            if (wantsJson(called)) {
                FindingLines.printJson(console, refusal.findings());
            }
            return ExitCode.INVALID;
        }
        console.note(UNEXPECTED, exception.getClass().getSimpleName());
        if (console.environment().containsKey("TASUKI_DEBUG")) {
            exception.printStackTrace(console.err());
        }
        return ExitCode.INVALID;
    }

    /// Whether a call that could not be understood asks for JSON all the same.
    private static boolean asksForJson(List<String> arguments) {
        int at = arguments.lastIndexOf("--format");
        return arguments.contains("--format=json")
                || (at >= 0
                        && at + 1 < arguments.size()
                        && arguments.get(at + 1).equalsIgnoreCase("json"));
    }

    private static boolean wantsJson(ParseResult called) {
        ParseResult command = called;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        return command.matchedOptionValue("--format", OutputFormat.TEXT) == OutputFormat.JSON;
    }

    /// Makes commands with the console they speak to.
    private record Factory(Console console) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                    constructor.setAccessible(true);
                    return type.cast(constructor.newInstance(console));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
