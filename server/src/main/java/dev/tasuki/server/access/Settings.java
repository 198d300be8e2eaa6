package dev.tasuki.server.access;

import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import java.util.List;

/// What organisations say of themselves: names, contact, time zone.
public final class Settings {
    private final Tenancy tenancy;
    private final SettingsStore store;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final List<OrganisationNamed> told;

    Settings(
            Tenancy tenancy, SettingsStore store, AuditRecord audit, SearchIndex search, List<OrganisationNamed> told) {
        this.tenancy = tenancy;
        this.store = store;
        this.audit = audit;
        this.search = search;
        this.told = List.copyOf(told);
    }

    /// The settings of the viewer's organisation.
    public OrganisationSettings get(Viewer viewer) {
        return tenancy.read(viewer, () -> store.find(viewer));
    }

    /// Changes them.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when somebody changed them since
    public OrganisationSettings change(Viewer viewer, SettingsDraft draft, int version) {
        return tenancy.change(viewer, () -> {
            OrganisationSettings before = store.find(viewer);
            if (!store.update(viewer, draft, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new SettingsFact.SettingsChanged(viewer.organisation(), before.content(), draft));
            if (!draft.name().equals(before.content().name())) {
                search.put(viewer, Organisations.entry(viewer.organisation(), draft.name(), before.handle()));
                told.forEach(each -> each.named(viewer, viewer.organisation()));
            }
            return store.find(viewer);
        });
    }
}
