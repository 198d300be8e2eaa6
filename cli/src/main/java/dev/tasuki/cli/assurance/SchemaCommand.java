package dev.tasuki.cli.assurance;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.domain.assessment.AssuranceFileSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Prints the JSON Schema of `tasuki.yaml`, for editors.
@Command(name = "schema", mixinStandardHelpOptions = true)
public final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(AssuranceFileSchema.text());
        return ExitCode.GOOD;
    }
}
