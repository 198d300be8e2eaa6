package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who works for whom about which target, as an organisation records it.
public final class Engagements {
    private static final Text NOT_IN_THE_RECORD =
            new Text("一覧から選んでください。なければ、先に登録してください。", "Choose one from the list. If it is not there, add it first.");
    private static final Text KEPT_BY_ANOTHER = new Text(
            "この契約関係は相手の組織が記録しています。変更は相手に依頼してください。",
            "The other organisation keeps this engagement. Ask it to make the change.");
    private static final Text ENDS_BEFORE_IT_BEGINS =
            new Text("開始日の{0}以後の日を入力してください。", "Enter the first day, {0}, or a later one.");

    private final Tenancy tenancy;
    private final EngagementStore store;
    private final TargetStore targets;
    private final PartyStore parties;
    private final AuditRecord audit;
    private final SupplyChainIndex index;
    private final Ids ids;
    private final Clock clock;

    Engagements(
            Tenancy tenancy,
            EngagementStore store,
            TargetStore targets,
            PartyStore parties,
            AuditRecord audit,
            SupplyChainIndex index,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.targets = targets;
        this.parties = parties;
        this.audit = audit;
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    /// Adds an engagement.
    ///
    /// @throws Problem when it names a target or a party that this record does not have
    public RecordedEngagement add(Viewer viewer, EngagementContent content) {
        var id = new EngagementId(ids.next());
        return tenancy.change(viewer, () -> {
            requireKnown(viewer, content);
            store.insert(viewer, id, content, clock.instant());
            audit.append(viewer, new EngagementFact.Added(id, content));
            return indexed(viewer, id);
        });
    }

    /// Changes an engagement's entry.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when there is no such engagement, another keeps it, or somebody changed it since
    public RecordedEngagement change(Viewer viewer, EngagementId id, EngagementContent content, int version) {
        return tenancy.change(viewer, () -> {
            RecordedEngagement before = own(viewer, id);
            requireKnown(viewer, content);
            if (!store.update(viewer, id, content, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new EngagementFact.Changed(id, before.content(), content));
            return indexed(viewer, id);
        });
    }

    /// Sets the last day of an engagement; it stays in the record.
    ///
    /// @throws Problem when the day is before the first, and as [#change]
    public RecordedEngagement end(Viewer viewer, EngagementId id, LocalDate last, int version) {
        return tenancy.change(viewer, () -> {
            RecordedEngagement before = own(viewer, id);
            requireEndable(before, last);
            EngagementContent content = before.content().endingOn(last);
            if (!store.update(viewer, id, content, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(
                    viewer, new EngagementFact.Ended(id, before.engagement().until(), last));
            return indexed(viewer, id);
        });
    }

    /// Whether the engagement could end on this day.
    ///
    /// @throws Problem when the day is before its first
    public static void requireEndable(RecordedEngagement engagement, LocalDate last) {
        LocalDate first = engagement.engagement().from();
        if (last.isBefore(first)) {
            throw Problem.invalid(List.of(new FieldFault("until", ENDS_BEFORE_IT_BEGINS.filled(Text.day(first)))));
        }
    }

    /// The day it is for the organisation.
    public LocalDate today(Viewer viewer) {
        return viewer.today(clock);
    }

    /// @throws Problem when there is none, or it is not the viewer's to see
    public RecordedEngagement get(Viewer viewer, EngagementId id) {
        return tenancy.read(viewer, () -> store.find(viewer, id)).orElseThrow(Problem::notFound);
    }

    /// Engagements in the order they were added, a part at a time; those of connected organisations too.
    public Slice<RecordedEngagement> list(
            Viewer viewer, EngagementFilter filter, LocalDate day, Optional<EngagementId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, filter, day, after, size + 1),
                        size,
                        engagement -> engagement.id().toString()));
    }

    /// Where the viewer stands in an engagement.
    public EngagementSides sides(Viewer viewer, RecordedEngagement engagement) {
        return Objects.requireNonNull(sides(viewer, List.of(engagement)).get(engagement.id()));
    }

    /// The same for many, in one query.
    public Map<EngagementId, EngagementSides> sides(Viewer viewer, Collection<RecordedEngagement> several) {
        Map<OrganisationId, OrganisationId> actors = tenancy.read(viewer, () -> store.actors(several));
        return several.stream()
                .collect(Collectors.toMap(
                        RecordedEngagement::id,
                        engagement -> EngagementSides.of(viewer.organisation(), engagement, actors)));
    }

    /// Those of these engagements that the viewer sees, in the order they were added.
    public List<RecordedEngagement> getAll(Viewer viewer, Collection<EngagementId> several) {
        return tenancy.read(viewer, () -> store.findAll(viewer, several));
    }

    /// How many there are in each state, whatever state the filter names.
    public EngagementCounts counts(Viewer viewer, EngagementFilter filter, LocalDate day) {
        return tenancy.read(viewer, () -> store.counts(viewer, filter, day));
    }

    /// The engagements that are in force on a day and name the viewer's own organisation, by target.
    public Map<TargetId, List<RecordedEngagement>> naming(Viewer viewer, Collection<TargetId> targets, LocalDate day) {
        var byTarget = new LinkedHashMap<TargetId, List<RecordedEngagement>>();
        tenancy.read(viewer, () -> store.naming(viewer, targets, day))
                .forEach(engagement -> byTarget.computeIfAbsent(
                                engagement.content().target(), _ -> new ArrayList<>())
                        .add(engagement));
        return byTarget;
    }

    private RecordedEngagement own(Viewer viewer, EngagementId id) {
        RecordedEngagement engagement = store.find(viewer, id).orElseThrow(Problem::notFound);
        if (!engagement.isKeptBy(viewer.organisation())) {
            throw Problem.of(ProblemType.NOT_PERMITTED, KEPT_BY_ANOTHER);
        }
        return engagement;
    }

    private void requireKnown(Viewer viewer, EngagementContent content) {
        var faults = new ArrayList<FieldFault>();
        if (!isParty(viewer, content.customer())) {
            faults.add(new FieldFault("customer", NOT_IN_THE_RECORD));
        }
        if (!isParty(viewer, content.provider())) {
            faults.add(new FieldFault("provider", NOT_IN_THE_RECORD));
        }
        if (targets.find(viewer, content.target()).isEmpty()) {
            faults.add(new FieldFault("target", NOT_IN_THE_RECORD));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private boolean isParty(Viewer viewer, OrganisationId id) {
        return parties.find(viewer, id).isPresent();
    }

    private RecordedEngagement indexed(Viewer viewer, EngagementId id) {
        RecordedEngagement engagement = store.find(viewer, id).orElseThrow();
        index.put(viewer, engagement);
        return engagement;
    }
}
