package dev.tasuki.cli.declaration;

import dev.tasuki.cli.assurance.OpenedAssuranceFile;
import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationDraft;
import dev.tasuki.domain.declaration.DeclarationEncoding;
import dev.tasuki.domain.declaration.DeclarationFault;
import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.domain.evidence.DirectoryEvidenceInspector;
import dev.tasuki.domain.supplychain.DirectoryReleaseArtefacts;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Severity;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes the signed self-declaration of conformity from `tasuki.yaml`.
@Command(name = "declare", mixinStandardHelpOptions = true)
public final class DeclareCommand implements Callable<Integer> {
    private static final Text MADE = new Text(
            "{0} を作りました。\n  {1}\n  署名者: {2}（{3}）  有効期間: {4}から{5}まで\n  鍵の識別子: {6}",
            "Wrote {0}.\n  {1}\n  signatory: {2} ({3})  valid from {4} to {5}\n  key id: {6}");
    private static final Text NOT_MADE = new Text(
            "宣言は作りませんでした。{0} 件を直してから、もう一度実行してください。",
            "No declaration was made. Deal with the {0} points above, then run again.");

    private static final Text NOT_MADE_ONE = new Text(
            "宣言は作りませんでした。1 件を直してから、もう一度実行してください。",
            "No declaration was made. Deal with the point above, then run again.");

    /// The digest of no key: a draft that only shows what is missing is never signed.
    private static final String NO_KEY_YET = "0".repeat(64);

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "key")
    Path keyFile = Path.of("tasuki.key");

    @Option(names = "--signatory", required = true, paramLabel = "\"NAME, ROLE\"", descriptionKey = "signatory")
    String signatory = "";

    @Option(names = "--valid-for", paramLabel = "PERIOD", defaultValue = "P1Y", descriptionKey = "valid-for")
    String validFor = "P1Y";

    @Option(names = "--statement", paramLabel = "WORDS", descriptionKey = "statement")
    @Nullable
    String statement;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            descriptionKey = "declaration-output")
    Path output = Path.of("declaration.json");

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    @Nullable
    Path passphraseFile;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    DeclareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Optional<Signatory> signing = Signatory.parse(signatory);
        if (signing.isEmpty()) {
            arguments.report(UsageFault.NOT_A_SIGNATORY, signatory);
        }
        Optional<Validity> validity = arguments
                .period("--valid-for", Optional.of(validFor))
                .map(period -> Validity.starting(console.today(), period));
        if (validity.isPresent() && validity.get().isTooLong()) {
            arguments.report(DeclarationFault.VALIDITY_TOO_LONG);
        }
        if (Files.exists(output)) {
            arguments.report(UsageFault.ALREADY_THERE, output.toString());
        }
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();

        OpenedAssuranceFile opened = OpenedAssuranceFile.in(directory);
        FindingLines.print(console, opened.warnings());
        LocalDate today = console.today();
        Assessment assessment = Assessment.of(
                opened.file(),
                Catalogue.bundled(),
                opened.file().interpretation(),
                new DirectoryEvidenceInspector(opened.directory(), today),
                today);
        Function<String, DeclarationDraft> draft = keyId -> DeclarationDraft.of(
                assessment,
                new DirectoryReleaseArtefacts(opened.directory()),
                opened.digest(),
                new DeclarationDraft.Terms(
                        UUID.randomUUID(),
                        console.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                        validity.orElseThrow(),
                        signing.orElseThrow(),
                        Optional.ofNullable(statement),
                        keyId));
        // Whoever cannot declare yet need not look for a passphrase to hear why.
        if (draft.apply(NO_KEY_YET) instanceof DeclarationDraft.Incomplete(var findings)) {
            return refuse(findings);
        }
        SigningKey key = new PassphraseSource(console, passphraseFile).open(keyFile);
        return switch (draft.apply(key.publicKey().keyId())) {
            case DeclarationDraft.Incomplete(var findings) -> refuse(findings);
            case DeclarationDraft.Complete(var declaration) -> {
                write(new DeclarationEncoding(Catalogue.bundled()).sign(declaration, key));
                report(declaration);
                yield ExitCode.GOOD;
            }
        };
    }

    private int refuse(List<Finding> findings) {
        FindingLines.print(console, findings);
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        console.note(errors == 1 ? NOT_MADE_ONE : NOT_MADE, Long.toString(errors));
        if (format == OutputFormat.JSON) {
            FindingLines.printJson(console, findings);
        }
        return ExitCode.NEGATIVE;
    }

    private void write(Envelope envelope) {
        if (NewFile.write(output, EnvelopeWriter.bytes(envelope), NewFile.Access.DEFAULT)
                instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
    }

    private void report(Declaration declaration) {
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(DeclarationJson.of(declaration, output)));
            return;
        }
        console.say(
                MADE,
                output.toString(),
                DeclarationJson.headline(console, declaration),
                declaration.signatory().name(),
                declaration.signatory().role(),
                console.tell(Text.day(declaration.validity().from())),
                console.tell(Text.day(declaration.validity().until())),
                declaration.keyId());
    }
}
