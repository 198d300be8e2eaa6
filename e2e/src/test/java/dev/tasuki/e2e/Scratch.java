package dev.tasuki.e2e;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A directory for the time of a test. Nothing is left of it, nor of a database that runs in it.
final class Scratch implements AutoCloseable {
    private static final String DATABASE_IS_RUNNING = "postmaster.pid";

    private final Path path;

    private Scratch(Path path) {
        this.path = path;
    }

    /// Makes one that the database's user can reach also when root runs the tests.
    static Scratch named(String name) throws IOException {
        Path path = Files.createTempDirectory("tasuki-e2e-" + name);
        return new Scratch(Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x")));
    }

    Path path() {
        return path;
    }

    /// Where a server keeps its data.
    Path data() {
        return path.resolve("data");
    }

    /// A new file in it.
    Path write(String name, byte[] content) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, content);
    }

    @Override
    public void close() throws IOException {
        stopDatabases();
        Files.walkFileTree(path, new Removal());
    }

    /// A server that was killed leaves its database running; the next one takes it over, after the last nobody does.
    private void stopDatabases() throws IOException {
        var running = new ArrayList<Path>();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.endsWith(DATABASE_IS_RUNNING)) {
                    running.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return unlessGone(failure);
            }
        });
        for (Path file : running) {
            List<String> lines = Files.readAllLines(file);
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
        }
    }

    private static FileVisitResult unlessGone(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    /// Removes everything; what goes by itself meanwhile is no fault.
    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return unlessGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
