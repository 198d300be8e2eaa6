package dev.tasuki.server.shared.blob;

import dev.tasuki.formats.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Blobs as files of one directory: `ab/cd/abcd…`, private to the user that runs the server.
///
/// A file appears under its name only when it is whole and on the disk. Several processes may share the
/// directory.
public final class DirectoryBlobs implements Blobs {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);
    private static final String DRAFTS = "incoming";

    private final Path directory;
    private final Path drafts;

    private DirectoryBlobs(Path directory) {
        this.directory = directory;
        this.drafts = directory.resolve(DRAFTS);
    }

    /// The store in this directory, which is made if it is not there. What was abandoned half-way more than a
    /// day ago is removed.
    public static DirectoryBlobs in(Path directory, Clock clock) throws IOException {
        Files.createDirectories(directory.toAbsolutePath().normalize(), PRIVATE_DIRECTORY);
        var blobs = new DirectoryBlobs(directory.toRealPath());
        makeDirectory(blobs.drafts);
        blobs.removeAbandoned(clock.instant().minus(ABANDONED_AFTER));
        return blobs;
    }

    private void removeAbandoned(Instant before) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(drafts)) {
            for (Path draft : entries) {
                removeOlder(draft, before);
            }
        }
    }

    private static void removeOlder(Path draft, Instant before) throws IOException {
        try {
            Instant written =
                    Files.getLastModifiedTime(draft, LinkOption.NOFOLLOW_LINKS).toInstant();
            if (written.isBefore(before)) {
                Files.delete(draft);
            }
        } catch (NoSuchFileException e) {
            // Another process that shares the directory was done with it in this moment.
            return;
        }
    }

    @Override
    public Putting put(InputStream content, long limit) throws IOException {
        if (limit < 0) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        Path draft = drafts.resolve(UUID.randomUUID().toString());
        try {
            return store(content, limit, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Putting store(InputStream content, long limit, Path draft) throws IOException {
        Sha256 digest;
        long size;
        var create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, create, PRIVATE_FILE)) {
            var copied = new CopiedStream(content, Channels.newOutputStream(channel), limit);
            digest = Sha256.of(copied);
            if (copied.exceeded()) {
                return new Putting.TooLarge(limit);
            }
            size = copied.copied();
            channel.force(true);
        }
        publish(draft, digest);
        return new Putting.Stored(digest, size);
    }

    /// Gives the draft its name. Content that is there already is replaced by the same content, which also
    /// heals a damaged file.
    private void publish(Path draft, Sha256 digest) throws IOException {
        Path outer = directory.resolve(digest.hex().substring(0, 2));
        Path inner = outer.resolve(digest.hex().substring(2, 4));
        makeDirectory(outer);
        makeDirectory(inner);
        Files.move(draft, file(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        persistNames(inner);
        // Also when the directories were there: who made them may not have come this far yet.
        persistNames(outer);
        persistNames(directory);
    }

    @Override
    public Optional<InputStream> open(Sha256 digest) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file(digest), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        boolean sound = false;
        try {
            // The same open file is checked and handed out; a verifying stream would tell its reader too late.
            if (!Sha256.of(Channels.newInputStream(channel)).equals(digest)) {
                throw new CorruptBlobException(digest);
            }
            channel.position(0);
            sound = true;
            return Optional.of(Channels.newInputStream(channel));
        } finally {
            if (!sound) {
                channel.close();
            }
        }
    }

    @Override
    public boolean has(Sha256 digest) {
        return Files.isRegularFile(file(digest), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public OptionalLong size(Sha256 digest) throws IOException {
        try {
            return OptionalLong.of(Files.size(file(digest)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    private Path file(Sha256 digest) {
        String hex = digest.hex();
        return directory
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
    }

    private static void makeDirectory(Path made) throws IOException {
        try {
            Files.createDirectory(made, PRIVATE_DIRECTORY);
        } catch (FileAlreadyExistsException e) {
            // Made before, or by another put in this moment.
            return;
        }
    }

    private static void persistNames(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
