package dev.tasuki.formats.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    @TempDir
    Path folder;

    @Test
    void readsAFileUpToTheLimit() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {1, 2, 3});

        assertThat(BoundedFile.read(file, 3)).isEqualTo(new FileReading.Read(Bytes.of(new byte[] {1, 2, 3})));
        assertThat(faults(BoundedFile.read(file, 2))).containsExactly(FileFault.FILE_TOO_LARGE);
    }

    @Test
    void enforcesTheLimitWhileReadingAFileThatStatesNoSize() {
        // Files of the proc file system state a size of 0 and hold more.
        assertThat(faults(BoundedFile.read(Path.of("/proc/self/status"), 10)))
                .containsExactly(FileFault.FILE_TOO_LARGE);
    }

    @Test
    void opensAFileThatIsReadPieceByPiece() throws IOException {
        Path file = Files.write(folder.resolve("監査.jsonl"), new byte[] {1, 2, 3});

        assertThat(StreamedFile.open(file)).isInstanceOfSatisfying(FileOpening.Opened.class, opened -> {
            try (var content = opened.content()) {
                assertThat(content.readAllBytes()).containsExactly(1, 2, 3);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void opensNothingThatIsNoFile() {
        assertThat(refusal(StreamedFile.open(folder.resolve("none")))).isEqualTo(FileFault.MISSING_FILE);
        assertThat(refusal(StreamedFile.open(folder))).isEqualTo(FileFault.DIRECTORY_NOT_FILE);
        assertThat(refusal(StreamedFile.open(Path.of("/dev/zero")))).isEqualTo(FileFault.SPECIAL_FILE);
    }

    private static FindingCode refusal(FileOpening opening) {
        return switch (opening) {
            case FileOpening.Refused(var findings) -> findings.getFirst().code();
            case FileOpening.Opened _ -> throw new AssertionError("opened");
        };
    }

    @Test
    void saysWhatIsWrongWithAPlaceThatIsNoFile() {
        assertThat(faults(BoundedFile.read(folder.resolve("none"), 10))).containsExactly(FileFault.MISSING_FILE);
        assertThat(faults(BoundedFile.read(folder, 10))).containsExactly(FileFault.DIRECTORY_NOT_FILE);
        assertThat(faults(BoundedFile.read(Path.of("/dev/zero"), 10))).containsExactly(FileFault.SPECIAL_FILE);
        assertThat(((FileReading.Refused) BoundedFile.read(Path.of("none.yaml"), 10))
                        .findings()
                        .getFirst()
                        .message(Language.EN))
                .isEqualTo("There is no file “none.yaml”.");
    }

    @Test
    void replacesAFileAndKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(AtomicFile.write(file, Bytes.ofUtf8("new"))).isEqualTo(new FileWriting.Written(file));

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void givesALockToOneAtATimeAndTakesOverOneThatWasLeftBehind() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "0");
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> additions = Collections.nCopies(100, () -> {
                try (ChangeLock lock = held(file)) {
                    Files.writeString(file, Integer.toString(Integer.parseInt(Files.readString(file)) + 1));
                    return lock;
                }
            });
            for (Future<Object> addition : threads.invokeAll(additions)) {
                addition.get();
            }
        }

        assertThat(file).hasContent("100");
        assertThat(names()).containsExactly("a");

        Files.createFile(folder.resolve(".a.lock"));
        held(file).close();
        assertThat(names()).containsExactly("a");
    }

    private static ChangeLock held(Path file) {
        return switch (ChangeLock.of(file)) {
            case ChangeLock.Acquisition.Held(var lock) -> lock;
            case ChangeLock.Acquisition.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    @Test
    void replacesWhatALinkLeadsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));

        AtomicFile.write(link, Bytes.ofUtf8("new"));

        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void leavesNothingBehindWhenItCannotWrite() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));

        assertThat(writingFaults(AtomicFile.write(inner, Bytes.ofUtf8("x"))))
                .containsExactly(FileFault.DIRECTORY_NOT_FILE);
        assertThat(writingFaults(AtomicFile.write(folder.resolve("no/such"), Bytes.ofUtf8("x"))))
                .containsExactly(FileFault.UNWRITABLE_FILE);
        assertThat(names()).containsExactly("inner");
    }

    @Test
    void writesANewFileForItsOwnerAndNeverOverAnother() throws IOException {
        Path file = folder.resolve("key");

        assertThat(NewFile.write(file, Bytes.ofUtf8("1"), NewFile.Access.OWNER_ONLY))
                .isEqualTo(new FileWriting.Written(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(writingFaults(NewFile.write(file, Bytes.ofUtf8("2"), NewFile.Access.DEFAULT)))
                .containsExactly(FileFault.FILE_EXISTS);
        assertThat(file).hasContent("1");
    }

    @Test
    void findsPlacesBeneathTheRoot() throws IOException {
        Path real = folder.toRealPath();

        assertThat(ContainedPath.resolve(folder, "docs/a.md"))
                .isEqualTo(new PathResolution.Inside(real.resolve("docs/a.md")));
        assertThat(ContainedPath.resolve(folder, "./a..b/..."))
                .isEqualTo(new PathResolution.Inside(real.resolve("a..b/...")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/etc/passwd", "a\\b", "C:/x", "c:x", "a\0b", "a//b", "a/", "a\nb"})
    void refusesMalformedPaths(String path) {
        assertThat(pathFaults(ContainedPath.resolve(folder, path))).containsExactly(FileFault.MALFORMED_PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "a/../b", "a/../../x", "./..", "outside/x", "outside", "dangling", "loop/x"})
    void refusesPathsThatLeaveTheRoot(String path) throws IOException {
        Files.createSymbolicLink(
                folder.resolve("outside"), folder.toAbsolutePath().getParent());
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));

        assertThat(pathFaults(ContainedPath.resolve(folder, path))).containsExactly(FileFault.PATH_LEAVES_ROOT);
    }

    @Test
    void followsALinkThatStaysBeneathTheRoot() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

        assertThat(ContainedPath.resolve(folder, "link/a"))
                .isEqualTo(new PathResolution.Inside(folder.toRealPath().resolve("real/a")));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static List<FindingCode> faults(FileReading reading) {
        return codes(((FileReading.Refused) reading).findings());
    }

    private static List<FindingCode> writingFaults(FileWriting writing) {
        return codes(((FileWriting.Refused) writing).findings());
    }

    private static List<FindingCode> pathFaults(PathResolution resolution) {
        return codes(((PathResolution.Refused) resolution).findings());
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
