package dev.tasuki.formats.file;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Opens files that are read piece by piece, whatever their size.
public final class StreamedFile {
    private StreamedFile() {}

    /// Opens a regular file, through symbolic links.
    public static FileOpening open(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return refused(file, FileFault.DIRECTORY_NOT_FILE);
            }
            // Opening a pipe would wait for its writer, for ever if need be.
            if (!attributes.isRegularFile()) {
                return refused(file, FileFault.SPECIAL_FILE);
            }
            return new FileOpening.Opened(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            return refused(file, FileFault.MISSING_FILE);
        } catch (IOException e) {
            return new FileOpening.Refused(List.of(unreadable(file, e)));
        }
    }

    /// What to say of a file that was opened and then failed.
    public static Finding unreadable(Path file, IOException failure) {
        return Complaint.about(file, FileFault.UNREADABLE_FILE, Complaint.reason(failure));
    }

    private static FileOpening refused(Path file, FindingCode code) {
        return new FileOpening.Refused(List.of(Complaint.about(file, code)));
    }
}
