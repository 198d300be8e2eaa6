package dev.tasuki.server.web.home;

import dev.tasuki.server.access.Duties;
import dev.tasuki.server.access.Duty;
import dev.tasuki.server.access.FirstStep;
import dev.tasuki.server.access.FirstStepSource;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page of an organisation.
@Controller
public final class TodayPages {
    private static final int SHOWN = 50;
    private static final int SHARED_SHOWN = 20;
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    private final Duties duties;
    private final List<FirstStepSource> steps;
    private final Targets targets;
    private final Clock clock;

    TodayPages(Duties duties, List<FirstStepSource> steps, Targets targets, Clock clock) {
        this.duties = duties;
        this.steps = steps.stream()
                .sorted(Comparator.comparing(FirstStepSource::step))
                .toList();
        this.targets = targets;
        this.clock = clock;
    }

    /// What the page shows.
    ///
    /// @param overdue how many duties are late
    /// @param week    how many are due in the next seven days
    /// @param month   how many in the next 31
    /// @param undated how many have no day
    /// @param duties  the first of them, the oldest due first
    /// @param count   how many there are in all
    /// @param steps   the first steps, while one of them is still to be taken
    /// @param shared  what a guest may read; empty for members
    public record HomeView(
            LocalDate today,
            long overdue,
            long week,
            long month,
            long undated,
            List<DutyView> duties,
            int count,
            List<StepView> steps,
            List<Target> shared) {}

    /// A duty, and how many days are left for it: negative where it is late.
    public record DutyView(Duty duty, long days) {
        public boolean isLate() {
            return duty.due().isPresent() && days < 0;
        }

        static DutyView of(Duty duty, LocalDate today) {
            return new DutyView(
                    duty,
                    duty.due().map(due -> due.toEpochDay() - today.toEpochDay()).orElse(Long.MAX_VALUE));
        }
    }

    /// A first step.
    public record StepView(FirstStep step, boolean taken) {}

    @GetMapping("/o/{organisation}")
    @Requires(Permission.READ_SHARED)
    View show(Frame frame, Viewer viewer) {
        LocalDate today = viewer.today(clock);
        List<DutyView> duties = this.duties.of(viewer, frame::permits).stream()
                .map(duty -> DutyView.of(duty, today))
                .toList();
        boolean guest = viewer.guest().isPresent();
        var view = new HomeView(
                today,
                count(duties, DutyView::isLate),
                count(duties, duty -> !duty.isLate() && duty.days() <= WEEK),
                count(duties, duty -> !duty.isLate() && duty.days() <= MONTH),
                count(duties, duty -> duty.duty().due().isEmpty()),
                duties.subList(0, Math.min(duties.size(), SHOWN)),
                duties.size(),
                guest ? List.of() : steps(viewer),
                guest ? targets.list(viewer, Optional.empty(), SHARED_SHOWN).items() : List.of());
        return Page.of("home/home", frame, view);
    }

    private static long count(List<DutyView> duties, Predicate<DutyView> counted) {
        return duties.stream().filter(counted).count();
    }

    /// The first steps; none once all were taken, for then the page has other things to say.
    private List<StepView> steps(Viewer viewer) {
        List<StepView> all = steps.stream()
                .map(source -> new StepView(source.step(), source.isTaken(viewer)))
                .toList();
        return all.stream().allMatch(StepView::taken) ? List.of() : all;
    }
}
