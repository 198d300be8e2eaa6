package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.OutputFile;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.matrix.ResponsibilityMatrix;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.json.PrettyJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows who owes what as a table of requirements and parties, on one day or on two side by side.
@Command(name = "matrix", mixinStandardHelpOptions = true)
final class SupplyChainMatrixCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    ChainOnDay asked = new ChainOnDay();

    @Option(names = "--beside", paramLabel = "DATE", descriptionKey = "chain-beside")
    @Nullable
    String beside;

    @Option(names = "--party", paramLabel = "ID", descriptionKey = "chain-parties")
    List<String> parties = List.of();

    @Option(names = "--target", paramLabel = "ID", descriptionKey = "chain-targets")
    List<String> targets = List.of();

    @Option(names = "--interpretation", paramLabel = "table5|checklist", descriptionKey = "interpretation")
    @Nullable
    String interpretation;

    @Option(names = "--format", paramLabel = "md|xlsx|html|json", defaultValue = "md", descriptionKey = "format")
    OutputFormat format = OutputFormat.MD;

    @Mixin
    OutputFile output = new OutputFile();

    SupplyChainMatrixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        LocalDate day = asked.day(arguments, console);
        LocalDate earlier =
                arguments.date("--beside", Optional.ofNullable(beside)).orElse(day);
        Interpretation reading = arguments
                .choice("--interpretation", Optional.ofNullable(interpretation), Interpretation.byId())
                .orElse(Interpretation.DEFAULT);
        OutputFormats.requireOneOf(
                arguments, format, OutputFormat.MD, OutputFormat.XLSX, OutputFormat.HTML, OutputFormat.JSON);
        if (format == OutputFormat.XLSX) {
            output.requireNamed(arguments, "xlsx");
        }
        output.check(arguments);
        arguments.requireSound();
        SupplyChain chain = asked.openFor(output).chain();
        var named = new NamedInChain(chain, arguments);
        var scope = named.scope(targets, parties);
        arguments.requireSound();
        write(ResponsibilityMatrix.between(on(chain, earlier, reading), on(chain, day, reading), scope));
        return ExitCode.GOOD;
    }

    private static ChainObligations on(SupplyChain chain, LocalDate day, Interpretation reading) {
        return ChainObligations.of(chain.on(day), day, Catalogue.bundled().meti(), reading);
    }

    private void write(ResponsibilityMatrix matrix) {
        var words = new ChainWords(console.language());
        switch (format) {
            case MD -> output.write(console, MatrixMarkdown.of(matrix, words));
            case HTML -> output.write(console, MatrixPage.html(matrix, words));
            case JSON -> output.write(console, PrettyJson.text(MatrixJson.of(matrix)) + "\n");
            case XLSX -> output.write(console, MatrixWorkbook.of(matrix, words));
            case TEXT, PDF, OSCAL, SVG -> throw new IllegalStateException(format.name());
        }
    }
}
