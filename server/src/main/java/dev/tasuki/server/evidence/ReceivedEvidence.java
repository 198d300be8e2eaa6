package dev.tasuki.server.evidence;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.util.Optional;

/// What connected organisations show the viewer's organisation of their evidence: what they share with it by name, and
/// what they share with everybody.
///
/// It stays theirs. What they withdraw is gone from here, and so is everything once the connection has ended.
public final class ReceivedEvidence {
    private static final Text DAMAGED = new Text(
            "保管していた内容が壊れています。共有元の組織に、同じファイルをもう一度加えるよう依頼してください。",
            "The stored content is damaged. Ask the organisation that shares it to add the same file again.");

    private final Tenancy tenancy;
    private final SharedStore store;
    private final KeptContent content;

    ReceivedEvidence(Tenancy tenancy, SharedStore store, KeptContent content) {
        this.tenancy = tenancy;
        this.store = store;
        this.content = content;
    }

    /// The newest first, a part at a time.
    public Slice<SharedEntry> list(Viewer viewer, Optional<EvidenceId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.received(viewer, after, size + 1),
                        size,
                        entry -> entry.id().toString()));
    }

    /// @throws Problem when there is none, or it is not shown to the viewer
    public SharedEntry get(Viewer viewer, EvidenceId id) {
        return tenancy.read(viewer, () -> store.received(viewer, id)).orElseThrow(Problem::notFound);
    }

    /// Opens a file. Its digest is taken from the row that the viewer sees, never from what was asked for.
    ///
    /// @throws Problem when it is not shown to the viewer, is a page on the web, or is damaged
    public SharedEntry.Opened open(Viewer viewer, EvidenceId id) {
        EvidenceContent.StoredFile file = get(viewer, id).file().orElseThrow(Problem::notFound);
        return new SharedEntry.Opened(
                file, content.open(file.digest()).orElseThrow(() -> Problem.of(ProblemType.INTERNAL, DAMAGED)));
    }
}
