package dev.tasuki.cli.record;

import dev.tasuki.cli.assurance.OpenedAssuranceFile;
import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonBoolean;
import dev.tasuki.formats.json.JsonValue.JsonNumber;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sends evidence, `tasuki.yaml` and the declaration to a shared record.
@Command(name = "push", mixinStandardHelpOptions = true)
public final class PushCommand implements Callable<Integer> {
    private static final Text SENDING = new Text("証跡を送っています: {0}", "Sending evidence: {0}");
    private static final Text SENT = new Text(
            "{0} に送りました。変わった回答: {1} 件、送った証跡: {2} 件。", "Sent to {0}. Answers changed: {1}. Evidence sent: {2}.");
    private static final Text MERGED = new Text(
            "記録には、手元にない変更もあります。tasuki pull で取り込めます。",
            "The record also has changes that are not here. Bring them in with tasuki pull.");
    private static final Text DIFFERS = new Text(
            "次の項目は記録の内容を優先し、送っていません: {0}", "For these fields the record takes precedence, and nothing was sent: {0}");
    private static final Text FILED = new Text("宣言 {0} を登録しました。", "Filed the declaration {0}.");
    private static final int LARGEST_DECLARATION = 8 << 20;
    private static final int CONFLICT = 409;

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--declaration", paramLabel = "FILE", descriptionKey = "filed-declaration")
    @Nullable
    Path declaration;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    PushCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        RecordAddress address = record.address(arguments);
        Optional<String> declared = Optional.ofNullable(declaration).map(PushCommand::read);
        OpenedAssuranceFile opened = OpenedAssuranceFile.in(directory);
        FindingLines.print(console, opened.warnings());
        var local = new LocalEvidence(opened.directory(), console.today());
        List<Finding> broken = local.notAsRecorded(opened.file());
        if (!broken.isEmpty()) {
            return negative(broken);
        }
        try (RecordConnection connection = record.open(address, console)) {
            return push(connection, address, opened, local, declared);
        } catch (RecordUnreachable e) {
            return report(List.of(e.finding()), ExitCode.UNREACHABLE);
        }
    }

    private int push(
            RecordConnection connection,
            RecordAddress address,
            OpenedAssuranceFile opened,
            LocalEvidence local,
            Optional<String> declared) {
        Optional<LastExchange> last = LastExchange.of(opened.directory(), address);
        JsonObject body = JsonValue.object()
                .put("text", opened.text())
                .putIfPresent("base", last.map(LastExchange::base), JsonValue::text)
                .build();
        var sent = new ArrayList<String>(sendGenerated(connection, address, opened, local));
        RecordConnection.Answer answer = connection.post(address.assurance(), body, CONFLICT);
        if (answer.status() == CONFLICT) {
            List<String> missing = RecordConnection.objects(connection.object(answer), "missing").stream()
                    .map(file -> RecordConnection.text(file, "file"))
                    .toList();
            List<Finding> notBuilt = local.notBuilt(missing);
            if (!notBuilt.isEmpty()) {
                return negative(notBuilt);
            }
            missing.forEach(path -> send(connection, address, local, path));
            sent.addAll(missing);
            if (!missing.isEmpty()) {
                answer = connection.post(address.assurance(), body, CONFLICT);
            }
        }
        JsonObject told = connection.object(answer);
        if (answer.status() == CONFLICT) {
            List<Finding> conflicts = Conflicts.there(told, console.language());
            if (conflicts.isEmpty()) {
                throw new Refusal(RecordFault.REFUSED, RecordConnection.text(told, "detail"));
            }
            return negative(conflicts);
        }
        // What was sent is what both sides have in common now, also where the record has more.
        new LastExchange(address, answer.etag(), opened.text()).keep(opened.directory());
        declared.ifPresent(text -> connection.post(
                address.filings(),
                JsonValue.object()
                        .put("target", address.target())
                        .put("declaration", text)
                        .build()));
        tell(address, told, sent, declared.isPresent());
        return ExitCode.GOOD;
    }

    /// A generated file is another one each time; the record keeps each.
    private List<String> sendGenerated(
            RecordConnection connection, RecordAddress address, OpenedAssuranceFile opened, LocalEvidence local) {
        var sent = new ArrayList<String>();
        for (Evidence.FileEvidence evidence : LocalEvidence.named(opened.file())) {
            if (evidence.digest().isEmpty() && local.has(evidence.path())) {
                send(connection, address, local, evidence.path());
                connection.post(
                        address.evidence(),
                        JsonValue.object()
                                .put("reference", evidence.path())
                                .put(
                                        "sha256",
                                        Sha256.of(local.read(evidence.path())).hex())
                                .put("trueOn", console.today().toString())
                                .put("sharing", "own")
                                .build());
                sent.add(evidence.path());
            }
        }
        return sent;
    }

    private void send(RecordConnection connection, RecordAddress address, LocalEvidence local, String path) {
        console.note(SENDING, path);
        byte[] content = local.read(path);
        connection.put(address.content(Sha256.of(content).hex()), content);
    }

    private static String read(Path file) {
        return switch (BoundedFile.read(file, LARGEST_DECLARATION)) {
            case FileReading.Refused(var findings) -> throw new Refusal(findings);
            case FileReading.Read(var content) -> new String(content.toArray(), StandardCharsets.UTF_8);
        };
    }

    private void tell(RecordAddress address, JsonObject told, List<String> sent, boolean filed) {
        List<JsonObject> differences = RecordConnection.objects(told, "differences");
        long changed = told.members().get("changedAnswers") instanceof JsonNumber(var number) ? number.longValue() : 0;
        boolean merged = told.members().get("merged") instanceof JsonBoolean(var yes) && yes;
        if (format == OutputFormat.JSON) {
            console.out()
                    .println(PrettyJson.text(JsonValue.object()
                            .put("server", address.server())
                            .put("sha256", RecordConnection.text(told, "sha256"))
                            .put("changedAnswers", changed)
                            .put("merged", merged)
                            .put("evidenceSent", JsonValue.texts(sent))
                            .put("differences", JsonValue.array(differences, difference -> difference))
                            .put("declarationFiled", filed)
                            .build()));
            return;
        }
        console.say(SENT, address.server(), Long.toString(changed), Integer.toString(sent.size()));
        if (!differences.isEmpty()) {
            console.say(
                    DIFFERS,
                    String.join(
                            ", ",
                            differences.stream()
                                    .map(difference -> RecordConnection.text(difference, "path"))
                                    .toList()));
        }
        if (merged) {
            console.say(MERGED);
        }
        if (filed) {
            console.say(FILED, String.valueOf(declaration));
        }
    }

    private int negative(List<Finding> findings) {
        return report(findings, ExitCode.NEGATIVE);
    }

    private int report(List<Finding> findings, int exitCode) {
        FindingLines.print(console, findings);
        if (format == OutputFormat.JSON) {
            FindingLines.printJson(console, findings);
        }
        return exitCode;
    }
}
