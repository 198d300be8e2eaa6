package dev.tasuki.cli.engagement;

import dev.tasuki.cli.terminal.CommandGroup;
import dev.tasuki.cli.terminal.Console;
import picocli.CommandLine.Command;

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
public final class EngagementCommand extends CommandGroup {
    EngagementCommand(Console console) {
        super(console);
    }
}
