package dev.tasuki.cli.record;

import dev.tasuki.cli.assurance.OpenedAssuranceFile;
import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileMerge;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.AtomicFile;
import dev.tasuki.formats.file.ChangeLock;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/// Brings what a shared record has into `tasuki.yaml`, with its evidence.
@Command(name = "pull", mixinStandardHelpOptions = true)
public final class PullCommand implements Callable<Integer> {
    private static final Text FETCHING = new Text("証跡を受け取っています: {0}", "Fetching evidence: {0}");
    private static final Text SAME = new Text("記録の変更は、すでにすべて手元にあります。", "Every change in the record is already here.");
    private static final Text PULLED = new Text("{0} を更新しました。受け取った証跡: {1} 件。", "Updated {0}. Evidence fetched: {1}.");
    private static final Text KEPT = new Text(
            "コメントを保ったままでは書けない変更があったため、全体を書き直しました。元の内容は {0} にあります。",
            "Some changes could not be written while keeping the comments, so the whole file was rewritten. The original is in {0}.");
    private static final Text DECLARED = new Text("宣言を {0} に受け取りました。", "Fetched the declaration into {0}.");
    private static final String BEFORE = ".tasuki/before-pull.yaml";

    /// What came from the record.
    ///
    /// @param rewritten whether the file could not be changed in place
    private record Brought(List<String> evidence, boolean declaration, boolean changed, boolean rewritten) {}

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--prefer", paramLabel = "mine|theirs", descriptionKey = "prefer")
    @Nullable
    String prefer;

    @Option(names = "--declaration", paramLabel = "FILE", descriptionKey = "fetched-declaration")
    @Nullable
    Path declaration;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    PullCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        Optional<Merged.Prefer> preferred =
                arguments.choice("--prefer", Optional.ofNullable(prefer), Merged.Prefer.byId());
        if (!Files.exists(directory)) {
            arguments.report(UsageFault.NO_SUCH_DIRECTORY, directory.toString());
        }
        RecordAddress address = record.address(arguments);
        try (RecordConnection connection = record.open(address, console)) {
            boolean declared = declaration != null && fetchDeclaration(connection, address, declaration);
            Path file = Files.isRegularFile(directory) ? directory : directory.resolve(AssuranceFile.NAME);
            if (!Files.exists(file)) {
                return fresh(connection, address, file, declared);
            }
            return switch (ChangeLock.of(file)) {
                case ChangeLock.Acquisition.Refused(var findings) -> throw new Refusal(findings);
                case ChangeLock.Acquisition.Held(var lock) -> {
                    try (lock) {
                        yield merge(connection, address, OpenedAssuranceFile.in(file), preferred, declared);
                    }
                }
            };
        } catch (RecordUnreachable e) {
            return report(List.of(e.finding()), ExitCode.UNREACHABLE);
        }
    }

    private static boolean fetchDeclaration(RecordConnection connection, RecordAddress address, Path file) {
        return RecordedDeclaration.newest(connection, address)
                .orElseThrow(() -> new Refusal(RecordFault.NO_DECLARATION, address.server()))
                .fetch(connection, address, file);
    }

    private int fresh(RecordConnection connection, RecordAddress address, Path file, boolean declared) {
        RecordConnection.Answer answer = connection.get(address.assurance());
        Path place = parent(file);
        var local = new LocalEvidence(place, console.today());
        AssuranceFile theirs = read(answer.text(), address.server());
        List<Finding> different = local.different(theirs);
        if (!different.isEmpty()) {
            return report(different, ExitCode.NEGATIVE);
        }
        List<String> fetched = fetch(connection, address, local, theirs);
        write(file, answer.text());
        new LastExchange(address, answer.etag(), answer.text()).keep(place);
        tell(address, file, new Brought(fetched, declared, true, false));
        return ExitCode.GOOD;
    }

    private int merge(
            RecordConnection connection,
            RecordAddress address,
            OpenedAssuranceFile opened,
            Optional<Merged.Prefer> preferred,
            boolean declared) {
        RecordConnection.Answer answer = connection.get(address.assurance());
        AssuranceFile theirs = read(answer.text(), address.server());
        Optional<AssuranceFile> base =
                LastExchange.of(opened.directory(), address).map(last -> read(last.base(), "base"));
        return switch (new Merged(base, opened.file(), theirs).merge(preferred)) {
            case AssuranceFileMerge.Conflicting(var conflicts, var _) ->
                report(Conflicts.here(conflicts, console.language()), ExitCode.NEGATIVE);
            case AssuranceFileMerge.Merged(var merged, var _) ->
                take(connection, address, opened, merged, answer, declared);
        };
    }

    private int take(
            RecordConnection connection,
            RecordAddress address,
            OpenedAssuranceFile opened,
            AssuranceFile merged,
            RecordConnection.Answer answer,
            boolean declared) {
        var local = new LocalEvidence(opened.directory(), console.today());
        // What a person changed here and has not recorded yet is theirs to settle first.
        List<Finding> different = local.different(merged);
        if (!different.isEmpty()) {
            return report(different, ExitCode.NEGATIVE);
        }
        List<String> fetched = fetch(connection, address, local, merged);
        boolean changed = !merged.equals(opened.file());
        boolean rewritten = false;
        if (changed) {
            AssuranceRewriting.Rewritten text = new AssuranceRewriting(opened).to(merged);
            rewritten = text.whole();
            if (rewritten) {
                keepFormer(opened);
            }
            write(opened.path(), text.text());
        }
        new LastExchange(address, answer.etag(), answer.text()).keep(opened.directory());
        tell(address, opened.path(), new Brought(fetched, declared, changed, rewritten));
        return ExitCode.GOOD;
    }

    private static void keepFormer(OpenedAssuranceFile opened) {
        Path former = opened.directory().resolve(BEFORE);
        try {
            Files.createDirectories(parent(former));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(former, opened.text());
    }

    private List<String> fetch(
            RecordConnection connection, RecordAddress address, LocalEvidence local, AssuranceFile file) {
        var fetched = new ArrayList<String>();
        for (Evidence.FileEvidence evidence : LocalEvidence.named(file)) {
            if (evidence.digest().isPresent() && !local.has(evidence.path())) {
                console.note(FETCHING, evidence.path());
                Bytes content = connection
                        .get(address.content(evidence.digest().get().hex()))
                        .body();
                local.write(evidence, content);
                fetched.add(evidence.path());
            }
        }
        return fetched;
    }

    private static AssuranceFile read(String text, String source) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (new AssuranceFileReader(Catalogue.bundled()).read(bytes, source)) {
            case AssuranceFileReading.Refused(var findings) -> throw new Refusal(findings);
            case AssuranceFileReading.Read read -> read.file();
        };
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static void write(Path file, String text) {
        if (AtomicFile.write(file, Bytes.ofUtf8(text)) instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
    }

    private void tell(RecordAddress address, Path file, Brought brought) {
        if (format == OutputFormat.JSON) {
            console.out()
                    .println(PrettyJson.text(JsonValue.object()
                            .put("server", address.server())
                            .put("file", file.toString())
                            .put("changed", brought.changed())
                            .put("rewritten", brought.rewritten())
                            .put("evidenceFetched", JsonValue.texts(brought.evidence()))
                            .put("declarationFetched", brought.declaration())
                            .build()));
            return;
        }
        if (brought.declaration()) {
            console.say(DECLARED, String.valueOf(declaration));
        }
        if (!brought.changed() && brought.evidence().isEmpty()) {
            console.say(SAME);
            return;
        }
        console.say(PULLED, file.toString(), Integer.toString(brought.evidence().size()));
        if (brought.rewritten()) {
            console.say(KEPT, BEFORE);
        }
    }

    private int report(List<Finding> findings, int exitCode) {
        FindingLines.print(console, findings);
        if (format == OutputFormat.JSON) {
            FindingLines.printJson(console, findings);
        }
        return exitCode;
    }
}
