package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The supply chain in a file: hold it against the rules, show who owes what.
@Command(
        name = "supplychain",
        mixinStandardHelpOptions = true,
        subcommands = {
            SupplyChainCheckCommand.class,
            SupplyChainObligationsCommand.class,
            SupplyChainMatrixCommand.class,
            SupplyChainMapCommand.class,
            SupplyChainCompareCommand.class,
            SupplyChainAgreementCommand.class,
            SupplyChainTemplateCommand.class,
            SupplyChainSchemaCommand.class
        })
public final class SupplyChainCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    SupplyChainCommand(Console console) {
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
