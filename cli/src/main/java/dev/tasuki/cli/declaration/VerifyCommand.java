package dev.tasuki.cli.declaration;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Columns;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.declaration.Check;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationVerifier;
import dev.tasuki.domain.declaration.Verdict;
import dev.tasuki.domain.declaration.Verification;
import dev.tasuki.domain.declaration.VerificationRequest;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies a declaration offline and prints one line for each check.
@Command(name = "verify", mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    private static final Text VERDICT = new Text("判定: {0}", "Verdict: {0}");
    private static final Text UNPROVEN =
            new Text("  以下は宣言の内容ですが、証明されていません。", "  What it says is below; nothing about it is proven.");
    private static final Text SAYS = new Text("  {0}", "  {0}");
    private static final Text SCOPE =
            new Text("  範囲: {0}、役割 {1}、枠組み {2}、読み方: {3}", "  scope: {0}; as {1}; frameworks {2}; reading: {3}");
    private static final Text PACKAGE_URL = new Text("  パッケージ URL: {0}", "  package URL: {0}");
    private static final Text SIGNATORY = new Text("  署名者: {0}（{1}）", "  signatory: {0} ({1})");
    private static final Text STATEMENT = new Text("  宣言の文言: {0}", "  affirmation: {0}");
    private static final Text SUBJECTS = new Text("  対象:", "  subjects:");
    private static final Text SUBJECT = new Text("    sha256:{0}  {1}", "    sha256:{0}  {1}");
    private static final Text MORE = new Text(
            "  --answers を付けると、すべての回答を理由と証跡とともに表示します。",
            "  --answers shows every answer with its reasoning and evidence.");
    private static final int MANY = 20;

    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "declaration-file")
    Path file = Path.of("declaration.json");

    @Option(names = "--trust", paramLabel = "PUBKEY|CERT", descriptionKey = "trust")
    List<Path> trust = List.of();

    @Option(names = "--evidence", paramLabel = "DIR", descriptionKey = "evidence-dir")
    @Nullable
    Path evidence;

    @Option(names = "--artefact", paramLabel = "FILE", descriptionKey = "artefact")
    List<Path> artefacts = List.of();

    @Option(names = "--at", paramLabel = "DATE", descriptionKey = "at")
    @Nullable
    String at;

    @Option(names = "--interpretation", paramLabel = "table5|checklist", descriptionKey = "interpretation")
    @Nullable
    String interpretation;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--answers", descriptionKey = "answers")
    boolean answers;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        LocalDate day = arguments.date("--at", Optional.ofNullable(at)).orElseGet(console::today);
        Interpretation reading = arguments
                .choice("--interpretation", Optional.ofNullable(interpretation), Interpretation.byId())
                .orElse(Interpretation.DEFAULT);
        if (evidence != null && !Files.isDirectory(evidence)) {
            arguments.report(UsageFault.NO_SUCH_DIRECTORY, evidence.toString());
        }
        for (Path artefact : artefacts) {
            if (!Files.isRegularFile(artefact)) {
                arguments.report(UsageFault.NO_SUCH_FILE, artefact.toString());
            }
        }
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();

        List<VerificationKey> keys = TrustedKeys.in(trust);
        Bytes content = switch (BoundedFile.read(file, Limits.EXCHANGED.bytes())) {
            case FileReading.Refused(var findings) -> throw new Refusal(findings);
            case FileReading.Read(var bytes) -> bytes;
        };
        var request = new VerificationRequest(keys, day, reading, Optional.ofNullable(evidence), artefacts);
        Verification verification =
                new DeclarationVerifier(Catalogue.bundled()).verify(content, file.toString(), request);
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(json(verification, day)));
        } else {
            print(verification);
        }
        return verification.verdict() == Verdict.ACCEPTED ? ExitCode.GOOD : ExitCode.NEGATIVE;
    }

    private void print(Verification verification) {
        var columns = new Columns();
        for (Check check : verification.checks()) {
            columns.row(mark(check), console.tell(check.kind().title()), detail(check));
        }
        columns.lines(console).forEach(console.out()::println);
        console.out().println();
        boolean accepted = verification.verdict() == Verdict.ACCEPTED;
        String verdict =
                console.tell(VERDICT, console.tell(verification.verdict().title()));
        console.out().println(console.styled(accepted ? Style.STRONG : Style.VERMILION, verdict));
        verification.claimed().ifPresent(declaration -> {
            if (!accepted) {
                console.say(UNPROVEN);
            }
            describe(declaration);
        });
        console.out().flush();
        for (Check check : verification.checks()) {
            FindingLines.print(console, findings(check));
        }
    }

    private void describe(Declaration declaration) {
        console.say(SAYS, DeclarationJson.headline(console, declaration));
        console.say(
                SCOPE,
                console.tell(declaration.software().softwareClass().title()),
                declaration.roles().stream()
                        .map(role -> console.tell(
                                new Text("{0}（{1}）", "{0} ({1})"),
                                console.tell(role.role().title()),
                                console.tell(role.stance().title())))
                        .collect(Collectors.joining(console.tell(new Text("・", ", ")))),
                declaration.frameworks().stream()
                        .map(framework -> framework.id() + " " + framework.version())
                        .collect(Collectors.joining(", ")),
                console.tell(declaration.interpretation().title()));
        declaration.software().packageUrl().ifPresent(url -> console.say(PACKAGE_URL, url));
        console.say(
                SIGNATORY,
                Printable.excerpt(declaration.signatory().name()),
                Printable.excerpt(declaration.signatory().role()));
        console.say(STATEMENT, Printable.excerpt(declaration.statement()));
        console.say(SUBJECTS);
        declaration.subjects().stream()
                .limit(MANY)
                .forEach(subject -> console.say(SUBJECT, subject.digest().hex(), Printable.excerpt(subject.name())));
        if (answers) {
            new DeclaredAnswerLines(console).print(declaration);
        } else {
            console.say(MORE);
        }
    }

    private static String mark(Check check) {
        return switch (check.outcome()) {
            case Check.Passed _ -> "●";
            case Check.Failed _ -> "✕";
            case Check.NotMade _ -> "–";
        };
    }

    private String detail(Check check) {
        return switch (check.outcome()) {
            case Check.Passed passed -> console.tell(passed.detail());
            case Check.Failed failed ->
                console.styled(Style.VERMILION, failed.findings().getFirst().message(console.language()));
            case Check.NotMade notMade ->
                console.styled(
                        Style.QUIET,
                        console.tell(new Text("未実施: {0}", "not made: {0}"), console.tell(notMade.reason())));
        };
    }

    private static List<Finding> findings(Check check) {
        return switch (check.outcome()) {
            case Check.Passed passed -> passed.warnings();
            case Check.Failed failed -> failed.findings();
            case Check.NotMade _ -> List.of();
        };
    }

    private JsonObject json(Verification verification, LocalDate day) {
        return JsonValue.object()
                .put("file", file.toString())
                .put("at", day.toString())
                .put("verdict", verification.verdict().id())
                .put("checks", JsonValue.array(verification.checks(), VerifyCommand::json))
                .putIfPresent(
                        verification.verdict() == Verdict.ACCEPTED ? "declaration" : "unprovenDeclaration",
                        verification.claimed(),
                        declaration -> DeclarationJson.withAnswers(declaration).build())
                .build();
    }

    private static JsonObject json(Check check) {
        JsonValue.ObjectBuilder builder =
                JsonValue.object().put("check", check.kind().id());
        switch (check.outcome()) {
            case Check.Passed passed ->
                builder.put("outcome", "passed").put("detail", FindingLines.json(passed.detail()));
            case Check.Failed _ -> builder.put("outcome", "failed");
            case Check.NotMade notMade ->
                builder.put("outcome", "not_made").put("detail", FindingLines.json(notMade.reason()));
        }
        return builder.putUnlessEmpty("findings", FindingLines.json(findings(check)))
                .build();
    }
}
