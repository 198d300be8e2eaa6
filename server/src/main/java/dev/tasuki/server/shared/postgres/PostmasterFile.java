package dev.tasuki.server.shared.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// What a running server writes about itself: `postmaster.pid` (PostgreSQL, `miscadmin.h`).
final class PostmasterFile {
    private static final int STATUS_LINE = 7;

    private final Path file;

    PostmasterFile(Path cluster) {
        this.file = cluster.resolve("postmaster.pid");
    }

    OptionalLong pid() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
    }

    /// Whether this process has said that it takes connections.
    boolean ready(long pid) throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
