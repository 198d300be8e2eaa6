package dev.tasuki.cli.record;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.evidence.DirectoryEvidenceInspector;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.evidence.EvidenceState;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.AtomicFile;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.ContainedPath;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.PathResolution;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The evidence files below a directory.
final class LocalEvidence {
    private static final int LARGEST = 32 << 20;

    private final Path directory;
    private final LocalDate today;

    LocalEvidence(Path directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /// The files that an assurance file names, each once.
    static Set<Evidence.FileEvidence> named(AssuranceFile file) {
        var named = new LinkedHashSet<Evidence.FileEvidence>();
        file.answers().values().stream()
                .flatMap(answer -> answer.evidence().stream())
                .forEach(evidence -> {
                    if (evidence instanceof Evidence.FileEvidence each) {
                        named.add(each);
                    }
                });
        return named;
    }

    /// Files that are gone or no longer what the assurance file recorded; they cannot be sent.
    List<Finding> notAsRecorded(AssuranceFile file) {
        var inspector = new DirectoryEvidenceInspector(directory, today);
        return named(file).stream()
                .filter(evidence -> evidence.digest().isPresent())
                .filter(evidence -> {
                    EvidenceState state = inspector.inspect(evidence).state();
                    return state.isBroken() && state != EvidenceState.EXPIRED;
                })
                .map(evidence -> finding(RecordFault.EVIDENCE_NOT_AS_RECORDED, evidence.path()))
                .toList();
    }

    /// Of these paths, those where no build has made a file yet.
    List<Finding> notBuilt(List<String> paths) {
        return paths.stream()
                .filter(path -> !has(path))
                .map(path -> finding(RecordFault.EVIDENCE_NOT_BUILT, path))
                .toList();
    }

    /// Whether there is a file.
    boolean has(String path) {
        return Files.isRegularFile(resolve(path));
    }

    /// @throws Refusal when it is too large or cannot be read
    byte[] read(String path) {
        return switch (BoundedFile.read(resolve(path), LARGEST)) {
            case FileReading.Refused _ -> throw new Refusal(List.of(finding(RecordFault.EVIDENCE_TOO_LARGE, path)));
            case FileReading.Read(var content) -> content.toArray();
        };
    }

    /// Of the files that are named, those that are there with other content.
    List<Finding> different(AssuranceFile file) {
        var different = new ArrayList<Finding>();
        for (Evidence.FileEvidence evidence : named(file)) {
            if (evidence.digest().isPresent() && has(evidence.path()) && !isAsRecorded(evidence)) {
                different.add(finding(RecordFault.EVIDENCE_NOT_OVERWRITTEN, evidence.path()));
            }
        }
        return different;
    }

    private boolean isAsRecorded(Evidence.FileEvidence evidence) {
        try {
            return Sha256.ofFile(resolve(evidence.path()))
                    .equals(evidence.digest().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file that was not there.
    void write(Evidence.FileEvidence evidence, Bytes content) {
        if (!Sha256.of(content).equals(evidence.digest().orElseThrow())) {
            throw new Refusal(List.of(finding(RecordFault.EVIDENCE_DAMAGED, evidence.path())));
        }
        Path file = resolve(evidence.path());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (AtomicFile.write(file, content) instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
    }

    private Path resolve(String path) {
        return switch (ContainedPath.resolve(directory, path)) {
            case PathResolution.Inside(var file) -> file;
            case PathResolution.Refused(var findings) -> throw new Refusal(findings);
        };
    }

    private static Finding finding(RecordFault fault, String path) {
        return new Finding(fault, Location.of(path), path);
    }
}
