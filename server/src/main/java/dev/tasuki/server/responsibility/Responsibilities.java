package dev.tasuki.server.responsibility;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.HeldRoles;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.RecordedEngagement;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// What an organisation is responsible for in its targets: its own roles, those that engagements in force give it, and
/// what follows.
public final class Responsibilities {
    private final Tenancy tenancy;
    private final Targets targets;
    private final Engagements engagements;
    private final InterpretationStore interpretations;
    private final Derivation derivation;

    Responsibilities(
            Tenancy tenancy,
            Targets targets,
            Engagements engagements,
            InterpretationStore interpretations,
            Derivation derivation) {
        this.tenancy = tenancy;
        this.targets = targets;
        this.engagements = engagements;
        this.interpretations = interpretations;
        this.derivation = derivation;
    }

    /// The responsibility for one target on a day, by the reading that the organisation has chosen.
    ///
    /// @throws Problem when there is no such target, or it is not the viewer's to see
    public TargetResponsibility of(Viewer viewer, TargetId target, LocalDate day) {
        return one(derive(viewer, List.of(target), day, Optional.empty(), _ -> true));
    }

    /// The same by a reading of the caller's.
    ///
    /// @throws Problem when there is no such target, or it is not the viewer's to see
    public TargetResponsibility of(Viewer viewer, TargetId target, LocalDate day, Interpretation interpretation) {
        return one(derive(viewer, List.of(target), day, Optional.of(interpretation), _ -> true));
    }

    /// What it would be if there were no such engagement.
    ///
    /// @throws Problem when there is no such target, or it is not the viewer's to see
    public TargetResponsibility without(Viewer viewer, EngagementId engagement, TargetId target, LocalDate day) {
        return one(derive(
                viewer,
                List.of(target),
                day,
                Optional.empty(),
                present -> !present.id().equals(engagement)));
    }

    /// The reading that the organisation has chosen.
    public Interpretation reading(Viewer viewer) {
        return tenancy.read(viewer, () -> interpretations.find(viewer));
    }

    /// The responsibility for many targets, in as many queries as for one. Targets that are not the viewer's to see
    /// are left out; the others come in the order they were added.
    public List<TargetResponsibility> ofAll(Viewer viewer, List<TargetId> several, LocalDate day) {
        return derive(viewer, several, day, Optional.empty(), _ -> true);
    }

    /// The roles that the organisation holds for many targets, without what follows.
    public Map<TargetId, HeldRoles> roles(Viewer viewer, Collection<Target> several, LocalDate day) {
        Map<TargetId, List<RecordedEngagement>> byTarget =
                engagements.naming(viewer, several.stream().map(Target::id).toList(), day);
        var roles = new LinkedHashMap<TargetId, HeldRoles>();
        several.forEach(target ->
                roles.put(target.id(), held(viewer, target, byTarget.getOrDefault(target.id(), List.of()), day)));
        return roles;
    }

    private List<TargetResponsibility> derive(
            Viewer viewer,
            List<TargetId> several,
            LocalDate day,
            Optional<Interpretation> chosen,
            Predicate<RecordedEngagement> counted) {
        return tenancy.read(viewer, () -> {
            Interpretation interpretation = chosen.orElseGet(() -> interpretations.find(viewer));
            Map<TargetId, List<RecordedEngagement>> byTarget = engagements.naming(viewer, several, day);
            // Most targets of a list are held in the same roles for the same causes: what follows is derived once.
            var owed = new HashMap<HeldRoles, SequencedMap<String, List<Obligation>>>();
            return targets.getAll(viewer, several).stream()
                    .map(target -> {
                        List<RecordedEngagement> naming = byTarget.getOrDefault(target.id(), List.of()).stream()
                                .filter(counted)
                                .toList();
                        HeldRoles held = held(viewer, target, naming, day);
                        return new TargetResponsibility(
                                target,
                                day,
                                held,
                                interpretation,
                                owed.computeIfAbsent(held, roles -> derivation.derive(roles, interpretation)));
                    })
                    .toList();
        });
    }

    private static HeldRoles held(Viewer viewer, Target target, List<RecordedEngagement> naming, LocalDate day) {
        return HeldRoles.on(
                day,
                new PartyId(viewer.organisation().toString()),
                target.content().ownRoles(),
                target.content().requirementPackage(),
                naming.stream().map(RecordedEngagement::named).toList());
    }

    private static TargetResponsibility one(List<TargetResponsibility> found) {
        return found.stream().findFirst().orElseThrow(Problem::notFound);
    }
}
