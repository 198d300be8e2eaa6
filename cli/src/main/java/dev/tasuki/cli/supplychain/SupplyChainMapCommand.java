package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.OutputFile;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.responsibility.map.ChainMap;
import dev.tasuki.domain.responsibility.map.ChainMapPicture;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Draws a supply chain: the picture alone, or a page with the picture and the same as tables.
@Command(name = "map", mixinStandardHelpOptions = true)
final class SupplyChainMapCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    ChainOnDay asked = new ChainOnDay();

    @Option(names = "--party", paramLabel = "ID", descriptionKey = "chain-customer")
    @Nullable
    String party;

    @Option(names = "--format", paramLabel = "svg|html", defaultValue = "svg", descriptionKey = "format")
    OutputFormat format = OutputFormat.SVG;

    @Mixin
    OutputFile output = new OutputFile();

    SupplyChainMapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        LocalDate day = asked.day(arguments, console);
        OutputFormats.requireOneOf(arguments, format, OutputFormat.SVG, OutputFormat.HTML);
        output.check(arguments);
        arguments.requireSound();
        SupplyChainFile file = asked.openFor(output);
        SupplyChain always = chosen(file.chain(), arguments);
        arguments.requireSound();
        SupplyChain chain = always.on(day);
        ChainObligations obligations =
                ChainObligations.of(chain, day, Catalogue.bundled().meti(), Interpretation.DEFAULT);
        List<ChainFinding> findings = file.rules().judge(always, obligations);
        ChainMap map = ChainMap.of(obligations, findings);
        if (!map.isDrawable()) {
            throw new Refusal(
                    UsageFault.TOO_LARGE_TO_DRAW,
                    Integer.toString(map.organisations().size()),
                    Integer.toString(map.engagements().size()));
        }
        output.write(
                console,
                format == OutputFormat.HTML
                        ? MapPage.html(map, chain, findings, new ChainWords(console.language()))
                        : ChainMapPicture.svg(map, console.language()) + "\n");
        return ExitCode.GOOD;
    }

    /// The whole chain, or that of the one customer who is named.
    private SupplyChain chosen(SupplyChain chain, Arguments arguments) {
        SupplyChain chosen = chain;
        if (party != null) {
            for (PartyId customer : new NamedInChain(chain, arguments).parties(List.of(party))) {
                chosen = chain.ofCustomer(customer);
            }
        }
        return chosen;
    }
}
