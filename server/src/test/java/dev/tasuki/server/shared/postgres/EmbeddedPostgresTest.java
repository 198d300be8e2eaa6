package dev.tasuki.server.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tasuki.formats.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    private final List<Text> steps = new ArrayList<>();

    @BeforeAll
    static void letEveryUserPassThePrograms() throws IOException {
        open(shared);
    }

    @BeforeEach
    void letEveryUserPass() throws IOException {
        open(directory);
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path data() {
        return directory.resolve("データ ベース");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data(), shared, steps::add);
    }

    private List<Long> processes() throws IOException {
        return new ClusterProcesses(data().toRealPath().resolve("cluster")).alive();
    }

    @Test
    void keepsTheDataAndLeavesNoProcess() throws Exception {
        try (var postgres = start()) {
            Served.write(postgres, "引き継ぎ");
            assertThat(processes()).isNotEmpty();
        }
        assertThat(processes()).isEmpty();

        steps.clear();
        try (var postgres = start()) {
            assertThat(Served.ask(postgres, "select words from note")).isEqualTo("引き継ぎ");
        }
        assertThat(steps).containsExactly(new Text("データベースを起動しています。", "Starting the database."));
    }

    @Test
    void comesBackWithTheDataWhenOnlyTheDatabaseIsKilled() throws Exception {
        try (var postgres = start()) {
            Served.write(postgres, "引き継ぎ");
            for (int round = 0; round < 2; round++) {
                var recorded = new PostmasterFile(data().toRealPath().resolve("cluster"));
                ProcessHandle killed =
                        ProcessHandle.of(recorded.pid().orElseThrow()).orElseThrow();
                killed.destroyForcibly();

                assertThat(Waiting.until(
                                () -> {
                                    long pid = recorded.pid().orElse(killed.pid());
                                    return pid != killed.pid() && recorded.ready(pid);
                                },
                                PATIENCE))
                        .isTrue();
                assertThat(Served.ask(postgres, "select words from note")).isEqualTo("引き継ぎ");
            }
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void unpacksOnceBesideTheData() throws Exception {
        Path alone = directory.resolve("alone");
        EmbeddedPostgres.start(alone, steps::add).close();
        EmbeddedPostgres.start(alone, steps::add).close();

        assertThat(steps)
                .extracting(Text::en)
                .containsExactly(
                        "Unpacking PostgreSQL 18.6.0.",
                        "Creating the database.",
                        "Starting the database.",
                        "Starting the database.");
        try (var entries = Files.list(alone)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "cluster", "lock", "postgres-18.6.0", "postgres.lock", "server.log", "superuser-password");
        }
    }

    @Test
    void runsCarefullyAndForLoopbackOnly() throws Exception {
        try (var postgres = start()) {
            assertThat(Stream.of(
                                    "fsync",
                                    "full_page_writes",
                                    "data_checksums",
                                    "listen_addresses",
                                    "unix_socket_directories",
                                    "max_connections",
                                    "shared_buffers",
                                    "server_encoding",
                                    "log_error_verbosity")
                            .map(name -> setting(postgres, name)))
                    .containsExactly("on", "on", "on", "127.0.0.1", "", "60", "64MB", "UTF8", "terse");
            assertThat(Served.ask(
                            postgres,
                            "select datlocprovider::text || ' ' || datlocale || ' ' || datctype from pg_database"
                                    + " where datname = 'postgres'"))
                    .isEqualTo("b C.UTF-8 C.UTF-8");
            assertThat(Served.ask(
                            postgres,
                            "select count(*)::text from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
        }
    }

    private static String setting(EmbeddedPostgres postgres, String name) {
        try {
            return Served.ask(postgres, "show " + name);
        } catch (SQLException e) {
            throw new AssertionError(name, e);
        }
    }

    @Test
    void refusesASecondStartInTheSameProcess() {
        try (var _ = start()) {
            assertRefusedAsInUse();
            // The refusal must not have let go of the lock.
            assertRefusedAsInUse();
        }
        start().close();
    }

    private void assertRefusedAsInUse() {
        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(this::start)
                .extracting(PostgresFailure::text)
                .isEqualTo(new Text(
                        "データディレクトリ「" + data() + "」は、動作中の別の Tasuki が使っています。" + "そちらを停止するか、別のディレクトリを指定してください。",
                        "Another running Tasuki uses the data directory “" + data()
                                + "”. Stop it, or name another directory."));
    }

    @Test
    void closesTwiceWithoutHarmingALaterStart() {
        var first = start();
        first.close();
        try (var _ = start()) {
            first.close();
            assertRefusedAsInUse();
        }
    }

    @Test
    void refusesAWrongPasswordAndKeepsTheRightOneFromOthers() throws Exception {
        try (var postgres = start()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("28P01");
            Path password = data().resolve("superuser-password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(password).strip()).hasSize(43).isEqualTo(postgres.password());
            assertThat(postgres).asString().isEqualTo("EmbeddedPostgres[" + postgres.jdbcUrl() + "]");
        }
    }

    @Test
    void cutsOpenConnectionsWhenClosed() throws Exception {
        var postgres = start();
        try (Connection connection = Served.connect(postgres)) {
            connection.setAutoCommit(false);
            postgres.close();
            assertThat(processes()).isEmpty();
            assertThat(connection.isValid(1)).isFalse();
        }
    }

    @Test
    void survivesTheDeathOfItsProcess() throws Exception {
        start().close();
        Process child = child(List.of(), System.getProperty("java.class.path"), data(), shared);
        try {
            assertRefusedAsInUse();
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (var postgres = start()) {
            assertThat(Served.ask(postgres, "select words from note")).isEqualTo("襷を渡す");
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void leavesNoOrphanWhenItsProcessIsKilled() throws Exception {
        Process child = child(List.of(), System.getProperty("java.class.path"), data(), shared);
        assertThat(processes()).isNotEmpty();

        child.destroyForcibly().waitFor();

        assertThat(Waiting.until(() -> processes().isEmpty(), PATIENCE)).isTrue();
    }

    @Test
    void stopsAServerThatWasLeftRunning() throws Exception {
        start().close();
        Path home = data().toRealPath();
        var account = Account.of(home, home.resolve("cluster"));
        var program = Program.in(shared.toRealPath(), Progress.silent());
        var command = new ArrayList<String>();
        command.addAll(List.of(
                program.tool("postgres").toString(),
                "-D",
                home.resolve("cluster").toString()));
        try (var free = new ServerSocket(0)) {
            command.addAll(ServerSettings.arguments(free.getLocalPort()));
        }
        Process left = Spawn.start(account.process(command).redirectOutput(ProcessBuilder.Redirect.DISCARD));
        var recorded = new PostmasterFile(home.resolve("cluster"));
        assertThat(Waiting.until(() -> recorded.ready(left.pid()), PATIENCE)).isTrue();
        steps.clear();

        start().close();

        assertThat(left.isAlive()).isFalse();
        assertThat(steps)
                .extracting(Text::en)
                .containsExactly("Waiting for the previous database server to stop.", "Starting the database.");
    }

    @Test
    void stopsTheServerAlsoForAnInterruptedThread() throws Exception {
        var postgres = start();
        Thread.currentThread().interrupt();
        postgres.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(processes()).isEmpty();
    }

    @Test
    void leavesNothingRunningWhenAStartIsInterrupted() throws Exception {
        start().close();
        Progress interrupting = _ -> Thread.currentThread().interrupt();

        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(() -> EmbeddedPostgres.start(data(), shared, interrupting))
                .withMessageContaining("interrupted while waiting for PostgreSQL");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(processes()).isEmpty();
        start().close();
    }

    @Test
    void startsAlthoughTheNumberOfADeadServerIsAnotherProcessNow() throws Exception {
        start().close();
        Files.writeString(
                data().resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n/elsewhere\n1\n5432\n\n\n\n");

        start().close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void showsTheEndOfTheLogWhenTheServerDoesNotStart() throws Exception {
        start().close();
        Path control = data().resolve("cluster/global/pg_control");
        Files.write(control, new byte[8192]);

        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(this::start)
                .extracting(PostgresFailure::text)
                .satisfies(text -> {
                    assertThat(text.en())
                            .startsWith("The database could not be started. ")
                            .contains(data().resolve("server.log").toString())
                            .contains("FATAL");
                    assertThat(text.ja()).startsWith("データベースを起動できませんでした。").contains("FATAL");
                });
        assertThat(processes()).isEmpty();
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        start().close();
        Files.writeString(data().resolve("cluster/PG_VERSION"), "16\n");

        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(this::start)
                .withMessageContaining("belong to PostgreSQL 16. This version of Tasuki runs PostgreSQL 18");
    }

    @Test
    void refusesAsRootADirectoryThatTheServersUserCannotPass() throws Exception {
        assumeTrue(ROOT, "only root starts the server as another user");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));

        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(this::start)
                .extracting(PostgresFailure::text)
                .isEqualTo(new Text(
                        "root で起動したため、PostgreSQL は一般ユーザー「nobody」で動きますが、このユーザーは「" + directory.toRealPath()
                                + "」を通れません。データディレクトリを /var/lib/tasuki など、誰でも通れる場所に置くか、"
                                + "一般ユーザーで起動してください。",
                        "This was started as root, so PostgreSQL runs as the user “nobody”, who may not pass through “"
                                + directory.toRealPath()
                                + "”. Put the data directory where every user may pass, such as "
                                + "/var/lib/tasuki, or start as an ordinary user."));
    }

    @Test
    void runsAsAnOrdinaryUser() throws Exception {
        assumeTrue(ROOT, "other users' tests are all of this kind");
        Path home = Files.createDirectory(directory.resolve("home"));
        var account = (Account.Unprivileged) Account.of(home, home.resolve("cluster"));
        account.receive(home);
        Path data = home.resolve("data");
        var cluster = new ClusterProcesses(home.toRealPath().resolve("data/cluster"));

        Process child = child(
                List.of("setpriv", "--reuid=nobody", "--regid=" + account.gid(), "--clear-groups"),
                readableClassPath(directory.resolve("classes")),
                data,
                home);
        assertThat(Files.getOwner(data.resolve("superuser-password")).getName()).isEqualTo("nobody");
        assertThat(cluster.alive()).isNotEmpty();

        child.destroyForcibly().waitFor();
        assertThat(Waiting.until(() -> cluster.alive().isEmpty(), PATIENCE)).isTrue();
    }

    /// Root's own directories are closed to others, so the other user gets copies of the classes.
    private static String readableClassPath(Path target) throws IOException {
        Files.createDirectory(target);
        var entries = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            Path source = Path.of(entry);
            Path copy = target.resolve(Integer.toString(entries.size()) + "-" + source.getFileName());
            copy(source, copy);
            entries.add(copy.toString());
        }
        return String.join(":", entries);
    }

    private static void copy(Path source, Path copy) throws IOException {
        try (var files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, copy.resolve(source.relativize(file).toString()).normalize());
            }
        }
    }

    private static Process child(List<String> prefix, String classPath, Path data, Path programs) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Served.class.getName(),
                data.toString(),
                programs.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(programs.toFile());
        Process process = builder.start();
        var said = new StringBuilder();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("READY")) {
                return process;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("the process ended: " + said);
    }
}
