package dev.tasuki.server.shared.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.blob.Blobs.Putting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBlobsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final byte[] EVIDENCE = "試験の結果".getBytes(StandardCharsets.UTF_8);
    private static final Sha256 DIGEST = Sha256.of(EVIDENCE);

    @TempDir
    Path parent;

    private Path directory;
    private DirectoryBlobs blobs;

    @BeforeEach
    void openStore() throws IOException {
        directory = parent.resolve("blobs");
        blobs = DirectoryBlobs.in(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private Path stored() {
        String hex = DIGEST.hex();
        return directory.resolve(hex.substring(0, 2), hex.substring(2, 4), hex);
    }

    /// Every file of the store, from its directory on.
    private List<String> files() {
        try (var walked = Files.walk(directory)) {
            return walked.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A stream without end, or one whose connection breaks.
    private static final class Endless extends InputStream {
        private final long breaksAt;
        private long given;

        Endless(long breaksAt) {
            this.breaksAt = breaksAt;
        }

        @Override
        public int read() throws IOException {
            if (given == breaksAt) {
                throw new IOException("connection reset");
            }
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            for (int i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            return length;
        }
    }

    @Test
    void givesBackWhatWasPut() throws IOException {
        assertThat(blobs.put(stream(EVIDENCE), 1000)).isEqualTo(new Putting.Stored(DIGEST, EVIDENCE.length));

        assertThat(blobs.has(DIGEST)).isTrue();
        assertThat(blobs.size(DIGEST)).hasValue(EVIDENCE.length);
        try (InputStream content = blobs.open(DIGEST).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(EVIDENCE);
        }
    }

    @Test
    void givesBackMoreThanFitsInOnePiece() throws IOException {
        byte[] large = new byte[1_000_003];
        new Random(7).nextBytes(large);
        Sha256 digest = Sha256.of(large);

        assertThat(blobs.put(stream(large), large.length)).isEqualTo(new Putting.Stored(digest, large.length));

        try (InputStream content = blobs.open(digest).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void storesEmptyContent() throws IOException {
        assertThat(blobs.put(stream(new byte[0]), 0)).isEqualTo(new Putting.Stored(Sha256.of(new byte[0]), 0));
        assertThat(blobs.size(Sha256.of(new byte[0]))).hasValue(0);
    }

    @Test
    void knowsNothingOfContentThatWasNeverPut() throws IOException {
        assertThat(blobs.open(DIGEST)).isEmpty();
        assertThat(blobs.has(DIGEST)).isFalse();
        assertThat(blobs.size(DIGEST)).isEmpty();
    }

    @Test
    void storesTheSameContentOnce() throws IOException {
        blobs.put(stream(EVIDENCE), 1000);
        blobs.put(stream(EVIDENCE), 1000);

        assertThat(files()).containsExactly(directory.relativize(stored()).toString());
    }

    @Test
    void acceptsTheLimitAndRefusesOneByteMore() throws IOException {
        assertThat(blobs.put(stream(EVIDENCE), EVIDENCE.length - 1))
                .isEqualTo(new Putting.TooLarge(EVIDENCE.length - 1));
        assertThat(files()).isEmpty();

        assertThat(blobs.put(stream(EVIDENCE), EVIDENCE.length)).isEqualTo(new Putting.Stored(DIGEST, EVIDENCE.length));
    }

    @Test
    void stopsReadingEndlessContentSoonAfterTheLimit() throws IOException {
        var endless = new Endless(Long.MAX_VALUE);

        assertThat(blobs.put(endless, 1_000_000)).isEqualTo(new Putting.TooLarge(1_000_000));

        assertThat(endless.given).isLessThan(1_000_000 + 128 * 1024);
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesANegativeLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blobs.put(stream(EVIDENCE), -1))
                .withMessage("negative limit: -1");
    }

    @Test
    void showsNothingOfAPutThatBreaksOff() throws IOException {
        var broken = new Endless(100_000);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> blobs.put(broken, 1_000_000))
                .withMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void showsNothingUnderTheNameBeforeThePutIsWhole() throws IOException {
        List<String> seen = new ArrayList<>();
        var looking = new ByteArrayInputStream(EVIDENCE) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                int read = super.read(into, offset, length);
                if (read < 0) {
                    seen.addAll(files());
                    assertThat(blobs.has(DIGEST)).isFalse();
                }
                return read;
            }
        };

        blobs.put(looking, 1000);

        assertThat(seen).hasSize(1).allMatch(file -> file.startsWith("incoming/"));
        assertThat(blobs.has(DIGEST)).isTrue();
    }

    @Test
    void removesAtStartWhatWasAbandonedMoreThanADayAgo() throws IOException {
        Path old = Files.writeString(directory.resolve("incoming/old"), "半分");
        Files.setLastModifiedTime(
                old, FileTime.from(NOW.minus(Duration.ofDays(1)).minusSeconds(1)));
        Path recent = Files.writeString(directory.resolve("incoming/recent"), "半分");
        Files.setLastModifiedTime(recent, FileTime.from(NOW.minus(Duration.ofDays(1))));
        blobs.put(stream(EVIDENCE), 1000);
        Files.setLastModifiedTime(stored(), FileTime.from(NOW.minus(Duration.ofDays(900))));

        DirectoryBlobs.in(directory, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(files()).containsExactly(directory.relativize(stored()).toString(), "incoming/recent");
    }

    @Test
    void keepsEverythingPrivate() throws IOException {
        blobs.put(stream(EVIDENCE), 1000);

        try (var walked = Files.walk(directory)) {
            assertThat(walked)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void refusesToHandOutChangedContent() throws IOException {
        blobs.put(stream(EVIDENCE), 1000);
        byte[] changed = EVIDENCE.clone();
        changed[3] ^= 1;
        Files.write(stored(), changed);

        assertThatExceptionOfType(CorruptBlobException.class)
                .isThrownBy(() -> blobs.open(DIGEST))
                .extracting(CorruptBlobException::text)
                .isEqualTo(new Text(
                        "保存した内容（sha256:" + DIGEST + "）が変わっています。ディスクの故障か、書き換えのおそれがあります。" + "バックアップから戻してください。",
                        "The stored content sha256:" + DIGEST + " has changed: the disk may be damaged, or somebody "
                                + "changed it. Restore it from a backup."));
    }

    @Test
    void healsChangedContentWhenItIsPutAgain() throws IOException {
        blobs.put(stream(EVIDENCE), 1000);
        Files.write(stored(), new byte[3]);

        blobs.put(stream(EVIDENCE), 1000);

        try (InputStream content = blobs.open(DIGEST).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(EVIDENCE);
        }
    }

    @Test
    void putsOfTheSameContentAtOnceAllSucceed() throws Exception {
        int threads = 8;
        var together = new CyclicBarrier(threads);
        Callable<Putting> put = () -> {
            together.await();
            return blobs.put(stream(EVIDENCE), 1000);
        };
        List<Callable<Putting>> puts = Collections.nCopies(threads, put);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (Future<Putting> outcome : executor.invokeAll(puts)) {
                assertThat(outcome.get()).isEqualTo(new Putting.Stored(DIGEST, EVIDENCE.length));
            }
        }

        assertThat(files()).containsExactly(directory.relativize(stored()).toString());
    }
}
