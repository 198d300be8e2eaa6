package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Columns;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.Ground;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.responsibility.Standing;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what one party of a supply chain file owes about each target, and on what ground; an organisation's
/// departments
/// stand with it.
@Command(name = "obligations", mixinStandardHelpOptions = true)
final class SupplyChainObligationsCommand implements Callable<Integer> {
    private static final Text HEAD = new Text(
            "{0}、「{1}」: 負うもの {2} 件、提示・提案 {3} 件（{4}、{5}現在）",
            "{0}, “{1}”: owed {2}, offered or proposed {3} ({4}, on {5})");
    private static final Text NOTHING = new Text("{0}には、{1}現在、負うものがありません。", "{0} owes nothing on {1}.");
    private static final Text SHARE = new Text("分担: {0}（{1}）", "Share: {0} ({1})");

    private final Console console;

    @Mixin
    ChainOnDay asked = new ChainOnDay();

    @Option(names = "--party", required = true, paramLabel = "ID", descriptionKey = "chain-party")
    String party = "";

    @Option(names = "--interpretation", paramLabel = "table5|checklist", descriptionKey = "interpretation")
    @Nullable
    String interpretation;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    SupplyChainObligationsCommand(Console console) {
        this.console = console;
    }

    private record Place(PartyId party, TargetId target) {}

    @Override
    public Integer call() {
        var arguments = new Arguments();
        LocalDate day = asked.day(arguments, console);
        Interpretation reading = arguments
                .choice("--interpretation", Optional.ofNullable(interpretation), Interpretation.byId())
                .orElse(Interpretation.DEFAULT);
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        SupplyChain chain = asked.open().chain();
        Set<PartyId> parties = parties(chain);
        if (parties.isEmpty()) {
            arguments.report(
                    UsageFault.NOT_ONE_OF,
                    "--party",
                    party,
                    chain.parties().stream().map(known -> known.id().value()).collect(Collectors.joining(", ")));
            arguments.requireSound();
        }
        ChainObligations obligations =
                ChainObligations.of(chain.on(day), day, Catalogue.bundled().meti(), reading);
        Map<Place, List<PartyObligation>> places = obligations
                .all()
                .filter(obligation -> parties.contains(obligation.party()))
                .collect(Collectors.groupingBy(
                        obligation -> new Place(obligation.party(), obligation.target()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(json(day, reading, places)));
        } else {
            print(chain, day, places);
        }
        return ExitCode.GOOD;
    }

    /// The party that was named, with its departments; none if there is no such party.
    private Set<PartyId> parties(SupplyChain chain) {
        return chain.parties().stream()
                .filter(known -> known.id().value().equals(party)
                        || known.organisation()
                                .filter(organisation -> organisation.value().equals(party))
                                .isPresent())
                .map(Party::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void print(SupplyChain chain, LocalDate day, Map<Place, List<PartyObligation>> places) {
        if (places.isEmpty()) {
            console.say(NOTHING, console.tell(chain.name(new PartyId(party))), console.tell(Text.day(day)));
        }
        places.forEach((where, obligations) -> {
            long owed = obligations.stream()
                    .filter(obligation -> obligation.standing().isOwed())
                    .count();
            String head = console.tell(
                    HEAD,
                    console.tell(chain.name(where.party())),
                    console.tell(chain.target(where.target()).name()),
                    Long.toString(owed),
                    Long.toString(obligations.size() - owed),
                    console.tell(obligations.getFirst().requirementPackage().title()),
                    console.tell(Text.day(day)));
            console.out().println(console.styled(Style.STRONG, head));
            console.out().println();
            var columns = new Columns();
            obligations.forEach(obligation -> columns.row(
                    console.styled(Style.INDIGO, obligation.requirement().id().value()),
                    console.tell(obligation.standing().title()),
                    console.tell(obligation.requirement().title()),
                    obligation.grounds().stream().map(this::words).distinct().collect(Collectors.joining(" "))));
            columns.lines(console).forEach(console.out()::println);
            console.out().println();
        });
    }

    private String words(Ground ground) {
        String because = console.tell(ground.cause().text());
        String share = ground.share()
                .map(settled -> " "
                        + console.tell(
                                SHARE,
                                settled.share().scope(),
                                console.tell(settled.state().title())))
                .orElse("");
        return Printable.line(because + share);
    }

    private static JsonObject json(LocalDate day, Interpretation reading, Map<Place, List<PartyObligation>> places) {
        return JsonValue.object()
                .put("on", day.toString())
                .put("interpretation", reading.id())
                .put(
                        "obligations",
                        JsonValue.array(
                                places.values().stream().flatMap(List::stream).toList(),
                                SupplyChainObligationsCommand::json))
                .build();
    }

    private static JsonObject json(PartyObligation obligation) {
        Standing standing = obligation.standing();
        return JsonValue.object()
                .put("party", obligation.party().value())
                .put("target", obligation.target().value())
                .put("requirement", obligation.requirement().id().value())
                .put("title", FindingLines.json(obligation.requirement().title()))
                .put("package", obligation.requirementPackage().id())
                .put("standing", standing.id())
                .put("owed", JsonValue.bool(standing.isOwed()))
                .put("grounds", JsonValue.array(obligation.grounds(), SupplyChainObligationsCommand::json))
                .build();
    }

    private static JsonObject json(Ground ground) {
        var object = JsonValue.object()
                .put("standing", ground.standing().id())
                .put("role", ground.cause().assignment().role().id())
                .put("stance", ground.cause().assignment().stance().id())
                .put("cause", FindingLines.json(ground.cause().text()))
                .put("reason", FindingLines.json(ground.reason().text()));
        ground.share().ifPresent(settled -> object.put("share", ShareJson.of(settled)));
        return object.build();
    }
}
