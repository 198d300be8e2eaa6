package dev.tasuki.server.web.supplychain;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.responsibility.TargetResponsibility;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.EngagementEnd;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.RecordedEngagement;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The page that ends an engagement, and shows beforehand what that means.
@Controller
public final class EngagementEndPages {
    private final Engagements engagements;
    private final Responsibilities responsibilities;

    EngagementEndPages(Engagements engagements, Responsibilities responsibilities) {
        this.engagements = engagements;
        this.responsibilities = responsibilities;
    }

    /// What the page shows.
    ///
    /// @param meaning what follows from the day that is entered; empty while none is
    public record EndView(RecordedEngagement engagement, Form form, Optional<Meaning> meaning) {}

    /// What an end means for the organisation itself.
    ///
    /// @param first the first day without the engagement
    /// @param lost  the roles it no longer has then
    /// @param owed  by framework, how many requirements it would owe then with the engagement, and without
    public record Meaning(
            LocalDate last,
            LocalDate first,
            List<RoleAssignment> lost,
            TargetResponsibility with,
            TargetResponsibility without,
            Map<String, Change> owed) {

        /// How many requirements are owed, before and after.
        public record Change(int before, int after) {}

        public boolean changesThePackage() {
            return with.requirementPackage() != without.requirementPackage();
        }
    }

    @GetMapping("/o/{organisation}/engagements/{engagement}/end")
    @Requires(Permission.EDIT)
    View preview(Frame frame, Viewer viewer, EngagementId engagement, Input input) {
        RecordedEngagement present = own(viewer, engagement);
        if (!input.sent().containsKey("until")) {
            Form form = Form.filled().with("until", engagements.today(viewer)).form();
            return Page.of("supplychain/engagement-end", frame, new EndView(present, form, Optional.empty()));
        }
        try {
            LocalDate last = EngagementEnd.read(input).until();
            Engagements.requireEndable(present, last);
            Form form = Form.filled().with("until", last).form();
            return Page.of(
                    "supplychain/engagement-end",
                    frame,
                    new EndView(present, form, Optional.of(meaning(viewer, present, last))));
        } catch (Problem problem) {
            return again(frame, present, input, problem);
        }
    }

    @PostMapping("/o/{organisation}/engagements/{engagement}/end")
    @Requires(Permission.EDIT)
    View end(Frame frame, Viewer viewer, EngagementId engagement, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            EngagementEnd end = EngagementEnd.read(input);
            engagements.end(viewer, engagement, end.until(), version.get());
            return Redirect.to(frame.at("/engagements/" + engagement), "supplychain.done.engagement-ended");
        } catch (Problem problem) {
            return again(frame, own(viewer, engagement), input, problem);
        }
    }

    private Meaning meaning(Viewer viewer, RecordedEngagement engagement, LocalDate last) {
        LocalDate first = last.plusDays(1);
        // Where it would have ended by then anyway, its last day on record is what it is compared with.
        LocalDate compared =
                engagement.engagement().until().filter(first::isAfter).orElse(first);
        TargetResponsibility with =
                responsibilities.of(viewer, engagement.content().target(), compared);
        TargetResponsibility without = responsibilities.without(
                viewer, engagement.id(), engagement.content().target(), first);
        List<RoleAssignment> lost = with.held().assignments().stream()
                .filter(assignment -> !without.held().assignments().contains(assignment))
                .toList();
        var owed = new LinkedHashMap<String, Meaning.Change>();
        for (String framework : List.of(Catalogue.METI, Catalogue.UK)) {
            var change = new Meaning.Change(
                    with.owed(framework).size(), without.owed(framework).size());
            if (change.before() + change.after() > 0) {
                owed.put(framework, change);
            }
        }
        return new Meaning(last, first, lost, with, without, owed);
    }

    private RecordedEngagement own(Viewer viewer, EngagementId engagement) {
        RecordedEngagement present = engagements.get(viewer, engagement);
        if (!present.isKeptBy(viewer.organisation())) {
            throw Problem.notFound();
        }
        return present;
    }

    private static View again(Frame frame, RecordedEngagement engagement, Input input, Problem problem) {
        // Somebody else's change may have changed what ending means: it is to be seen anew.
        Form form = Form.again(
                input,
                problem,
                () -> Form.filled()
                        .with("until", engagement.engagement().until())
                        .with("version", engagement.version())
                        .form());
        return Page.of("supplychain/engagement-end", frame, new EndView(engagement, form, Optional.empty()))
                .with(form.status());
    }
}
