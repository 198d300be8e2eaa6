package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The address book of an organisation: itself and everybody it names in engagements.
public final class Parties {
    /// As many as a form offers to choose from.
    private static final int ALL = Integer.MAX_VALUE - 1;

    private static final Text ITSELF = new Text(
            "自組織の名称と連絡先は、管理者が設定で変更します。",
            "An administrator changes your own organisation's name and contact in the settings.");

    private final Tenancy tenancy;
    private final PartyStore store;
    private final AuditRecord audit;
    private final SupplyChainIndex index;
    private final Ids ids;
    private final Clock clock;

    Parties(Tenancy tenancy, PartyStore store, AuditRecord audit, SupplyChainIndex index, Ids ids, Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.audit = audit;
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    /// Adds a party.
    public Party add(Viewer viewer, PartyDraft draft) {
        var id = new OrganisationId(ids.next());
        return tenancy.change(viewer, () -> {
            store.insert(viewer, id, draft, clock.instant());
            audit.append(viewer, new PartyFact.Added(id, draft));
            index.put(viewer, id, draft);
            return store.find(viewer, id).orElseThrow();
        });
    }

    /// Changes a party's entry.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when there is no such party, it is the organisation itself, or somebody changed it since
    public Party change(Viewer viewer, OrganisationId id, PartyDraft draft, int version) {
        return tenancy.change(viewer, () -> {
            Party before = store.find(viewer, id).orElseThrow(Problem::notFound);
            if (before.self()) {
                throw Problem.of(ProblemType.NOT_PERMITTED, ITSELF);
            }
            if (!store.update(viewer, id, draft, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new PartyFact.Changed(id, before.content(), draft));
            index.put(viewer, id, draft);
            if (!draft.name().equals(before.content().name())) {
                index.named(viewer, id);
            }
            return store.find(viewer, id).orElseThrow();
        });
    }

    /// @throws Problem when there is none, or it is not the viewer's to see
    public Party get(Viewer viewer, OrganisationId id) {
        return tenancy.read(viewer, () -> store.find(viewer, id)).orElseThrow(Problem::notFound);
    }

    /// Parties in the order they were added, a part at a time.
    public Slice<Party> list(Viewer viewer, Optional<OrganisationId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, after, size + 1),
                        size,
                        party -> party.id().toString()));
    }

    /// All of them, for a form to choose from.
    public List<Party> choices(Viewer viewer) {
        return list(viewer, Optional.empty(), ALL).items();
    }

    public int count(Viewer viewer) {
        return tenancy.read(viewer, () -> store.count(viewer));
    }
}
