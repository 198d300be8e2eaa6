package dev.tasuki.server.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// The server processes that still work on a cluster, whoever started them.
final class ClusterProcesses {
    private static final Path PROCESSES = Path.of("/proc");

    private final Path cluster;

    ClusterProcesses(Path cluster) {
        this.cluster = cluster;
    }

    List<Long> alive() throws IOException {
        if (Files.isDirectory(PROCESSES.resolve("self"))) {
            // Every process of a server works in its cluster directory; a number alone may by now be another program's.
            return ProcessHandle.allProcesses()
                    .map(ProcessHandle::pid)
                    .filter(this::worksHere)
                    .toList();
        }
        OptionalLong recorded = new PostmasterFile(cluster).pid();
        return recorded.stream()
                .filter(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().commandLine())
                        .filter(line -> line.contains(cluster.toString()))
                        .isPresent())
                .boxed()
                .toList();
    }

    private boolean worksHere(long pid) {
        Path process = PROCESSES.resolve(Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && Files.readSymbolicLink(process.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException e) {
            // Ended in this moment, or another user's.
            return false;
        }
    }
}
