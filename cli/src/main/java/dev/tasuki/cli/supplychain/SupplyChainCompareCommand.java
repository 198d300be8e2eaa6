package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.responsibility.change.ChainPreview;
import dev.tasuki.domain.responsibility.change.ChainPreview.State;
import dev.tasuki.domain.responsibility.change.ChangeKind;
import dev.tasuki.domain.responsibility.change.ObligationChange;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what a change brings before it is made: between two files, or between two days of one.
@Command(name = "compare", mixinStandardHelpOptions = true)
final class SupplyChainCompareCommand implements Callable<Integer> {
    private static final Text NOTHING = new Text("違いはありません。", "Nothing differs.");
    private static final Text HEAD = new Text("{0}、「{1}」: {2}（{3} 件）", "{0}, “{1}”: {2} ({3})");
    private static final Text MOVED = new Text("{0} から{1}へ、「{2}」: {3}（{4} 件）", "{0} to {1}, “{2}”: {3} ({4})");
    private static final Text FROM_TO = new Text("{0} → {1}", "{0} → {1}");
    private static final Text RAISED = new Text("新しい指摘", "New findings");
    private static final Text MENDED = new Text("なくなる指摘", "Findings that are mended");
    private static final Text CONCERNED = new Text("関係者: {0}", "Concerned: {0}");
    private static final Text BOUND = new Text("合意が要る関係者: {0}", "Have to agree: {0}");
    private static final Text SEPARATOR = new Text("、", "; ");

    private final Console console;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "chain-before")
    Path before = Path.of(SupplyChainFile.NAME);

    @Parameters(index = "1", paramLabel = "AFTER", arity = "0..1", descriptionKey = "chain-after")
    @Nullable
    Path after;

    @Option(names = "--at", paramLabel = "DATE", descriptionKey = "chain-at")
    @Nullable
    String at;

    @Option(names = "--beside", paramLabel = "DATE", descriptionKey = "chain-beside")
    @Nullable
    String beside;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    SupplyChainCompareCommand(Console console) {
        this.console = console;
    }

    /// The changes of one kind that one party has about one target.
    private record Group(ChangeKind kind, TargetId target, PartyId party, Optional<PartyId> from) {

        static Group of(ObligationChange change) {
            return new Group(
                    change.kind(),
                    change.target(),
                    change.party(),
                    change.kind() == ChangeKind.MOVES ? change.before().map(PartyObligation::party) : Optional.empty());
        }
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        LocalDate day = arguments.date("--at", Optional.ofNullable(at)).orElseGet(console::today);
        LocalDate earlier =
                arguments.date("--beside", Optional.ofNullable(beside)).orElse(day);
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        SupplyChainFile first = OpenedSupplyChain.in(before);
        SupplyChainFile second = after == null ? first : OpenedSupplyChain.in(after);
        ChainPreview preview = ChainPreview.between(
                new State(first.chain(), earlier, first.rules()),
                new State(second.chain(), day, second.rules()),
                Catalogue.bundled().meti(),
                Interpretation.DEFAULT);
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(json(preview, earlier, day)));
        } else {
            new Telling(first.chain(), second.chain()).print(preview);
        }
        return ExitCode.GOOD;
    }

    /// Names come from either file.
    private final class Telling {
        private final SupplyChain first;
        private final SupplyChain second;

        Telling(SupplyChain first, SupplyChain second) {
            this.first = first;
            this.second = second;
        }

        void print(ChainPreview preview) {
            if (preview.isEmpty()) {
                console.say(NOTHING);
                return;
            }
            Map<Group, List<ObligationChange>> groups = preview.changes().all().stream()
                    .collect(Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList()));
            groups.forEach(this::print);
            findings(RAISED, preview.raised());
            findings(MENDED, preview.mended());
            names(CONCERNED, preview.changes().concerned());
            names(BOUND, preview.changes().bound());
        }

        private void print(Group group, List<ObligationChange> changes) {
            String count = Integer.toString(changes.size());
            String kind = console.tell(group.kind().title());
            String head = group.from()
                    .map(from -> console.tell(MOVED, name(from), name(group.party()), target(group), kind, count))
                    .orElseGet(() -> console.tell(HEAD, name(group.party()), target(group), kind, count));
            console.out().println(console.styled(Style.STRONG, head));
            Map<String, List<String>> byWords = changes.stream()
                    .collect(Collectors.groupingBy(
                            this::words,
                            LinkedHashMap::new,
                            Collectors.mapping(
                                    change -> change.requirement().id().value(), Collectors.toList())));
            byWords.forEach((words, requirements) ->
                    console.out().println("  " + words + ": " + String.join(", ", requirements)));
            console.out().println();
        }

        private String words(ObligationChange change) {
            Optional<Text> earlier = change.before().map(PartyObligation::words);
            Optional<Text> later = change.after().map(PartyObligation::words);
            return change.kind() == ChangeKind.CHANGES
                    ? console.tell(FROM_TO.filled(earlier.orElseThrow(), later.orElseThrow()))
                    : console.tell(later.or(() -> earlier).orElseThrow());
        }

        private void findings(Text heading, List<ChainFinding> findings) {
            if (findings.isEmpty()) {
                return;
            }
            console.out().println(console.styled(Style.STRONG, console.tell(heading)));
            for (ChainFinding finding : findings) {
                console.out()
                        .println("  " + console.tell(finding.rule().severity().title()) + " "
                                + console.styled(Style.INDIGO, finding.rule().id()) + " "
                                + Printable.line(console.tell(finding.message())));
            }
            console.out().println();
        }

        private void names(Text sentence, Collection<PartyId> parties) {
            if (!parties.isEmpty()) {
                console.say(
                        sentence,
                        parties.stream().map(this::name).collect(Collectors.joining(console.tell(SEPARATOR))));
            }
        }

        private String name(PartyId party) {
            SupplyChain known = second.parties().stream()
                            .anyMatch(candidate -> candidate.id().equals(party))
                    ? second
                    : first;
            return console.tell(known.name(party));
        }

        private String target(Group group) {
            SupplyChain known = second.targets().stream()
                            .anyMatch(candidate -> candidate.id().equals(group.target()))
                    ? second
                    : first;
            return console.tell(known.target(group.target()).name());
        }
    }

    private static JsonObject json(ChainPreview preview, LocalDate earlier, LocalDate day) {
        return JsonValue.object()
                .put("before", earlier.toString())
                .put("after", day.toString())
                .put("changes", JsonValue.array(preview.changes().all(), SupplyChainCompareCommand::json))
                .put("raised", JsonValue.array(preview.raised(), SupplyChainCompareCommand::json))
                .put("mended", JsonValue.array(preview.mended(), SupplyChainCompareCommand::json))
                .put("concerned", ids(preview.changes().concerned()))
                .put("haveToAgree", ids(preview.changes().bound()))
                .build();
    }

    private static JsonValue ids(Collection<PartyId> parties) {
        return JsonValue.texts(parties.stream().map(PartyId::value).toList());
    }

    private static JsonObject json(ObligationChange change) {
        var object = JsonValue.object()
                .put("change", change.kind().id())
                .put("target", change.target().value())
                .put("requirement", change.requirement().id().value());
        change.before().ifPresent(obligation -> object.put("before", json(obligation)));
        change.after().ifPresent(obligation -> object.put("after", json(obligation)));
        return object.put("binds", JsonValue.bool(change.binds())).build();
    }

    private static JsonObject json(PartyObligation obligation) {
        return JsonValue.object()
                .put("party", obligation.party().value())
                .put("standing", obligation.standing().id())
                .build();
    }

    private static JsonObject json(ChainFinding finding) {
        return JsonValue.object()
                .put("rule", finding.rule().id())
                .put("severity", finding.rule().severity().id())
                .put("message", FindingLines.json(finding.message()))
                .build();
    }
}
