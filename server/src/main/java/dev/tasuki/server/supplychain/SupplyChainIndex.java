package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.OrganisationNamed;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// By which words the search box finds what stands in this module's record.
///
/// Releases and engagements are found by the names of their target and parties: when one of these goes by another
/// name, so do they. Everything runs in the transaction of the change.
final class SupplyChainIndex implements OrganisationNamed {
    private static final int AT_ONCE = 500;

    private final SearchIndex search;
    private final ReleaseStore releases;
    private final EngagementStore engagements;
    private final Clock clock;

    SupplyChainIndex(SearchIndex search, ReleaseStore releases, EngagementStore engagements, Clock clock) {
        this.search = search;
        this.releases = releases;
        this.engagements = engagements;
        this.clock = clock;
    }

    void put(Viewer viewer, TargetId id, TargetDraft draft) {
        search.put(
                viewer,
                SearchEntry.of(SearchEntry.Kind.TARGET, id.value(), draft.name())
                        .alsoFoundBy(
                                draft.packageUrl().orElse(""),
                                draft.description().orElse(""))
                        .shownToGuestsOf(id));
    }

    void put(Viewer viewer, ReleaseId id, Target owner, ReleaseDraft draft) {
        search.put(
                viewer,
                SearchEntry.of(
                                SearchEntry.Kind.RELEASE,
                                id.value(),
                                owner.name().map(name -> name + " " + draft.label()))
                        .shownToGuestsOf(owner.id()));
    }

    void put(Viewer viewer, OrganisationId id, PartyDraft draft) {
        search.put(
                viewer,
                SearchEntry.of(SearchEntry.Kind.ORGANISATION, id.value(), draft.name())
                        .alsoFoundBy(draft.contact().orElse("")));
    }

    void put(Viewer viewer, RecordedEngagement engagement) {
        search.put(
                viewer,
                SearchEntry.of(
                                SearchEntry.Kind.ENGAGEMENT,
                                engagement.id().value(),
                                new Text(
                                        engagement.customerName().ja() + " → "
                                                + engagement.providerName().ja() + "："
                                                + engagement.targetName().ja(),
                                        engagement.customerName().en() + " → "
                                                + engagement.providerName().en() + ": "
                                                + engagement.targetName().en()))
                        .alsoFoundBy(engagement.content().note().orElse("")));
    }

    /// A target goes by another name.
    void named(Viewer viewer, Target target) {
        Optional<ReleaseId> after = Optional.empty();
        do {
            List<Release> part = releases.list(viewer, target.id(), after, AT_ONCE);
            part.forEach(release -> put(viewer, release.id(), target, release.content()));
            after = part.size() < AT_ONCE
                    ? Optional.empty()
                    : Optional.of(part.getLast().id());
        } while (after.isPresent());
        putAll(viewer, EngagementFilter.about(target.id()));
    }

    /// A party, or the organisation itself, goes by another name.
    @Override
    public void named(Viewer viewer, OrganisationId party) {
        putAll(viewer, EngagementFilter.naming(party));
    }

    private void putAll(Viewer viewer, EngagementFilter filter) {
        Optional<EngagementId> after = Optional.empty();
        do {
            List<RecordedEngagement> part = engagements.list(viewer, filter, viewer.today(clock), after, AT_ONCE);
            part.stream()
                    .filter(engagement -> engagement.isKeptBy(viewer.organisation()))
                    .forEach(engagement -> put(viewer, engagement));
            after = part.size() < AT_ONCE
                    ? Optional.empty()
                    : Optional.of(part.getLast().id());
        } while (after.isPresent());
    }
}
