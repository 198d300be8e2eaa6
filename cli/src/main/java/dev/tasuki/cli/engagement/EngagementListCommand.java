package dev.tasuki.cli.engagement;

import dev.tasuki.cli.supplychain.OpenedSupplyChain;
import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Columns;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.exchange.EngagementExchange;
import dev.tasuki.domain.responsibility.exchange.EngagementStatements;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows whose turn it is in each engagement: shares that wait for an answer, and what the other side has not been
/// told.
@Command(name = "list", mixinStandardHelpOptions = true)
final class EngagementListCommand implements Callable<Integer> {
    private static final Text HEAD = new Text("{0}  {1} → {2}、対象 {3}", "{0}  {1} → {2}, about {3}");
    private static final Text NONE = new Text("契約関係がありません。", "There is no engagement.");
    private static final Text NO_SHARES = new Text("  分担は提示されていません。", "  No share has been offered.");
    private static final Text NOTHING_WAITS =
            new Text("  回答を待つ分担はありません（分担 {0} 件）。", "  No share waits for an answer (shares: {0}).");
    private static final Text WAITS = new Text("{0}の番", "{0}’s turn");
    private static final Text OURS = new Text("こちらの番", "your turn");
    private static final Text THEIRS = new Text("相手の番", "their turn");
    private static final Text DUE = new Text("期限 {0}", "due {0}");
    private static final Text LAST = new Text("  最後のファイル: {0} 番（{1}）", "  last file: number {0}, from the {1}");
    private static final Text UNSENT = new Text(
            "  まだ相手に伝えていない変更があります。tasuki engagement export を実行してください。",
            "  There are changes that the other side has not been told. Run tasuki engagement export.");

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = SupplyChainFile.NAME, descriptionKey = "chain-file")
    Path place = Path.of(SupplyChainFile.NAME);

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    EngagementListCommand(Console console) {
        this.console = console;
    }

    /// How one engagement stands.
    private record Standing(ChainEngagement engagement, EngagementExchange exchange, boolean unsent) {
        /// The shares that wait for either side, the oldest due first.
        List<Share> waiting() {
            return shares().stream()
                    .filter(share -> share.state().waitsFor().isPresent())
                    .sorted(Comparator.comparing(share -> share.due().orElse(LocalDate.MAX)))
                    .toList();
        }

        /// On which side whoever asks is; not known before the two have begun to exchange files.
        Optional<EngagementSide> side() {
            return exchange.kept().isEmpty() ? Optional.empty() : Optional.of(exchange.side());
        }

        List<Share> shares() {
            return engagement.shares().orElse(List.of());
        }
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        SupplyChain chain = OpenedSupplyChain.in(place).chain();
        Path file = OpenedSupplyChain.path(place);
        var statements = new EngagementStatements(Catalogue.bundled().meti());
        List<Standing> standings = chain.engagements().stream()
                .map(engagement -> {
                    EngagementExchange exchange =
                            ExchangeFolder.beside(file, engagement.id()).read(statements);
                    return new Standing(engagement, exchange, exchange.hasUnsent(chain));
                })
                .toList();
        if (format == OutputFormat.JSON) {
            console.out()
                    .println(PrettyJson.text(JsonValue.object()
                            .put("engagements", JsonValue.array(standings, EngagementListCommand::json))
                            .build()));
        } else {
            print(chain, standings);
        }
        return ExitCode.GOOD;
    }

    private void print(SupplyChain chain, List<Standing> standings) {
        if (standings.isEmpty()) {
            console.say(NONE);
        }
        for (Standing standing : standings) {
            ChainEngagement engagement = standing.engagement();
            console.out()
                    .println(console.tell(HEAD.filled(
                            Text.same(
                                    console.styled(Style.INDIGO, engagement.id().value())),
                            chain.name(engagement.customer()),
                            chain.name(engagement.provider()),
                            chain.target(engagement.target()).name())));
            if (standing.shares().isEmpty()) {
                console.say(NO_SHARES);
            } else if (standing.waiting().isEmpty()) {
                console.say(NOTHING_WAITS, Integer.toString(standing.shares().size()));
            }
            printWaiting(standing.waiting(), standing.side());
            standing.exchange()
                    .last()
                    .ifPresent(last -> console.out()
                            .println(console.tell(LAST.filled(
                                    Text.same(Integer.toString(last.number())),
                                    last.by().title()))));
            if (standing.unsent()) {
                console.say(UNSENT);
            }
        }
    }

    private void printWaiting(List<Share> waiting, Optional<EngagementSide> own) {
        var columns = new Columns();
        for (Share share : waiting) {
            EngagementSide next = share.state().waitsFor().orElseThrow();
            Text turn = own.map(side -> side == next ? OURS : THEIRS).orElseGet(() -> WAITS.filled(next.title()));
            columns.row(
                    "  " + share.requirement().value(),
                    console.tell(turn),
                    console.tell(share.state().title()),
                    share.due()
                            .map(due -> console.tell(DUE.filled(Text.day(due))))
                            .orElse(""),
                    share.scope());
        }
        columns.lines(console).forEach(console.out()::println);
    }

    private static JsonObject json(Standing standing) {
        return JsonValue.object()
                .put("engagement", standing.engagement().id().value())
                .put("customer", standing.engagement().customer().value())
                .put("provider", standing.engagement().provider().value())
                .putIfPresent("side", standing.side(), known -> JsonValue.text(known.id()))
                .put("files", standing.exchange().kept().size())
                .put("unsent", standing.unsent())
                .put("shares", JsonValue.array(standing.shares(), EngagementListCommand::json))
                .build();
    }

    private static JsonObject json(Share share) {
        return JsonValue.object()
                .put("requirement", share.requirement().value())
                .put("role", share.role().id())
                .put("scope", share.scope())
                .put("state", share.state().id())
                .putIfPresent("waitsFor", share.state().waitsFor(), side -> JsonValue.text(side.id()))
                .putIfPresent("due", share.due(), due -> JsonValue.text(due.toString()))
                .build();
    }
}
