package dev.tasuki.server.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.blob.Blobs;
import dev.tasuki.server.shared.blob.CorruptBlobException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The content of evidence, kept with the blobs.
final class KeptContent implements AutoCloseable {
    /// How many bytes one piece of evidence may have.
    static final long LARGEST = 32L << 20;

    static final Text OTHER_DIGEST = new Text(
            "届いた内容のダイジェストが指定と違います。ファイルを確認して、もう一度送ってください。",
            "The digest of what arrived is not the one you gave. Check the file, then send it again.");
    private static final Text TOO_LARGE = new Text(
            "ファイルが大きすぎます。上限は 32 MB です。分割するか、要約した版にしてください。",
            "The file is too large. The limit is 32 MB. Split it, or use a shorter version.");
    private static final Text EMPTY =
            new Text("ファイルが空です。内容のあるファイルを選んでください。", "The file is empty. Choose one with content.");
    /// Each look takes as much memory as the content is long, and a processor for itself.
    private static final int LOOKS_AT_ONCE = 2;

    /// What was kept.
    record Kept(Sha256 digest, long size) {}

    private final Blobs blobs;
    /// The threads that serve requests are never interrupted for one another: two long looks on them would keep
    /// everybody waiting on a machine with two processors. The system's own threads take turns.
    private final ExecutorService looks = Executors.newFixedThreadPool(
            LOOKS_AT_ONCE, Thread.ofPlatform().daemon().name("look-", 1).factory());

    KeptContent(Blobs blobs) {
        this.blobs = blobs;
    }

    Kept keep(InputStream content) {
        try {
            return switch (blobs.put(content, LARGEST)) {
                case Blobs.Putting.TooLarge _ -> throw Problem.of(ProblemType.TOO_LARGE, TOO_LARGE);
                case Blobs.Putting.Stored(var _, var size)
                when size == 0 -> throw Problem.invalid(List.of(new FieldFault("file", EMPTY)));
                case Blobs.Putting.Stored(var digest, var size) -> new Kept(digest, size);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The format of what is kept, by name and content together.
    ///
    /// @param field the field that a refusal is told beside
    EvidenceFormat format(String field, String reference, Sha256 digest) {
        return switch (CompletableFuture.supplyAsync(() -> look(reference, digest), looks)
                .join()) {
            case ContentJudging.Accepted(var format) -> format;
            case ContentJudging.Refused(var reason) -> throw Problem.invalid(List.of(new FieldFault(field, reason)));
        };
    }

    private ContentJudging look(String reference, Sha256 digest) {
        try (InputStream content = open(digest).orElseThrow()) {
            return ContentJudge.judge(reference, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Sha256 digest) {
        try {
            return blobs.has(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size(Sha256 digest) {
        try {
            return blobs.size(digest).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The content; empty where it is gone or no longer what was kept.
    Optional<InputStream> open(Sha256 digest) {
        try {
            return blobs.open(digest);
        } catch (CorruptBlobException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
