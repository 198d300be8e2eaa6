package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/// The releases of an organisation's targets.
public final class Releases {
    private static final Text TAKEN =
            new Text("この対象には同じ名前のリリースがあります。別の名前を入力してください。", "This target has a release of that name. Choose another.");

    private final Tenancy tenancy;
    private final ReleaseStore store;
    private final TargetStore targets;
    private final AuditRecord audit;
    private final SupplyChainIndex index;
    private final Ids ids;
    private final Clock clock;

    Releases(
            Tenancy tenancy,
            ReleaseStore store,
            TargetStore targets,
            AuditRecord audit,
            SupplyChainIndex index,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.targets = targets;
        this.audit = audit;
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    /// Adds a release to a target.
    ///
    /// @throws Problem when there is no such target, or it has a release of that name
    public Release add(Viewer viewer, TargetId target, ReleaseDraft draft) {
        var id = new ReleaseId(ids.next());
        return unique(() -> tenancy.change(viewer, () -> {
            Target owner = targets.find(viewer, target).orElseThrow(Problem::notFound);
            requireFree(viewer, target, draft, Optional.empty());
            store.insert(viewer, id, target, draft, clock.instant());
            audit.append(viewer, new ReleaseFact.Added(id, target, draft));
            index.put(viewer, id, owner, draft);
            return store.find(viewer, target, id).orElseThrow();
        }));
    }

    /// Changes a release's entry.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when there is no such release, the name is taken, or somebody changed it since
    public Release change(Viewer viewer, TargetId target, ReleaseId id, ReleaseDraft draft, int version) {
        return unique(() -> tenancy.change(viewer, () -> {
            Target owner = targets.find(viewer, target).orElseThrow(Problem::notFound);
            Release before = store.find(viewer, target, id).orElseThrow(Problem::notFound);
            requireFree(viewer, target, draft, Optional.of(id));
            if (!store.update(viewer, id, draft, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new ReleaseFact.Changed(id, target, before.content(), draft));
            index.put(viewer, id, owner, draft);
            return store.find(viewer, target, id).orElseThrow();
        }));
    }

    /// @throws Problem when there is none, or it is not the viewer's to see
    public Release get(Viewer viewer, TargetId target, ReleaseId id) {
        return tenancy.read(viewer, () -> store.find(viewer, target, id)).orElseThrow(Problem::notFound);
    }

    /// Releases of a target in the order they were added, a part at a time.
    ///
    /// @throws Problem when there is no such target
    public Slice<Release> list(Viewer viewer, TargetId target, Optional<ReleaseId> after, int size) {
        return tenancy.read(viewer, () -> {
            if (targets.find(viewer, target).isEmpty()) {
                throw Problem.notFound();
            }
            return Slice.of(
                    store.list(viewer, target, after, size + 1),
                    size,
                    release -> release.id().toString());
        });
    }

    /// Releases of a target, the last added first; none where there is no such target.
    public List<Release> newest(Viewer viewer, TargetId target, int most) {
        return tenancy.read(viewer, () -> store.newest(viewer, target, most));
    }

    /// The releases of several targets, each in a line; a target without any is left out.
    public Map<TargetId, ReleaseSummary> summaries(Viewer viewer, Collection<TargetId> several) {
        return tenancy.read(viewer, () -> store.summaries(viewer, several));
    }

    private void requireFree(Viewer viewer, TargetId target, ReleaseDraft draft, Optional<ReleaseId> except) {
        if (store.isTaken(viewer, target, draft.label(), except)) {
            throw taken();
        }
    }

    /// Two people may choose the same name in the same moment; then the table decides.
    private static Release unique(java.util.function.Supplier<Release> change) {
        try {
            return change.get();
        } catch (DuplicateKeyException e) {
            throw taken();
        }
    }

    private static Problem taken() {
        return Problem.invalid(List.of(new FieldFault("label", TAKEN)));
    }
}
