package dev.tasuki.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL of the distribution's, of whatever version from 15 that is, as an operator sets it up for the server.
final class OtherPostgres implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String NOBODY = "65534";
    private static final String OWNER = "tasuki_owner";

    private final Path programs;
    private final Path directory;
    private final int port;

    private OtherPostgres(Path programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    /// The programs of the oldest version that is installed; empty where there is none.
    static Optional<Path> programs() throws IOException {
        if (Files.notExists(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.sorted()
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .findFirst();
        }
    }

    static OtherPostgres start(Path programs, Path parent) throws IOException, InterruptedException {
        Path directory = Files.createDirectory(parent.resolve("postgres"));
        run(List.of("chown", isRoot() ? NOBODY : System.getProperty("user.name"), directory.toString()));
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var postgres = new OtherPostgres(programs, directory, port);
        postgres.tool("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "-D", postgres.cluster());
        postgres.tool(
                "pg_ctl",
                "-w",
                "-D",
                postgres.cluster(),
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -k " + directory,
                "start");
        postgres.sql("postgres", "create role " + OWNER + " login createrole");
        postgres.sql("postgres", "create database tasuki owner " + OWNER + " encoding 'UTF8'");
        return postgres;
    }

    /// Where the server finds it.
    String address() {
        return "postgresql://" + OWNER + "@127.0.0.1:" + port + "/tasuki";
    }

    private String cluster() {
        return directory.resolve("cluster").toString();
    }

    private void sql(String database, String statement) throws IOException, InterruptedException {
        tool(
                "psql",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                "-c",
                statement,
                database);
    }

    private void tool(String name, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL does not run as root.
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tasuki-e2e", ".postgres");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + ":\n" + Files.readString(output));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            tool("pg_ctl", "-w", "-m", "fast", "-D", cluster(), "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
