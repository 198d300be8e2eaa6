package dev.tasuki.formats.file;

import dev.tasuki.formats.finding.Finding;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Keeps two processes from changing one file at the same time: whoever reads, changes and replaces it holds the
/// lock in between, and nobody's change is lost.
///
/// The lock is a file beside the other, `.NAME.lock`. A change takes no longer than a moment, so a lock that stays the
/// same for long was left behind by a process that was killed, and is taken over.
public final class ChangeLock implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final Path lock;

    private ChangeLock(Path lock) {
        this.lock = lock;
    }

    /// The outcome of asking for the lock.
    public sealed interface Acquisition {
        /// Nobody else changes the file until the lock is closed.
        record Held(ChangeLock lock) implements Acquisition {}

        /// It was not to be had; at least one finding says why.
        record Refused(List<Finding> findings) implements Acquisition {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /// Takes the lock of a file, waiting for its turn.
    ///
    /// @param file the file that will be changed; a symbolic link stands for what it leads to
    public static Acquisition of(Path file) {
        try {
            Path target = file.toRealPath();
            Path lock = target.resolveSibling("." + target.getFileName() + ".lock");
            return taken(lock)
                    ? new Acquisition.Held(new ChangeLock(lock))
                    : refused(Complaint.about(file, FileFault.BEING_CHANGED, lock.toString()));
        } catch (NoSuchFileException e) {
            return refused(Complaint.about(file, FileFault.MISSING_FILE));
        } catch (IOException e) {
            return refused(Complaint.about(file, FileFault.UNWRITABLE_FILE, Complaint.reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(Complaint.about(file, FileFault.UNWRITABLE_FILE, "interrupted"));
        }
    }

    private static boolean taken(Path lock) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        long unchangedSince = asked;
        Optional<FileTime> seen = Optional.empty();
        while (!created(lock)) {
            Optional<FileTime> made = made(lock);
            long now = System.nanoTime();
            if (!made.equals(seen)) {
                seen = made;
                unchangedSince = now;
            } else if (now - unchangedSince > LEFT_BEHIND.toNanos()) {
                Files.deleteIfExists(lock);
            }
            if (now - asked > LONGEST_WAIT.toNanos()) {
                return false;
            }
            Thread.sleep(BETWEEN_TRIES);
        }
        return true;
    }

    private static boolean created(Path lock) throws IOException {
        try {
            Files.createFile(lock);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static Optional<FileTime> made(Path lock) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(lock));
        } catch (NoSuchFileException e) {
            // Its holder was done in this very moment; the next try finds out.
            return Optional.empty();
        }
    }

    private static Acquisition refused(Finding finding) {
        return new Acquisition.Refused(List.of(finding));
    }

    @Override
    public void close() {
        NewFile.discard(lock);
    }
}
