package dev.tasuki.server.shared.postgres;

import dev.tasuki.formats.text.Text;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A running PostgreSQL of our own, on a loopback port, with its data in one directory.
///
/// The data outlive the process, and the server does not: where the system can, the kernel stops it when this
/// process ends, even by `kill -9`; the next start waits for one that is still stopping, and stops one that
/// is not. A server that ends by itself while this process lives is started again.
public final class EmbeddedPostgres implements AutoCloseable {
    static final ProcessBuilder.Redirect NOTHING = ProcessBuilder.Redirect.from(new File("/dev/null"));

    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final int PORT_TRIES = 5;
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration QUIT_LIMIT = Duration.ofSeconds(10);

    private static final Text STARTING = new Text("データベースを起動しています。", "Starting the database.");
    private static final Text WAITING =
            new Text("前回のデータベースが停止するのを待っています。", "Waiting for the previous database server to stop.");
    private static final Text NOT_STARTED = new Text(
            "データベースを起動できませんでした。PostgreSQL の出力の末尾（全文は {0}）:\n{1}",
            "The database could not be started. The end of PostgreSQL's output (in full in {0}):\n{1}");
    private static final Text STILL_RUNNING = new Text(
            "前回の PostgreSQL（プロセス {0}）が停止しません。停止してから、もう一度起動してください。",
            "The previous PostgreSQL (process {0}) has not stopped. Stop it, then start again.");
    private static final Text IMPASSABLE = new Text(
            "root で起動したため、PostgreSQL は一般ユーザー「{0}」で動きますが、このユーザーは「{1}」を通れません。"
                    + "データディレクトリを /var/lib/tasuki など、誰でも通れる場所に置くか、一般ユーザーで起動してください。",
            "This was started as root, so PostgreSQL runs as the user “{0}”, who may not pass through “{1}”. Put the data "
                    + "directory where every user may pass, such as /var/lib/tasuki, or start as an ordinary user.");
    private static final Text UNUSABLE = new Text(
            "データディレクトリ「{0}」を使えません: {1}。権限とディスクの空きを確認してください。",
            "The data directory “{0}” cannot be used: {1}. Check its permissions and the free space on the disk.");

    private final DirectoryLock lock;
    private final Program program;
    private final Account account;
    private final KeptServer server;
    private final int port;
    private final String password;

    private EmbeddedPostgres(
            DirectoryLock lock, Program program, Account account, KeptServer server, int port, String password) {
        this.lock = lock;
        this.program = program;
        this.account = account;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /// Starts the server of a data directory, which is made if it is not there; the program is unpacked into
    /// it.
    ///
    /// @throws PostgresFailure if it cannot be started; the text says why
    public static EmbeddedPostgres start(Path dataDirectory, Progress progress) {
        return start(dataDirectory, dataDirectory, progress);
    }

    /// Starts the server of a data directory with a program that several data directories share.
    ///
    /// @param programDirectory where the program is unpacked, once
    /// @throws PostgresFailure if it cannot be started; the text says why
    public static EmbeddedPostgres start(Path dataDirectory, Path programDirectory, Progress progress) {
        try {
            Path directory = made(dataDirectory);
            DirectoryLock lock = DirectoryLock.of(directory);
            boolean started = false;
            try {
                var running = start(lock, directory, made(programDirectory), progress);
                started = true;
                return running;
            } finally {
                if (!started) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw new PostgresFailure(UNUSABLE.with(dataDirectory.toString(), reason(e)), e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    private static Path made(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Path parent = directory.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(directory);
            // The server's user passes through it; each thing inside has its own, narrower permissions.
            Files.setPosixFilePermissions(directory, Directories.PASSABLE);
        }
        return directory.toRealPath();
    }

    private static EmbeddedPostgres start(DirectoryLock lock, Path directory, Path programDirectory, Progress progress)
            throws IOException {
        var cluster = new Cluster(directory);
        Account account = Account.of(directory, cluster.files());
        requirePassable(account, directory);
        requirePassable(account, programDirectory);
        Program program = Program.in(programDirectory, progress);
        ServerLog log = ServerLog.in(directory);
        if (cluster.exists()) {
            cluster.requireReadable();
            account.receiveAll(cluster.files());
            awaitPrevious(cluster, program, account, progress);
        } else {
            cluster.create(program, account, log, progress);
        }
        String password = cluster.password();
        progress.step(STARTING);
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            log.mark();
            Process server = launched(cluster, program, account, log, port);
            boolean ready = false;
            try {
                ready = ready(server, cluster);
            } finally {
                if (!ready) {
                    stop(server, program, account);
                }
            }
            if (ready) {
                var kept = new KeptServer(server, () -> again(cluster, program, account, log, port));
                return new EmbeddedPostgres(lock, program, account, kept, port, password);
            }
            String tail = log.tail();
            if (attempt == PORT_TRIES || !tail.contains("could not bind")) {
                throw new PostgresFailure(NOT_STARTED.with(log.file().toString(), tail));
            }
        }
    }

    private static Process again(Cluster cluster, Program program, Account account, ServerLog log, int port)
            throws IOException {
        // The processes that served connections outlive the one that started them by a moment.
        awaitPrevious(cluster, program, account, Progress.silent());
        log.mark();
        Process server = launched(cluster, program, account, log, port);
        if (!ready(server, cluster)) {
            stop(server, program, account);
            throw new PostgresFailure(NOT_STARTED.with(log.file().toString(), log.tail()));
        }
        return server;
    }

    private static void requirePassable(Account account, Path directory) throws IOException {
        switch (account) {
            case Account.Own() -> {}
            case Account.Unprivileged user -> {
                Optional<Path> impassable = Directories.impassable(directory);
                if (impassable.isPresent()) {
                    throw new PostgresFailure(
                            IMPASSABLE.with(user.name(), impassable.get().toString()));
                }
            }
        }
    }

    private static void awaitPrevious(Cluster cluster, Program program, Account account, Progress progress)
            throws IOException {
        var processes = new ClusterProcesses(cluster.files());
        var recorded = new PostmasterFile(cluster.files());
        List<Long> alive = processes.alive();
        if (!alive.isEmpty()) {
            progress.step(WAITING);
            long postmaster = recorded.pid().orElse(-1);
            if (alive.contains(postmaster)) {
                signal("INT", postmaster, program, account);
            }
            if (!Waiting.until(() -> processes.alive().isEmpty(), STOP_LIMIT)) {
                throw new PostgresFailure(STILL_RUNNING.with(processes.alive().toString()));
            }
        }
        // The number in it may by now be another process's, which PostgreSQL would take for a running server.
        recorded.delete();
    }

    private static Process launched(Cluster cluster, Program program, Account account, ServerLog log, int port)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(program.tool("postgres").toString());
        command.add("-D");
        command.add(cluster.files().toString());
        command.addAll(ServerSettings.arguments(port));
        return Spawn.start(account.process(command).redirectInput(NOTHING).redirectOutput(log.sink()));
    }

    /// Whether the server came to take connections; it may first have to recover from a power failure.
    private static boolean ready(Process server, Cluster cluster) throws IOException {
        var recorded = new PostmasterFile(cluster.files());
        boolean decided = Waiting.until(() -> !server.isAlive() || recorded.ready(server.pid()), START_LIMIT);
        return decided && server.isAlive();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void signal(String name, long pid, Program program, Account account) throws IOException {
        Waiting.forExit(Spawn.start(
                account.process(List.of(program.tool("pg_ctl").toString(), "kill", name, Long.toString(pid)))
                        .redirectInput(NOTHING)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)));
    }

    private static void stop(Process server, Program program, Account account) throws IOException {
        // Whoever interrupts the stopping thread still wants the server stopped.
        boolean interrupted = Thread.interrupted();
        try {
            stopInOrder(server, program, account);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void stopInOrder(Process server, Program program, Account account) throws IOException {
        if (server.isAlive()) {
            signal("INT", server.pid(), program, account);
        }
        if (!Waiting.until(() -> !server.isAlive(), STOP_LIMIT)) {
            signal("QUIT", server.pid(), program, account);
            if (!Waiting.until(() -> !server.isAlive(), QUIT_LIMIT)) {
                server.destroyForcibly();
            }
        }
    }

    /// Where the superuser connects to make roles and databases.
    public String jdbcUrl() {
        return jdbcUrl(MAINTENANCE_DATABASE);
    }

    /// Where one database is found.
    public String jdbcUrl(String database) {
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("not the name of a database: " + database);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The name of the superuser.
    public String user() {
        return Cluster.SUPERUSER;
    }

    /// The superuser's password, made with the data directory.
    public String password() {
        return password;
    }

    /// Stops the server; connections that are still open are cut, and their transactions rolled back.
    @Override
    public void close() {
        try (lock) {
            stop(server.giveUp(), program, account);
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not stop in order", e);
        }
    }

    /// The address; not the password.
    @Override
    public String toString() {
        return "EmbeddedPostgres[" + jdbcUrl() + "]";
    }
}
