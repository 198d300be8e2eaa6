package dev.tasuki.cli.assurance;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The assurance file of a directory, read from disk.
///
/// @param path     where it lies
/// @param content  its bytes
/// @param file     what it says
/// @param warnings what a person should look at
public record OpenedAssuranceFile(Path path, Bytes content, AssuranceFile file, List<Finding> warnings) {

    public OpenedAssuranceFile {
        warnings = List.copyOf(warnings);
    }

    /// Opens the assurance file of a directory, or the file itself if that is what was named.
    ///
    /// @throws Refusal with every fault if there is none or it cannot be used
    public static OpenedAssuranceFile in(Path place) {
        Path path = Files.isRegularFile(place) ? place : place.resolve(AssuranceFile.NAME);
        if (!Files.exists(path)) {
            throw new Refusal(UsageFault.ASSURANCE_FILE_MISSING, place.toString());
        }
        String source = path.normalize().toString();
        Bytes content = switch (BoundedFile.read(path, Limits.WRITTEN_BY_HAND.bytes())) {
            case FileReading.Refused(var findings) -> throw new Refusal(findings);
            case FileReading.Read(var bytes) -> bytes;
        };
        return switch (new AssuranceFileReader(Catalogue.bundled()).read(content.toArray(), source)) {
            case AssuranceFileReading.Refused(var findings) -> throw new Refusal(findings);
            case AssuranceFileReading.Read(var file, var warnings) ->
                new OpenedAssuranceFile(path, content, file, warnings);
        };
    }

    /// The directory that paths in the file are relative to.
    public Path directory() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    /// The file's text.
    public String text() {
        return new String(content.toArray(), StandardCharsets.UTF_8);
    }

    public Sha256 digest() {
        return Sha256.of(content);
    }
}
