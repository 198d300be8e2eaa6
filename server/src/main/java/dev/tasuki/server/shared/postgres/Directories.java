package dev.tasuki.server.shared.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the launcher does with whole directories.
final class Directories {
    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> PASSABLE = PosixFilePermissions.fromString("rwx--x--x");
    static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");

    private Directories() {}

    static FileAttribute<Set<PosixFilePermission>> with(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    /// The nearest directory on the way to this one, itself included, that another user may not pass.
    static Optional<Path> impassable(Path directory) throws IOException {
        for (Path step = directory.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /// Gives everything below a directory to a user; links are given away themselves, not what they lead to.
    static void give(Path directory, int uid, int gid) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) throws IOException {
                return own(entered);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return own(file);
            }

            private FileVisitResult own(Path path) throws IOException {
                giveOne(path, uid, gid);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void giveOne(Path path, int uid, int gid) throws IOException {
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }

    /// Makes what was created and renamed in a directory outlive a power failure.
    static void persistNames(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Removes what an interrupted start left behind.
    static void deleteLeftovers(Path folder, String prefix) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, prefix + "*.new")) {
            for (Path entry : entries) {
                deleteQuietly(entry);
            }
        }
    }

    static void deleteQuietly(Path path) {
        try {
            delete(path);
        } catch (IOException e) {
            // A process of the interrupted start may still be writing there; the next start tries again.
            return;
        }
    }
}
