package dev.tasuki.server.access;

import dev.tasuki.server.shared.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// What needs somebody of an organisation, from every module that knows of something.
public final class Duties {
    private static final Comparator<Duty> OLDEST_DUE_FIRST =
            Comparator.comparing(duty -> duty.due().orElse(LocalDate.MAX));

    private final List<DutySource> sources;
    private final Clock clock;

    Duties(List<DutySource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /// What the viewer can do something about, the oldest due first, those without a day last.
    ///
    /// @param permitted what the viewer may do
    public List<Duty> of(Viewer viewer, Predicate<Permission> permitted) {
        LocalDate today = viewer.today(clock);
        return sources.stream()
                .flatMap(source -> source.duties(viewer, today, viewer.zone()).stream())
                .filter(duty -> permitted.test(duty.permission()))
                .sorted(OLDEST_DUE_FIRST)
                .toList();
    }
}
