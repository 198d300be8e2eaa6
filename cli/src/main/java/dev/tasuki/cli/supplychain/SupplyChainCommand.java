package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.CommandGroup;
import dev.tasuki.cli.terminal.Console;
import picocli.CommandLine.Command;

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
public final class SupplyChainCommand extends CommandGroup {
    SupplyChainCommand(Console console) {
        super(console);
    }
}
