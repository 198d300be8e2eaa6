package dev.tasuki.formats.file;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.FindingCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/// Writes files that must not exist yet.
public final class NewFile {
    private static final Set<StandardOpenOption> CREATE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private NewFile() {}

    /// Who may read the file.
    public enum Access {
        /// Whoever the system's defaults admit.
        DEFAULT,
        /// Only the user who wrote it, from the moment it is created; where the file system knows no such
        /// permissions, as by default.
        OWNER_ONLY
    }

    /// Writes a file; one that exists is left alone, even if it appears at this very moment.
    public static FileWriting write(Path file, Bytes content, Access access) {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, CREATE, attributes(file, access));
        } catch (FileAlreadyExistsException e) {
            return refused(file, FileFault.FILE_EXISTS);
        } catch (IOException e) {
            return refused(file, FileFault.UNWRITABLE_FILE, Complaint.reason(e));
        }
        try (channel) {
            writeAll(channel, content);
            return new FileWriting.Written(file);
        } catch (IOException e) {
            discard(file);
            return refused(file, FileFault.UNWRITABLE_FILE, Complaint.reason(e));
        }
    }

    static void writeAll(FileChannel channel, Bytes content) throws IOException {
        ByteBuffer rest = content.buffer();
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    /// Removes a file that was begun here and cannot be finished.
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The finding about the write that failed says what matters; a second failure adds nothing.
            return;
        }
    }

    private static FileAttribute<?>[] attributes(Path file, Access access) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (access == Access.DEFAULT || !posix) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static FileWriting refused(Path file, FindingCode code, String... more) {
        return new FileWriting.Refused(List.of(Complaint.about(file, code, more)));
    }
}
