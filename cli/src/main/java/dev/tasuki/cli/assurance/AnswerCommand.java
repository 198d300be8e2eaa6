package dev.tasuki.cli.assurance;

import dev.tasuki.cli.catalogue.DisputeNotes;
import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AnswerChange;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileEditing;
import dev.tasuki.domain.assessment.AssuranceFileEditor;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.AtomicFile;
import dev.tasuki.formats.file.ChangeLock;
import dev.tasuki.formats.file.ContainedPath;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.PathResolution;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records an answer in `tasuki.yaml` and leaves the rest of the file as it is.
@Command(name = "answer", mixinStandardHelpOptions = true)
public final class AnswerCommand implements Callable<Integer> {
    private static final Text RECORDED =
            new Text("{0} {1}: {2} {3} と記録しました（{4}）。", "{0} {1}: recorded as {2} {3} ({4}).");

    private final Console console;

    @Parameters(paramLabel = "ID", descriptionKey = "requirement-id")
    String id = "";

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "status")
    @Nullable
    String status;

    @Option(names = "--because", paramLabel = "WORDS", descriptionKey = "because")
    @Nullable
    String because;

    @Option(names = "--evidence", paramLabel = "FILE", descriptionKey = "evidence")
    List<String> evidence = List.of();

    @Option(names = "--generated", paramLabel = "FILE", descriptionKey = "generated")
    List<String> generated = List.of();

    @Option(names = "--description", paramLabel = "WORDS", descriptionKey = "evidence-description")
    @Nullable
    String description;

    @Option(names = "--valid-until", paramLabel = "DATE", descriptionKey = "evidence-valid-until")
    @Nullable
    String validUntil;

    @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "owner")
    @Nullable
    String owner;

    @Option(names = "--due", paramLabel = "DATE", descriptionKey = "due")
    @Nullable
    String due;

    @Option(names = "--dir", paramLabel = "DIR", defaultValue = ".", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    AnswerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Optional<Requirement> requirement = RequirementId.parse(id).flatMap(Catalogue.bundled()::find);
        if (requirement.isEmpty()) {
            arguments.report(UsageFault.NO_SUCH_REQUIREMENT, id);
        }
        Optional<AnswerStatus> chosen = arguments.choice("--status", Optional.ofNullable(status), AnswerStatus.byId());
        Optional<LocalDate> until = arguments.date("--due", Optional.ofNullable(due));
        Optional<LocalDate> evidenceUntil = arguments.date("--valid-until", Optional.ofNullable(validUntil));
        if (status == null
                && because == null
                && owner == null
                && due == null
                && evidence.isEmpty()
                && generated.isEmpty()) {
            arguments.report(UsageFault.NOTHING_TO_RECORD);
        }
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();

        Path file = OpenedAssuranceFile.in(directory).path();
        return switch (ChangeLock.of(file)) {
            case ChangeLock.Acquisition.Refused(var findings) -> throw new Refusal(findings);
            case ChangeLock.Acquisition.Held(var lock) -> {
                try (lock) {
                    yield record(OpenedAssuranceFile.in(file), requirement.orElseThrow(), chosen, until, evidenceUntil);
                }
            }
        };
    }

    private int record(
            OpenedAssuranceFile opened,
            Requirement requirement,
            Optional<AnswerStatus> chosen,
            Optional<LocalDate> until,
            Optional<LocalDate> evidenceUntil) {
        var arguments = new Arguments();
        List<Evidence> added = new EvidenceArguments(
                        opened.directory(), console.today(), Optional.ofNullable(description), evidenceUntil, arguments)
                .read(evidence, generated);
        arguments.requireSound();
        var change = new AnswerChange(chosen, Optional.ofNullable(because), added, Optional.ofNullable(owner), until);
        String source = opened.path().normalize().toString();
        var editor = new AssuranceFileEditor(Catalogue.bundled());
        return switch (editor.edit(opened.text(), source, requirement.id(), change)) {
            case AssuranceFileEditing.Refused(var findings) -> throw new Refusal(findings);
            case AssuranceFileEditing.Edited(var text, var file, var warnings) -> {
                if (AtomicFile.write(opened.path(), Bytes.ofUtf8(text)) instanceof FileWriting.Refused(var findings)) {
                    throw new Refusal(findings);
                }
                FindingLines.print(console, newly(warnings, opened.warnings()));
                report(requirement, file.answerTo(requirement.id()).orElseThrow(), source);
                yield ExitCode.GOOD;
            }
        };
    }

    /// The warnings that this change brought; lines moved, so the kind and what it is about decide.
    private static List<Finding> newly(List<Finding> after, List<Finding> before) {
        return after.stream()
                .filter(finding -> before.stream()
                        .noneMatch(known -> known.code().equals(finding.code())
                                && known.arguments().equals(finding.arguments())))
                .toList();
    }

    private void report(Requirement requirement, Answer answer, String source) {
        Framework framework = Catalogue.bundled().frameworkOf(requirement.id()).orElseThrow();
        if (format == OutputFormat.JSON) {
            console.out()
                    .println(PrettyJson.text(JsonValue.object()
                            .put("file", source)
                            .put("requirement", requirement.id().value())
                            .put("title", FindingLines.json(requirement.title()))
                            .put("answer", AnswerJson.of(answer))
                            .putUnlessEmpty(
                                    "disputes",
                                    JsonValue.array(DisputeNotes.of(framework, requirement), FindingLines::json))
                            .build()));
        } else {
            console.say(
                    RECORDED,
                    requirement.id().value(),
                    console.tell(requirement.title()),
                    answer.status().shape(),
                    console.tell(answer.status().title()),
                    source);
            DisputeNotes.print(console, framework, requirement, "");
        }
    }

    /// Turns what was named as evidence into evidence with digests.
    private record EvidenceArguments(
            Path directory,
            LocalDate today,
            Optional<String> description,
            Optional<LocalDate> validUntil,
            Arguments arguments) {

        List<Evidence> read(List<String> named, List<String> generated) {
            var evidence = new ArrayList<Evidence>();
            for (String written : named) {
                (written.startsWith("https://") ? page(written) : file(written, true)).ifPresent(evidence::add);
            }
            for (String written : generated) {
                file(written, false).ifPresent(evidence::add);
            }
            return evidence;
        }

        /// `https://…=FILE`: the page, and the file in which what was seen was saved.
        private Optional<Evidence> page(String written) {
            int separator = written.lastIndexOf('=');
            Path saved = separator < 0 ? null : Path.of(written.substring(separator + 1));
            if (saved == null || !Files.isRegularFile(saved)) {
                arguments.report(UsageFault.URL_NEEDS_SEEN, written);
                return Optional.empty();
            }
            return digest(saved, saved.toString())
                    .map(digest -> new Evidence.WebEvidence(
                            written.substring(0, separator), digest, today, description, validUntil));
        }

        private Optional<Evidence> file(String written, boolean withDigest) {
            Path named = directory.resolve(written).normalize();
            Path seenFromHere = Path.of(written).toAbsolutePath().normalize();
            // Named from where the person stands, or from the directory of the file: both are natural.
            Path file = Files.exists(seenFromHere) ? seenFromHere : named;
            if (!file.startsWith(directory.normalize())) {
                arguments.report(UsageFault.EVIDENCE_OUTSIDE, written);
                return Optional.empty();
            }
            String path = directory.normalize().relativize(file).toString().replace(File.separatorChar, '/');
            if (path.equals(AssuranceFile.NAME)) {
                arguments.report(UsageFault.EVIDENCE_OF_ITSELF);
                return Optional.empty();
            }
            // The same rule as when the file is assessed: no link may lead out.
            if (ContainedPath.resolve(directory, path) instanceof PathResolution.Refused(var findings)) {
                arguments.reportAll(findings);
                return Optional.empty();
            }
            if (!withDigest) {
                return Optional.of(new Evidence.FileEvidence(path, Optional.empty(), description, validUntil));
            }
            return digest(file, written)
                    .map(digest -> new Evidence.FileEvidence(path, Optional.of(digest), description, validUntil));
        }

        private Optional<Sha256> digest(Path file, String written) {
            try {
                return Files.isRegularFile(file) ? Optional.of(Sha256.ofFile(file)) : unreadable(written);
            } catch (IOException e) {
                return unreadable(written);
            }
        }

        private Optional<Sha256> unreadable(String written) {
            arguments.report(UsageFault.EVIDENCE_UNREADABLE, written);
            return Optional.empty();
        }
    }
}
