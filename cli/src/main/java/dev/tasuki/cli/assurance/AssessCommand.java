package dev.tasuki.cli.assurance;

import dev.tasuki.cli.assurance.report.AssessmentReport;
import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFile;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.evidence.DirectoryEvidenceInspector;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks `tasuki.yaml` and its evidence, and shows what is answered and what is missing.
@Command(name = "assess", mixinStandardHelpOptions = true)
public final class AssessCommand implements Callable<Integer> {

    /// What makes the command answer no.
    enum FailOn implements Choice {
        NOTHING("nothing", new Text("なし", "nothing")),
        EVIDENCE("evidence", new Text("証跡の不備", "evidence that does not hold")),
        GAPS("gaps", new Text("残っていることのどれか", "anything missing"));

        private static final Map<String, FailOn> BY_ID = Choice.byId(values());
        private final String id;
        private final Text title;

        FailOn(String id, Text title) {
            this.id = id;
            this.title = title;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text title() {
            return title;
        }
    }

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(
            names = "--fail-on",
            paramLabel = "nothing|evidence|gaps",
            defaultValue = "evidence",
            descriptionKey = "fail-on")
    String failOn = "evidence";

    @Option(names = "--interpretation", paramLabel = "table5|checklist", descriptionKey = "interpretation")
    @Nullable
    String interpretation;

    @Option(names = "--at", paramLabel = "DATE", descriptionKey = "at")
    @Nullable
    String at;

    @Option(names = "--format", paramLabel = "text|json|md|html", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    @Mixin
    OutputFile output = new OutputFile();

    AssessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        FailOn failing =
                arguments.choice("--fail-on", Optional.of(failOn), FailOn.BY_ID).orElse(FailOn.EVIDENCE);
        Optional<Interpretation> reading =
                arguments.choice("--interpretation", Optional.ofNullable(interpretation), Interpretation.byId());
        LocalDate day = arguments.date("--at", Optional.ofNullable(at)).orElseGet(console::today);
        OutputFormats.requireOneOf(
                arguments, format, OutputFormat.TEXT, OutputFormat.JSON, OutputFormat.MD, OutputFormat.HTML);
        output.check(arguments);
        arguments.requireSound();

        OpenedAssuranceFile opened = OpenedAssuranceFile.in(directory);
        output.requireOtherThan(opened.path());
        FindingLines.print(console, opened.warnings());
        Assessment assessment = Assessment.of(
                opened.file(),
                Catalogue.bundled(),
                reading.orElse(opened.file().interpretation()),
                new DirectoryEvidenceInspector(opened.directory(), day),
                day);
        print(assessment);
        return verdict(assessment, failing);
    }

    private static int verdict(Assessment assessment, FailOn failing) {
        boolean negative = switch (failing) {
            case NOTHING -> false;
            case EVIDENCE -> assessment.hasBrokenEvidence();
            case GAPS -> !assessment.gaps().isEmpty();
        };
        return negative ? ExitCode.NEGATIVE : ExitCode.GOOD;
    }

    private void print(Assessment assessment) {
        String text = switch (format) {
            case TEXT -> new AssessmentText(console, assessment).text();
            case JSON -> PrettyJson.text(AssessmentJson.of(assessment)) + "\n";
            case MD -> AssessmentReport.markdown(assessment, console.language());
            case HTML -> AssessmentReport.html(assessment, console.language());
            case XLSX, PDF, OSCAL, SVG -> throw new IllegalStateException(format.name());
        };
        output.write(console, text);
    }
}
