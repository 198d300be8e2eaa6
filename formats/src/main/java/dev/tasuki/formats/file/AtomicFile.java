package dev.tasuki.formats.file;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.FindingCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Replaces files as a whole: a reader sees the old content or the new, also after the power fails.
public final class AtomicFile {
    private AtomicFile() {}

    /// Writes a file, new or in place of an old one, whose POSIX permissions and, where the system allows, owner it
    /// keeps. A symbolic link stays a
    /// link: what it leads to is replaced.
    public static FileWriting write(Path file, Bytes content) {
        try {
            boolean replaces = Files.exists(file);
            Path target = replaces ? file.toRealPath() : file.toAbsolutePath();
            if (replaces && Files.isDirectory(target)) {
                return refused(file, FileFault.DIRECTORY_NOT_FILE);
            }
            if (replaces && !Files.isRegularFile(target)) {
                return refused(file, FileFault.SPECIAL_FILE);
            }
            // Renaming asks only the folder; a file that may not be written is not replaced either.
            if (replaces && !Files.isWritable(target)) {
                return refused(file, FileFault.UNWRITABLE_FILE, "permission denied");
            }
            Path folder = target.getParent();
            if (folder == null) {
                return refused(file, FileFault.DIRECTORY_NOT_FILE);
            }
            replace(target, folder, content, replaces);
            return new FileWriting.Written(file);
        } catch (IOException e) {
            return refused(file, FileFault.UNWRITABLE_FILE, Complaint.reason(e));
        }
    }

    private static void replace(Path target, Path folder, Bytes content, boolean replaces) throws IOException {
        Path draft = folder.resolve("." + UUID.randomUUID() + ".tmp");
        boolean done = false;
        try {
            var create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(draft, create)) {
                if (replaces) {
                    keepPermissions(target, draft);
                }
                NewFile.writeAll(channel, content);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            done = true;
        } finally {
            if (!done) {
                NewFile.discard(draft);
            }
        }
        persistName(folder);
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        var destination = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && destination != null) {
            PosixFileAttributes present = source.readAttributes();
            keepOwner(present, destination);
            destination.setPermissions(present.permissions());
        }
    }

    /// Keeps the owner and the group as far as the system lets this user give files away.
    private static void keepOwner(PosixFileAttributes present, PosixFileAttributeView destination) throws IOException {
        PosixFileAttributes made = destination.readAttributes();
        try {
            if (!made.group().equals(present.group())) {
                destination.setGroup(present.group());
            }
            if (!made.owner().equals(present.owner())) {
                destination.setOwner(present.owner());
            }
        } catch (FileSystemException e) {
            // Only an administrator may; for everybody else the file becomes the writer's, as with most editors.
            return;
        }
    }

    private static void persistName(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be opened or synchronised; the file itself is complete either way.
            return;
        }
    }

    private static FileWriting refused(Path file, FindingCode code, String... more) {
        return new FileWriting.Refused(List.of(Complaint.about(file, code, more)));
    }
}
