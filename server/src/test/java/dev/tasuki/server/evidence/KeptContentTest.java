package dev.tasuki.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.blob.Blobs;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Content that was kept, and how it is looked at.
class KeptContentTest {
    private static final byte[] CONTENT = "確認の記録".getBytes(StandardCharsets.UTF_8);
    private static final Sha256 DIGEST = Sha256.of(CONTENT);

    @Test
    void contentIsLookedAtByAThreadThatTheSystemInterruptsForOthers() throws Exception {
        var blobs = new OneBlob();
        try (var content = new KeptContent(blobs);
                var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<EvidenceFormat> format = requests.submit(() -> content.format("file", "記録.txt", DIGEST));

            assertThat(format.get()).isEqualTo(EvidenceFormat.TEXT);
            assertThat(blobs.openedByVirtualThread).contains(false);
        }
    }

    @Test
    void aRefusalReachesWhoeverAsked() {
        try (var content = new KeptContent(new OneBlob())) {
            Problem refused = catchThrowableOfType(Problem.class, () -> content.format("file", "記録.pdf", DIGEST));

            assertThat(refused.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("file"));
        }
    }

    private static final class OneBlob implements Blobs {
        private volatile Optional<Boolean> openedByVirtualThread = Optional.empty();

        @Override
        public Putting put(InputStream content, long largest) {
            throw new UnsupportedOperationException("nothing is put here");
        }

        @Override
        public Optional<InputStream> open(Sha256 digest) {
            openedByVirtualThread = Optional.of(Thread.currentThread().isVirtual());
            return Optional.of(new ByteArrayInputStream(CONTENT));
        }

        @Override
        public boolean has(Sha256 digest) {
            return true;
        }

        @Override
        public OptionalLong size(Sha256 digest) {
            return OptionalLong.of(CONTENT.length);
        }
    }
}
