package dev.tasuki.cli.engagement;

import dev.tasuki.cli.declaration.TrustedKeys;
import dev.tasuki.cli.supplychain.OpenedSupplyChain;
import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.exchange.EngagementExchange;
import dev.tasuki.domain.responsibility.exchange.EngagementStatement;
import dev.tasuki.domain.responsibility.exchange.EngagementStatements;
import dev.tasuki.domain.responsibility.exchange.StatementNews;
import dev.tasuki.domain.responsibility.exchange.StatementOutcome;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes in what the other side of an engagement has stated, if its signature and its place in the exchange are right.
@Command(name = "import", mixinStandardHelpOptions = true)
final class EngagementImportCommand implements Callable<Integer> {
    private static final Text TAKEN_IN =
            new Text("{0} に取り込み、ファイルを {1} に保管しました。", "Taken into {0}; the file is kept as {1}.");
    private static final Text WOULD = new Text(
            "{0} に取り込めます。--preview のため、何も書いていません。",
            "It can be taken into {0}. Nothing was written, as --preview asks.");
    private static final Text NOT_TAKEN_IN = new Text("取り込みませんでした。", "Nothing was imported.");

    private final Console console;
    private final EngagementStatements statements =
            new EngagementStatements(Catalogue.bundled().meti());

    @Parameters(paramLabel = "STATEMENT", index = "0", descriptionKey = "engagement-statement")
    Path received = Path.of("statement.json");

    @Parameters(
            paramLabel = "FILE",
            index = "1",
            arity = "0..1",
            defaultValue = SupplyChainFile.NAME,
            descriptionKey = "engagement-into")
    Path place = Path.of(SupplyChainFile.NAME);

    @Option(names = "--trust", required = true, paramLabel = "PUBKEY|CERT", descriptionKey = "engagement-trust")
    List<Path> trust = List.of();

    @Option(names = "--confirm-answers", descriptionKey = "engagement-confirm")
    boolean confirmed;

    @Option(names = "--preview", descriptionKey = "engagement-preview")
    boolean preview;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    EngagementImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        List<VerificationKey> keys = TrustedKeys.in(trust);
        Bytes content = ExchangeFolder.content(received);
        Path file = OpenedSupplyChain.path(place);
        return switch (statements.read(content, received.toString(), keys)) {
            case StatementOutcome.Refused(var findings) -> refuse(findings);
            case StatementOutcome.Read(var statement) -> takeIn(statement, content, file);
        };
    }

    private int takeIn(EngagementStatement statement, Bytes content, Path file) {
        var folder =
                ExchangeFolder.beside(file, statement.extract().engagement().id());
        EngagementExchange exchange = folder.read(statements);
        Optional<SupplyChain> local =
                Files.exists(file) ? Optional.of(OpenedSupplyChain.in(file).chain()) : Optional.empty();
        StatementOutcome outcome = exchange.receive(
                statement, Sha256.of(content), local, confirmed, console.clock().instant(), received.toString());
        if (outcome instanceof StatementOutcome.Refused(var findings)) {
            return refuse(findings);
        }
        String text = ChainRewriting.preview(file, statement.extract().chain());
        var news = new NewsLines(statement, StatementNews.of(exchange.last(), statement));
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(news.json()));
        } else {
            news.print(console);
        }
        if (preview) {
            console.note(WOULD, file.toString());
            return ExitCode.GOOD;
        }
        // The supply chain first: were this to stop in between, the same import could be done again.
        ChainRewriting.write(file, text);
        Path kept = folder.keep(statement.number(), false, content);
        console.note(TAKEN_IN, file.toString(), kept.toString());
        return ExitCode.GOOD;
    }

    private int refuse(List<Finding> findings) {
        FindingLines.refuse(console, findings, NOT_TAKEN_IN, format);
        return ExitCode.NEGATIVE;
    }
}
