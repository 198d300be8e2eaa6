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
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.RuleSeverity;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.responsibility.rule.Subject;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Holds a supply chain file against the rules. Answers no if an error is found; warnings and notes are only told.
@Command(name = "check", mixinStandardHelpOptions = true)
final class SupplyChainCheckCommand implements Callable<Integer> {
    private static final Text HEAD = new Text("{0}（{1}現在）", "{0}, on {1}");
    private static final Text IN_PART = new Text(
            "顧客が分からないため、全体を見なければ分からない規則は当てはめていません: {0}",
            "No customer is known here, so rules that only the whole chain shows were not judged: {0}");
    private static final Text COUNTS =
            new Text("誤り {0} 件、注意 {1} 件、参考 {2} 件。", "Errors: {0}; warnings: {1}; notes: {2}.");
    private static final Text CONCERNS = new Text("関係者: {0}", "Concerns: {0}");
    private static final Text BASIS = new Text("（{0}、ガイドライン {1}）", " ({0}; guideline {1})");
    private static final Text OWN_BASIS = new Text("（{0}）", " ({0})");

    private final Console console;

    @Mixin
    ChainOnDay asked = new ChainOnDay();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    SupplyChainCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        LocalDate day = asked.day(arguments, console);
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        SupplyChainFile file = asked.open();
        List<ChainFinding> findings =
                file.rules().judge(file.chain(), day, Catalogue.bundled().meti(), Interpretation.DEFAULT);
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(json(file.chain(), day, findings)));
        } else {
            print(file.chain(), day, findings);
            sayWhatIsNotSeen(file.rules(), file.chain().on(day));
        }
        return count(findings, RuleSeverity.ERROR) == 0 ? ExitCode.GOOD : ExitCode.NEGATIVE;
    }

    private static long count(List<ChainFinding> findings, RuleSeverity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }

    private void print(SupplyChain chain, LocalDate day, List<ChainFinding> findings) {
        String head = console.tell(HEAD, console.tell(chain.title()), console.tell(Text.day(day)));
        console.out().println(console.styled(Style.STRONG, head));
        console.out().println();
        for (ChainFinding finding : findings) {
            String severity = console.tell(finding.rule().severity().title());
            boolean error = finding.rule().severity() == RuleSeverity.ERROR;
            console.out()
                    .println(console.styled(error ? Style.VERMILION : Style.STRONG, severity) + " "
                            + console.styled(Style.INDIGO, finding.rule().id()) + " "
                            + Printable.line(console.tell(finding.message())) + basis(finding));
            console.out().println("    → " + console.tell(finding.remedy()));
            if (!finding.concerns().isEmpty()) {
                console.out().println("    " + console.tell(CONCERNS, names(chain, finding)));
            }
        }
        console.say(
                COUNTS,
                Long.toString(count(findings, RuleSeverity.ERROR)),
                Long.toString(count(findings, RuleSeverity.WARNING)),
                Long.toString(count(findings, RuleSeverity.NOTE)));
    }

    private void sayWhatIsNotSeen(Rules rules, SupplyChain chain) {
        List<ChainTarget> open = rules.inPart() ? chain.withoutCustomer() : List.of();
        if (!open.isEmpty()) {
            console.say(
                    IN_PART,
                    open.stream()
                            .map(target -> Printable.line(console.tell(target.name())))
                            .collect(Collectors.joining(console.tell(new Text("、", "; ")))));
        }
    }

    private String basis(ChainFinding finding) {
        String modality = console.tell(finding.rule().modality().title());
        String basis = finding.rule().basis();
        return basis.isEmpty() ? console.tell(OWN_BASIS, modality) : console.tell(BASIS, modality, basis);
    }

    private String names(SupplyChain chain, ChainFinding finding) {
        return finding.concerns().stream()
                .map(party -> console.tell(chain.name(party)))
                .collect(Collectors.joining(console.tell(new Text("、", "; "))));
    }

    private static JsonObject json(SupplyChain chain, LocalDate day, List<ChainFinding> findings) {
        return JsonValue.object()
                .put("title", FindingLines.json(chain.title()))
                .put("on", day.toString())
                .put("errors", count(findings, RuleSeverity.ERROR))
                .put("warnings", count(findings, RuleSeverity.WARNING))
                .put("notes", count(findings, RuleSeverity.NOTE))
                .put("findings", JsonValue.array(findings, SupplyChainCheckCommand::json))
                .build();
    }

    private static JsonObject json(ChainFinding finding) {
        return JsonValue.object()
                .put("rule", finding.rule().id())
                .put("severity", finding.rule().severity().id())
                .put("modality", finding.rule().modality().id())
                .put("basis", finding.rule().basis())
                .put("subject", json(finding.subject()))
                .put(
                        "concerns",
                        JsonValue.texts(
                                finding.concerns().stream().map(PartyId::value).toList()))
                .put("message", FindingLines.json(finding.message()))
                .put("remedy", FindingLines.json(finding.remedy()))
                .build();
    }

    private static JsonObject json(Subject subject) {
        return switch (subject) {
            case Subject.OfParty(var party) ->
                JsonValue.object().put("party", party.value()).build();
            case Subject.OfTarget(var target) ->
                JsonValue.object().put("target", target.value()).build();
            case Subject.OfEngagement(var engagement) ->
                JsonValue.object().put("engagement", engagement.value()).build();
        };
    }
}
