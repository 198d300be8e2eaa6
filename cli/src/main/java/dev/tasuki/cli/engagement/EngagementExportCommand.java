package dev.tasuki.cli.engagement;

import dev.tasuki.cli.declaration.PassphraseSource;
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
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes and signs how an engagement stands, for the other side to import.
@Command(name = "export", mixinStandardHelpOptions = true)
final class EngagementExportCommand implements Callable<Integer> {
    private static final Text WRITTEN = new Text(
            "{0} を書き出しました。このファイルを相手に送ってください。相手が必要とする公開鍵の識別子: {1}",
            "Wrote {0}. Send this file to the other side. It checks it with the public key {1}.");
    private static final Text NOT_WRITTEN = new Text("書き出しませんでした。", "Nothing was exported.");

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = SupplyChainFile.NAME, descriptionKey = "chain-file")
    Path place = Path.of(SupplyChainFile.NAME);

    @Option(names = "--engagement", required = true, paramLabel = "ID", descriptionKey = "chain-engagement")
    String engagement = "";

    @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "key")
    Path keyFile = Path.of("tasuki.key");

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    @Nullable
    Path passphraseFile;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    EngagementExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        SupplyChain chain = OpenedSupplyChain.in(place).chain();
        Path file = OpenedSupplyChain.path(place);
        EngagementId id = NamedEngagement.in(chain, engagement, arguments).id();
        var folder = ExchangeFolder.beside(file, id);
        EngagementExchange exchange =
                folder.read(new EngagementStatements(Catalogue.bundled().meti()));
        return switch (exchange.draft(chain, id, console.clock().instant(), file.toString())) {
            case StatementOutcome.Refused(var findings) -> refuse(findings);
            case StatementOutcome.Read(var statement) -> write(folder, exchange, statement);
        };
    }

    private int refuse(List<Finding> findings) {
        FindingLines.refuse(console, findings, NOT_WRITTEN, format);
        return ExitCode.NEGATIVE;
    }

    private int write(ExchangeFolder folder, EngagementExchange exchange, EngagementStatement statement) {
        var key = new PassphraseSource(console, passphraseFile).open(keyFile);
        var envelope = EngagementStatements.sign(statement, key);
        Path written = folder.keep(statement.number(), true, EnvelopeWriter.bytes(envelope));
        var news = new NewsLines(statement, StatementNews.of(exchange.last(), statement));
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(news.json()));
        } else {
            news.print(console);
        }
        console.note(WRITTEN, written.toString(), key.publicKey().keyId());
        return ExitCode.GOOD;
    }
}
