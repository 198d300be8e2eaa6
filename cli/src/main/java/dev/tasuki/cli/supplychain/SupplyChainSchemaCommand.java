package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.domain.responsibility.file.SupplyChainSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Prints the JSON Schema of `supplychain.yaml`, for editors.
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SupplyChainSchemaCommand implements Callable<Integer> {
    private final Console console;

    SupplyChainSchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(SupplyChainSchema.text());
        return ExitCode.GOOD;
    }
}
