package dev.tasuki.cli.engagement;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// An engagement between two companies, each of which keeps its own supply chain.
@Command(
        name = "engagement",
        mixinStandardHelpOptions = true,
        subcommands = {
            EngagementListCommand.class,
            EngagementAnswerCommand.class,
            EngagementExportCommand.class,
            EngagementImportCommand.class
        })
public final class EngagementCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    EngagementCommand(Console console) {
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
