package dev.tasuki.cli.engagement;

import dev.tasuki.cli.supplychain.OpenedSupplyChain;
import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.responsibility.exchange.EngagementExchange;
import dev.tasuki.domain.responsibility.exchange.EngagementStatements;
import dev.tasuki.domain.responsibility.exchange.ShareAnswer;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records a step about shares of an engagement, and leaves the rest of the file as it is.
@Command(name = "answer", mixinStandardHelpOptions = true)
final class EngagementAnswerCommand implements Callable<Integer> {
    private static final Text RECORDED = new Text("{0}: {1}（{2}）", "{0}: {1} ({2})");
    private static final Text NEXT = new Text(
            "相手に伝えるには tasuki engagement export を実行してください。", "Tell the other side with tasuki engagement export.");
    private static final Text NOT_RECORDED = new Text("記録しませんでした。", "Nothing was recorded.");

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = SupplyChainFile.NAME, descriptionKey = "chain-file")
    Path place = Path.of(SupplyChainFile.NAME);

    @Option(names = "--engagement", required = true, paramLabel = "ID", descriptionKey = "chain-engagement")
    String engagement = "";

    @Option(names = "--state", required = true, paramLabel = "STATE", descriptionKey = "share-state")
    String state = "";

    @Option(names = "--requirement", paramLabel = "ID", descriptionKey = "share-requirement")
    List<String> requirements = List.of();

    @Option(names = "--all", descriptionKey = "share-all")
    boolean all;

    @Option(names = "--because", paramLabel = "WORDS", descriptionKey = "because")
    @Nullable
    String because;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "share-on")
    @Nullable
    String on;

    EngagementAnswerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Optional<ShareState> next = arguments.choice("--state", Optional.of(state), ShareState.byId());
        LocalDate day = arguments.date("--on", Optional.ofNullable(on)).orElseGet(console::today);
        if (day.isAfter(console.today())) {
            arguments.report(UsageFault.NOT_YET, day.toString());
        }
        Set<RequirementId> chosen = chosen(arguments);
        if (all == !requirements.isEmpty()) {
            arguments.report(UsageFault.WHICH_SHARES);
        }
        arguments.requireSound();
        SupplyChain chain = OpenedSupplyChain.in(place).chain();
        Path file = OpenedSupplyChain.path(place);
        ChainEngagement about = NamedEngagement.in(chain, engagement, arguments);
        EngagementExchange exchange = ExchangeFolder.beside(file, about.id())
                .read(new EngagementStatements(Catalogue.bundled().meti()));
        Optional<EngagementSide> side = exchange.kept().isEmpty() ? Optional.empty() : Optional.of(exchange.side());
        var answer = new ShareAnswer(chosen, next.orElseThrow(), day, Optional.ofNullable(because));
        return switch (answer.take(about, side, file.toString())) {
            case ShareAnswer.Outcome.Refused(var findings) -> {
                FindingLines.print(console, findings);
                console.note(NOT_RECORDED);
                yield ExitCode.INVALID;
            }
            case ShareAnswer.Outcome.Taken(var changed, var shares) -> {
                ChainRewriting.put(file, chain.with(changed));
                shares.forEach(this::tell);
                console.note(NEXT);
                yield ExitCode.GOOD;
            }
        };
    }

    private Set<RequirementId> chosen(Arguments arguments) {
        var chosen = new LinkedHashSet<RequirementId>();
        for (String list : requirements) {
            for (String word : Arguments.split(list)) {
                RequirementId.parse(word)
                        .ifPresentOrElse(chosen::add, () -> arguments.report(UsageFault.NO_SUCH_REQUIREMENT, word));
            }
        }
        return chosen;
    }

    private void tell(Share share) {
        console.out()
                .println(console.tell(RECORDED.filled(
                        Text.same(share.requirement().value()), share.state().title(), Text.same(share.scope()))));
    }
}
