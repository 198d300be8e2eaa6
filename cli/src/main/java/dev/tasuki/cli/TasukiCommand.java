package dev.tasuki.cli;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.formats.text.Language;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command itself: prints its help. Its subcommands are added by [Commands].
@Command(name = "tasuki", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TasukiCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    /// Read before parsing, since the help is in that language too; declared here so that it is accepted and
    /// documented.
    @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    @Nullable
    Language language;

    TasukiCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(console.err());
        }
        return ExitCode.INVALID;
    }
}
