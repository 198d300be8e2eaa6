package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.CommandGroup;
import dev.tasuki.cli.terminal.Console;
import picocli.CommandLine.Command;

/// The catalogue: list it, show one requirement, search it.
@Command(
        name = "catalogue",
        aliases = "catalog",
        mixinStandardHelpOptions = true,
        subcommands = {
            CatalogueListCommand.class,
            CatalogueShowCommand.class,
            CatalogueSearchCommand.class,
            CatalogueSchemaCommand.class
        })
public final class CatalogueCommand extends CommandGroup {
    CatalogueCommand(Console console) {
        super(console);
    }
}
