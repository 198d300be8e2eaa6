package dev.tasuki.server.shared.postgres;

import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// The unpacked PostgreSQL program.
///
/// @param home the directory with `bin`, `lib` and `share`
record Program(Path home) {
    static final String VERSION = "18.6.0";

    private static final String MARKER = "complete";
    private static final Text UNPACKING =
            new Text("PostgreSQL " + VERSION + " を展開しています。", "Unpacking PostgreSQL " + VERSION + ".");
    private static final Text NO_ARCHIVE = new Text(
            "このシステム（{0}、{1}）向けの PostgreSQL が同梱されていません。PostgreSQL 15 以降を用意し、接続先を設定してください。",
            "No PostgreSQL is bundled for this system ({0}, {1}). Provide PostgreSQL 15 or later and configure its address.");

    Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// The program inside this directory, unpacked there unless it is already.
    static Program in(Path directory, Progress progress) throws IOException {
        var program = new Program(directory.resolve("postgres-" + VERSION));
        if (!program.complete()) {
            unpackOnce(program, directory, progress);
        }
        return program;
    }

    private boolean complete() {
        return Files.exists(home.resolve(MARKER));
    }

    // Several processes may share the program, and several starts this process.
    private static synchronized void unpackOnce(Program program, Path directory, Progress progress) throws IOException {
        var create = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("postgres.lock"), create, Directories.with(Directories.PRIVATE_FILE));
                var _ = channel.lock()) {
            if (!program.complete()) {
                progress.step(UNPACKING);
                Directories.deleteLeftovers(directory, "postgres-");
                unpackBeside(program.home(), directory.resolve("postgres-" + UUID.randomUUID() + ".new"));
            }
        }
    }

    private static void unpackBeside(Path home, Path draft) throws IOException {
        boolean done = false;
        try (InputStream archive = archive()) {
            Files.createDirectory(draft);
            unpack(archive, draft);
            Files.createFile(draft.resolve(MARKER));
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            done = true;
        } finally {
            if (!done && Files.exists(draft)) {
                Directories.deleteQuietly(draft);
            }
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        @Nullable InputStream found = Program.class.getResourceAsStream("/" + archiveName(system, machine));
        if (found == null) {
            throw new PostgresFailure(NO_ARCHIVE.with(system, machine));
        }
        return found;
    }

    static String archiveName(String system, String machine) {
        String kernel = system.contains("mac") || system.contains("darwin") ? "darwin" : system;
        String processor = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
        return "postgres-" + kernel + "-" + processor + ".txz";
    }

    private static void unpack(InputStream archive, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("the archive leaves its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    makeDirectory(target, home);
                } else {
                    makeDirectory(parent(target), home);
                    write(entry, tar, target);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Path destination = Path.of(entry.getLinkName());
            if (destination.getNameCount() != 1 || destination.isAbsolute()) {
                throw new IOException("the archive has a link that leads elsewhere: " + entry.getName());
            }
            Files.createSymbolicLink(target, destination);
        } else if (entry.isFile()) {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            // The marker must not outlive a power failure that the content did not.
            try (FileChannel channel = FileChannel.open(target, Set.of(StandardOpenOption.WRITE))) {
                channel.force(true);
            }
        } else {
            throw new IOException("the archive has an entry of another kind: " + entry.getName());
        }
    }

    private static void makeDirectory(Path directory, Path home) throws IOException {
        if (!directory.equals(home) && !Files.exists(directory)) {
            makeDirectory(parent(directory), home);
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("no directory above " + path);
        }
        return parent;
    }
}
