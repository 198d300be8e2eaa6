package dev.tasuki.formats.file;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Reads whole files of bounded size.
public final class BoundedFile {
    private static final int LARGEST_LIMIT = 1 << 30;

    private BoundedFile() {}

    /// Reads a regular file, through symbolic links.
    ///
    /// @param limitBytes the largest acceptable size; it holds even for a file that grows while it is read
    public static FileReading read(Path file, int limitBytes) {
        if (limitBytes <= 0 || limitBytes > LARGEST_LIMIT) {
            throw new IllegalArgumentException("not a usable limit: " + limitBytes);
        }
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return refused(file, FileFault.DIRECTORY_NOT_FILE);
            }
            // Opening a pipe would wait for its writer, for ever if need be.
            if (!attributes.isRegularFile()) {
                return refused(file, FileFault.SPECIAL_FILE);
            }
            if (attributes.size() > limitBytes) {
                return refused(file, FileFault.FILE_TOO_LARGE, Integer.toString(limitBytes));
            }
            return content(file, limitBytes);
        } catch (NoSuchFileException e) {
            return refused(file, FileFault.MISSING_FILE);
        } catch (IOException e) {
            return refused(file, FileFault.UNREADABLE_FILE, Complaint.reason(e));
        }
    }

    private static FileReading content(Path file, int limitBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(limitBytes + 1);
            if (content.length > limitBytes) {
                return refused(file, FileFault.FILE_TOO_LARGE, Integer.toString(limitBytes));
            }
            return new FileReading.Read(Bytes.of(content));
        }
    }

    private static FileReading refused(Path file, FindingCode code, String... more) {
        return new FileReading.Refused(List.of(Complaint.about(file, code, more)));
    }
}
