package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
public final class CatalogueCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    CatalogueCommand(Console console) {
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
