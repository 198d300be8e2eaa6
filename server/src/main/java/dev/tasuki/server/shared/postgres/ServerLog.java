package dev.tasuki.server.shared.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/// The file that the server and its tools write to.
final class ServerLog {
    private static final long ROTATE_ABOVE = 8L * 1024 * 1024;
    private static final int TAIL_BYTES = 8 * 1024;
    private static final int TAIL_LINES = 15;

    private final Path file;
    private long start;

    private ServerLog(Path file) {
        this.file = file;
    }

    static ServerLog in(Path directory) throws IOException {
        Path file = directory.resolve("server.log");
        if (Files.exists(file) && Files.size(file) > ROTATE_ABOVE) {
            Files.move(file, directory.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        Directories.with(Directories.PRIVATE_FILE))
                .close();
        var log = new ServerLog(file);
        log.mark();
        return log;
    }

    Path file() {
        return file;
    }

    /// What is written from now on belongs to one attempt.
    void mark() throws IOException {
        start = Files.size(file);
    }

    ProcessBuilder.Redirect sink() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /// The last lines since the mark.
    String tail() throws IOException {
        long from = Math.max(start, Files.size(file) - TAIL_BYTES);
        try (InputStream content = Files.newInputStream(file)) {
            content.skipNBytes(from);
            List<String> lines = new String(content.readNBytes(TAIL_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        }
    }
}
