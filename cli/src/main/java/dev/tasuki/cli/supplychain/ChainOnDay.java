package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.OutputFile;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The parameters that say which supply chain a command is about, and on which day.
final class ChainOnDay {
    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = SupplyChainFile.NAME, descriptionKey = "chain-file")
    Path place = Path.of(SupplyChainFile.NAME);

    @Option(names = "--at", paramLabel = "DATE", descriptionKey = "chain-at")
    @Nullable
    String at;

    /// The day that is asked about; reports one that is none.
    LocalDate day(Arguments arguments, Console console) {
        return arguments.date("--at", Optional.ofNullable(at)).orElseGet(console::today);
    }

    /// The file's content.
    ///
    /// @throws dev.tasuki.cli.terminal.Refusal with every fault if it cannot be used
    SupplyChainFile open() {
        return OpenedSupplyChain.in(place);
    }

    /// The same for a command that writes a file, which must not be this one.
    SupplyChainFile openFor(OutputFile output) {
        SupplyChainFile file = open();
        output.requireOtherThan(OpenedSupplyChain.path(place));
        return file;
    }
}
