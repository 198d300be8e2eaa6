package dev.tasuki.cli.audit;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.audit.AuditExportHeader;
import dev.tasuki.domain.audit.AuditExportVerifier;
import dev.tasuki.domain.audit.AuditVerification;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.FileOpening;
import dev.tasuki.formats.file.StreamedFile;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.ObjectBuilder;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies an export of the audit record offline and names the first broken link.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {
    private static final Text INTACT = new Text("● 連鎖は保たれています: 記録 {0} 件。", "● The chain holds: {0} entries.");
    private static final Text BROKEN_AT = new Text(
            "✕ 連鎖は記録 {0} で切れています。その前の {1} 件に問題はありません。", "✕ The chain breaks at entry {0}; the {1} before it hold.");
    private static final Text UNUSABLE = new Text("✕ 監査記録の書き出しとして読めません。", "✕ This cannot be read as an audit export.");
    private static final Text UNPROVEN =
            new Text("  以下は見出しの内容ですが、証明されていません。", "  What its header says is below, but nothing of it is proven.");
    private static final Text ORGANISATION = new Text("  組織: {0}", "  organisation: {0}");
    private static final Text EXPORTED_AT = new Text("  書き出し日時（自称）: {0}", "  exported at (as it states): {0}");
    private static final Text HEAD = new Text("  末尾のハッシュ: {0}", "  head: {0}");
    private static final Text PARTIAL = new Text(
            "  一部の書き出しです: 記録 {0} から。それより前は確かめていません。直前のハッシュ: {1}",
            "  partial: from entry {0} on; nothing before it was checked. Hash before it: {1}");
    private static final Text CONFIRMED = new Text("  指定された末尾のハッシュと一致します。", "  The head matches the one you gave.");
    private static final Text NOT_CONFIRMED = new Text(
            "  末尾のハッシュは --head で照合していません。全体が作り直されていないことは、別に控えた値と照合しなければ分かりません。",
            "  The head was not compared (--head). Only a value noted elsewhere can show that the whole was not rebuilt.");

    private final Console console;

    @Parameters(paramLabel = "EXPORT", descriptionKey = "audit-export")
    Path file = Path.of("audit.jsonl");

    @Option(names = "--head", paramLabel = "HASH", descriptionKey = "audit-head")
    @Nullable
    String head;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    AuditVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Optional<Sha256> knownHead = knownHead(arguments);
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();

        AuditVerification verification = verify(knownHead);
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(json(verification)));
        } else {
            print(verification);
        }
        return switch (verification) {
            case AuditVerification.Intact _ -> ExitCode.GOOD;
            case AuditVerification.Broken _ -> ExitCode.NEGATIVE;
        };
    }

    private Optional<Sha256> knownHead(Arguments arguments) {
        if (head == null) {
            return Optional.empty();
        }
        Optional<Sha256> known = Sha256.parse(head.strip());
        if (known.isEmpty()) {
            arguments.report(UsageFault.HEAD_NOT_A_HASH, head);
        }
        return known;
    }

    private AuditVerification verify(Optional<Sha256> knownHead) {
        InputStream content = switch (StreamedFile.open(file)) {
            case FileOpening.Refused(var findings) -> throw new Refusal(findings);
            case FileOpening.Opened(var opened) -> opened;
        };
        try (content) {
            return new AuditExportVerifier().verify(content, file.toString(), knownHead);
        } catch (IOException e) {
            throw new Refusal(List.of(StreamedFile.unreadable(file, e)));
        }
    }

    private void print(AuditVerification verification) {
        switch (verification) {
            case AuditVerification.Intact intact -> {
                console.out().println(console.styled(Style.STRONG, console.tell(INTACT, "" + intact.entries())));
                describe(intact.header());
                console.say(intact.headConfirmed() ? CONFIRMED : NOT_CONFIRMED);
            }
            case AuditVerification.Broken broken -> {
                String verdict = broken.brokenAt()
                        .map(at -> console.tell(BROKEN_AT, at.toString(), "" + broken.holding()))
                        .orElseGet(() -> console.tell(UNUSABLE));
                console.out().println(console.styled(Style.VERMILION, verdict));
                broken.header().ifPresent(header -> {
                    console.say(UNPROVEN);
                    describe(header);
                });
                console.out().flush();
                FindingLines.print(console, broken.findings());
            }
        }
    }

    private void describe(AuditExportHeader header) {
        console.say(ORGANISATION, Printable.excerpt(header.organisation().id()));
        console.say(EXPORTED_AT, header.exportedAt().toString());
        if (header.isPartial()) {
            console.say(PARTIAL, "" + header.firstSequence(), header.previous().hex());
        }
        console.say(HEAD, header.head().hex());
    }

    private JsonObject json(AuditVerification verification) {
        ObjectBuilder builder = JsonValue.object().put("file", file.toString());
        switch (verification) {
            case AuditVerification.Intact intact ->
                builder.put("verdict", "intact")
                        .put("entries", intact.entries())
                        .put("headConfirmed", intact.headConfirmed())
                        .put("export", json(intact.header()));
            case AuditVerification.Broken broken ->
                builder.put("verdict", "broken")
                        .putIfPresent("brokenAt", broken.brokenAt(), JsonValue::number)
                        .put("holding", broken.holding())
                        .putIfPresent("unprovenExport", broken.header(), AuditVerifyCommand::json)
                        .put("findings", FindingLines.json(broken.findings()));
        }
        return builder.build();
    }

    private static JsonObject json(AuditExportHeader header) {
        return JsonValue.object()
                .put("organisation", header.organisation().id())
                .put("exportedAt", header.exportedAt().toString())
                .put("firstSequence", header.firstSequence())
                .put("partial", header.isPartial())
                .put("previous", header.previous().hex())
                .put("head", header.head().hex())
                .build();
    }
}
