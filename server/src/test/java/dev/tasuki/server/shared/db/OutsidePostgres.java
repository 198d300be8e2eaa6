package dev.tasuki.server.shared.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A cluster of the PostgreSQL that this machine has installed, as an administrator would run one for Tasuki.
final class OutsidePostgres implements AutoCloseable {
    static final String PASSWORD = "only4tests";

    private static final String ADMINISTRATOR = "administrator";
    private static final List<Path> INSTALLATIONS = Stream.of("/usr/lib/postgresql/15/bin", "/usr/pgsql-15/bin")
            .map(Path::of)
            .toList();

    private final Process process;
    private final int port;
    private final List<String> log = new ArrayList<>();

    private OutsidePostgres(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Where PostgreSQL 15, the oldest that Tasuki runs on, is installed.
    static Optional<Path> installation() {
        return INSTALLATIONS.stream()
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("postgres")))
                .findFirst();
    }

    /// Starts a new cluster that logs every statement.
    static OutsidePostgres start(Path bin) throws IOException {
        Path directory = Files.createTempDirectory("tasuki-outside-postgres");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(directory.resolve("data"));
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        if (isRoot()) {
            var users = directory.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(data, users.lookupPrincipalByName("nobody"));
            Files.setOwner(password, users.lookupPrincipalByName("nobody"));
        }
        Process initdb = process(
                bin.resolve("initdb"),
                "--pgdata=" + data,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exit(initdb) != 0) {
            throw new IOException(said);
        }
        int port = freePort();
        Process postgres = process(
                bin.resolve("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off",
                "-c",
                "log_statement=all");
        var started = new OutsidePostgres(postgres, port);
        started.awaitReady();
        return started;
    }

    private void awaitReady() throws IOException {
        Thread.ofPlatform().daemon().start(this::readLog);
        if (!hasLogged("database system is ready to accept connections")) {
            throw new IOException(String.join("\n", log()));
        }
    }

    private void readLog() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (log) {
                    log.add(line);
                    log.notifyAll();
                }
            }
        } catch (IOException e) {
            // The process is gone, and its output with it.
        }
    }

    /// Waits until the server has logged these words.
    boolean hasLogged(String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        synchronized (log) {
            while (log.stream().noneMatch(line -> line.contains(words)) && System.nanoTime() < end) {
                try {
                    log.wait(1000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return log.stream().anyMatch(line -> line.contains(words));
        }
    }

    /// An ordinary user's process: PostgreSQL refuses to run as root.
    private static Process process(Path program, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        if (isRoot()) {
            words.addAll(List.of(
                    "setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups", "--pdeathsig=INT", "--reset-env"));
        }
        words.add(program.toString());
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// A database as one of the cluster's roles.
    DatabaseAddress database(String name, String user) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, PASSWORD);
    }

    /// Does what an administrator would.
    void administer(String database, String... statements) throws SQLException {
        DatabaseAddress address = database(database, ADMINISTRATOR);
        try (Connection connection = DriverManager.getConnection(address.url(), address.properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// Everything that the server logged, the statements too.
    List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    @Override
    public void close() {
        process.destroy();
        exit(process);
    }

    private static int exit(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
