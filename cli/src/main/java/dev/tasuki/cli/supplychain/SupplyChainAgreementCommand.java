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
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.print.Printout;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes what the two sides of an engagement share, fit to be attached to their contract.
@Command(name = "agreement", mixinStandardHelpOptions = true)
final class SupplyChainAgreementCommand implements Callable<Integer> {
    private static final Text MISSING =
            new Text("書体にない文字を「〓」に置き換えました: {0}", "The font lacks some characters; 〓 stands in for them: {0}");

    private final Console console;

    @Mixin
    ChainOnDay asked = new ChainOnDay();

    @Option(names = "--engagement", required = true, paramLabel = "ID", descriptionKey = "chain-engagement")
    String engagement = "";

    @Option(
            names = "--format",
            paramLabel = "md|xlsx|html|pdf|json|oscal",
            defaultValue = "md",
            descriptionKey = "format")
    OutputFormat format = OutputFormat.MD;

    @Mixin
    OutputFile output = new OutputFile();

    SupplyChainAgreementCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        LocalDate day = asked.day(arguments, console);
        OutputFormats.requireOneOf(
                arguments,
                format,
                OutputFormat.MD,
                OutputFormat.XLSX,
                OutputFormat.HTML,
                OutputFormat.PDF,
                OutputFormat.JSON,
                OutputFormat.OSCAL);
        if (format == OutputFormat.XLSX || format == OutputFormat.PDF) {
            output.requireNamed(arguments, format.name().toLowerCase(Locale.ROOT));
        }
        output.check(arguments);
        arguments.requireSound();
        SupplyChain chain = asked.openFor(output).chain().on(day);
        Optional<ChainEngagement> known = chain.engagements().stream()
                .filter(candidate -> candidate.id().value().equals(engagement))
                .findFirst();
        if (known.isEmpty()) {
            arguments.report(
                    UsageFault.NOT_ONE_OF,
                    "--engagement",
                    engagement,
                    chain.engagements().stream()
                            .map(ChainEngagement::id)
                            .map(EngagementId::value)
                            .collect(Collectors.joining(", ")));
        }
        arguments.requireSound();
        ResponsibilityAgreement agreement = ResponsibilityAgreement.of(
                ChainObligations.of(chain, day, Catalogue.bundled().meti(), Interpretation.DEFAULT),
                known.orElseThrow());
        if (format == OutputFormat.OSCAL && agreement.items().isEmpty()) {
            throw new Refusal(UsageFault.NO_REQUIREMENT_FOR_OSCAL, engagement);
        }
        write(agreement);
        return ExitCode.GOOD;
    }

    private void write(ResponsibilityAgreement agreement) {
        AgreementDocument document = AgreementDocument.of(agreement, console.language());
        switch (format) {
            case MD -> output.write(console, AgreementMarkdown.of(document));
            case HTML -> output.write(console, AgreementPage.html(document));
            case JSON -> output.write(console, PrettyJson.text(AgreementJson.of(agreement)) + "\n");
            case XLSX -> output.write(console, AgreementWorkbook.of(document));
            case PDF -> print(document, agreement.day());
            case OSCAL -> output.write(console, PrettyJson.text(AgreementOscal.of(agreement, document)) + "\n");
            case TEXT, SVG -> throw new IllegalStateException(format.name());
        }
    }

    private void print(AgreementDocument document, LocalDate day) {
        Printout printout = AgreementPage.pdf(document, day);
        output.write(console, printout.pdf());
        if (!printout.missing().isEmpty()) {
            console.note(MISSING, listed(printout.missing()));
        }
    }

    private static String listed(SortedSet<Integer> characters) {
        return characters.stream()
                .map(character -> "%s (U+%04X)".formatted(Character.toString(character), character))
                .collect(Collectors.joining(", "));
    }
}
