package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.domain.catalogue.CatalogueSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints the JSON Schema that framework or crosswalk files follow.
@Command(name = "schema", mixinStandardHelpOptions = true)
final class CatalogueSchemaCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--crosswalk", descriptionKey = "schema-crosswalk")
    boolean crosswalk;

    CatalogueSchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(crosswalk ? CatalogueSchema.crosswalk() : CatalogueSchema.framework());
        return ExitCode.GOOD;
    }
}
