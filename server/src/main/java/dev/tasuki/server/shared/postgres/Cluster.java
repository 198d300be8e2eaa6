package dev.tasuki.server.shared.postgres;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// The database files and the superuser's password, which belong together.
final class Cluster {
    static final String SUPERUSER = "postgres";

    private static final String MAJOR = "18";
    private static final int PASSWORD_BYTES = 32;
    private static final Text CREATING = new Text("データベースを作成しています。", "Creating the database.");
    private static final Text NOT_CREATED = new Text(
            "データベースを作成できませんでした。PostgreSQL の出力の末尾（全文は {0}）:\n{1}",
            "The database could not be created. The end of PostgreSQL's output (in full in {0}):\n{1}");
    private static final Text OTHER_VERSION = new Text(
            "「{0}」のデータは PostgreSQL {1} のものです。この版の Tasuki は PostgreSQL {2} で動くため、開けません。"
                    + "対応する版の Tasuki でデータを書き出してください。",
            "The data in “{0}” belong to PostgreSQL {1}. This version of Tasuki runs PostgreSQL {2} and cannot open them. Export them with the matching version of Tasuki.");
    private static final Text NO_PASSWORD = new Text(
            "データベースはありますが、パスワードのファイル「{0}」を読めません。バックアップから戻すか、読み取りの権限を確認してください。",
            "The database is there, but its password file “{0}” cannot be read. "
                    + "Restore it from a backup, or check the permission to read it.");

    private final Path directory;
    private final Path files;
    private final Path passwordFile;

    Cluster(Path directory) {
        this.directory = directory;
        this.files = directory.resolve("cluster");
        this.passwordFile = directory.resolve("superuser-password");
    }

    Path files() {
        return files;
    }

    boolean exists() {
        return Files.exists(files);
    }

    String password() throws IOException {
        try {
            return Files.readString(passwordFile, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new PostgresFailure(NO_PASSWORD.with(passwordFile.toString()), e);
        }
    }

    void requireReadable() throws IOException {
        String version = Files.readString(files.resolve("PG_VERSION"), StandardCharsets.US_ASCII)
                .strip();
        if (!version.equals(MAJOR)) {
            throw new PostgresFailure(OTHER_VERSION.with(files.toString(), version, MAJOR));
        }
    }

    /// Makes a new cluster beside and renames it, so that a half-made one is never taken for a whole.
    void create(Program program, Account account, ServerLog log, Progress progress) throws IOException {
        progress.step(CREATING);
        Directories.deleteLeftovers(directory, "cluster-");
        String password = newPassword();
        Path draft = directory.resolve("cluster-" + UUID.randomUUID() + ".new");
        Path toldPassword = directory.resolve("cluster-" + UUID.randomUUID() + ".password.new");
        boolean done = false;
        try {
            Files.createDirectory(draft, Directories.with(Directories.OWNER_ONLY));
            account.receive(draft);
            write(toldPassword, password);
            account.receive(toldPassword);
            initialise(program, account, log, draft, toldPassword);
            // Before the cluster has its name: a cluster without a password file could never be opened.
            Files.move(
                    written(password),
                    passwordFile,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Directories.persistNames(directory);
            Files.move(draft, files, StandardCopyOption.ATOMIC_MOVE);
            Directories.persistNames(directory);
            done = true;
        } finally {
            Files.deleteIfExists(toldPassword);
            if (!done && Files.exists(draft)) {
                Directories.deleteQuietly(draft);
            }
        }
    }

    private void initialise(Program program, Account account, ServerLog log, Path draft, Path toldPassword)
            throws IOException {
        log.mark();
        Process process = Spawn.start(account.process(List.of(
                        program.tool("initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + toldPassword,
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--lc-messages=C",
                        "--no-instructions"))
                .directory(directory.toFile())
                .redirectInput(EmbeddedPostgres.NOTHING)
                .redirectOutput(log.sink()));
        if (Waiting.forExit(process) != 0) {
            throw new PostgresFailure(NOT_CREATED.with(log.file().toString(), log.tail()));
        }
    }

    private Path written(String password) throws IOException {
        Path draft = directory.resolve("cluster-" + UUID.randomUUID() + ".password.new");
        write(draft, password);
        return draft;
    }

    private static void write(Path file, String password) throws IOException {
        switch (NewFile.write(file, Bytes.ofUtf8(password + "\n"), NewFile.Access.OWNER_ONLY)) {
            case FileWriting.Written _ -> {}
            case FileWriting.Refused(List<Finding> findings) ->
                throw new PostgresFailure(new Text(
                        findings.getFirst().message(Language.JA),
                        findings.getFirst().message(Language.EN)));
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
