package dev.tasuki.server.supplychain;

import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The software targets of an organisation.
public final class Targets {

    private final Tenancy tenancy;
    private final TargetStore store;
    private final AuditRecord audit;
    private final SupplyChainIndex index;
    private final Ids ids;
    private final Clock clock;

    Targets(Tenancy tenancy, TargetStore store, AuditRecord audit, SupplyChainIndex index, Ids ids, Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.audit = audit;
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    /// Adds a target.
    public Target add(Viewer viewer, TargetDraft draft) {
        var id = new TargetId(ids.next());
        return tenancy.change(viewer, () -> {
            store.insert(viewer, id, draft, clock.instant());
            audit.append(viewer, new TargetFact.Added(id, draft));
            index.put(viewer, id, draft);
            return store.find(viewer, id).orElseThrow();
        });
    }

    /// Changes a target's entry.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when there is no such target, or somebody changed it since
    public Target change(Viewer viewer, TargetId id, TargetDraft draft, int version) {
        return tenancy.change(viewer, () -> {
            Target before = store.find(viewer, id).orElseThrow(Problem::notFound);
            if (!store.update(viewer, id, draft, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new TargetFact.Changed(id, before.content(), draft));
            Target changed = store.find(viewer, id).orElseThrow();
            index.put(viewer, id, draft);
            if (!draft.name().equals(before.name())) {
                index.named(viewer, changed);
            }
            return changed;
        });
    }

    /// @throws Problem when there is none, or it is not the viewer's to see
    public Target get(Viewer viewer, TargetId id) {
        return tenancy.read(viewer, () -> store.find(viewer, id)).orElseThrow(Problem::notFound);
    }

    /// Those of these targets that the viewer sees, in the order they were added.
    public List<Target> getAll(Viewer viewer, Collection<TargetId> several) {
        return tenancy.read(viewer, () -> store.findAll(viewer, several));
    }

    /// Targets in the order they were added, a part at a time.
    public Slice<Target> list(Viewer viewer, Optional<TargetId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, after, size + 1),
                        size,
                        target -> target.id().toString()));
    }

    /// The targets that a form offers.
    public List<TargetChoice> choices(Viewer viewer) {
        return tenancy.read(viewer, () -> store.choices(viewer));
    }

    public int count(Viewer viewer) {
        return tenancy.read(viewer, () -> store.count(viewer));
    }
}
