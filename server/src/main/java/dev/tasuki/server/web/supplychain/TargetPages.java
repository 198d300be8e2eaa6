package dev.tasuki.server.web.supplychain;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.HeldRoles;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.TargetStanding;
import dev.tasuki.server.declaration.Declarations;
import dev.tasuki.server.declaration.ListedDeclaration;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.responsibility.TargetResponsibility;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.EngagementFilter;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.RecordedEngagement;
import dev.tasuki.server.supplychain.Release;
import dev.tasuki.server.supplychain.ReleaseSummary;
import dev.tasuki.server.supplychain.Releases;
import dev.tasuki.server.supplychain.RoleWords;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.TargetDraft;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.assessment.CoverageStrip;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages of software targets.
@Controller
public final class TargetPages {
    /// As many engagements and releases as a target's page shows; the rest is a link away.
    private static final int SHOWN = 50;

    private final Targets targets;
    private final Releases releases;
    private final Engagements engagements;
    private final Responsibilities responsibilities;
    private final Assessments assessments;
    private final Declarations declarations;
    private final Catalogue catalogue;

    TargetPages(
            Targets targets,
            Releases releases,
            Engagements engagements,
            Responsibilities responsibilities,
            Assessments assessments,
            Declarations declarations,
            Catalogue catalogue) {
        this.targets = targets;
        this.releases = releases;
        this.engagements = engagements;
        this.responsibilities = responsibilities;
        this.assessments = assessments;
        this.declarations = declarations;
        this.catalogue = catalogue;
    }

    /// What the list shows.
    public record TargetsView(int count, Slice<TargetLine> targets) {}

    /// A target in a line of the list.
    public record TargetLine(Target target, HeldRoles held, CoverageStrip strip, ReleaseSummary releases) {}

    /// What the page of a target shows.
    ///
    /// @param latest       the release that was handed out last
    /// @param releases     the last added first
    /// @param moreReleases whether there are more than these
    /// @param engagements  those that name the target; none for a guest
    /// @param declarations those about the target, the newest first
    public record TargetView(
            Target target,
            TargetResponsibility responsibility,
            Sash sash,
            CoverageStrip strip,
            ReleaseSummary latest,
            List<Release> releases,
            boolean moreReleases,
            Slice<RecordedEngagement> engagements,
            Slice<ListedDeclaration> declarations,
            LocalDate today) {}

    /// What the form shows.
    ///
    /// @param target the target that is changed; empty for a new one
    public record TargetFormView(Optional<Target> target, Form form) {}

    @GetMapping("/o/{organisation}/targets")
    @Requires(Permission.READ_SHARED)
    View list(Frame frame, Viewer viewer, Paging paging) {
        Slice<Target> slice = targets.list(viewer, paging.after(TargetId::new), paging.size());
        Map<TargetId, HeldRoles> roles = responsibilities.roles(viewer, slice.items(), engagements.today(viewer));
        List<TargetId> shown = slice.items().stream().map(Target::id).toList();
        Map<TargetId, ReleaseSummary> summaries = releases.summaries(viewer, shown);
        Map<TargetId, TargetStanding> standings = assessments.standings(viewer, shown);
        Slice<TargetLine> lines = slice.map(target -> new TargetLine(
                target,
                Objects.requireNonNull(roles.get(target.id())),
                strip(standings, target.id()),
                summaries.getOrDefault(target.id(), ReleaseSummary.none())));
        return Page.of("supplychain/targets", frame, new TargetsView(targets.count(viewer), lines));
    }

    @GetMapping("/o/{organisation}/targets/{target}")
    @Requires(Permission.READ_SHARED)
    View show(
            Frame frame,
            Viewer viewer,
            TargetId target,
            @RequestParam(name = "releases", defaultValue = "") String releasesShown) {
        LocalDate today = engagements.today(viewer);
        TargetResponsibility responsibility = responsibilities.of(viewer, target, today);
        Slice<RecordedEngagement> naming = frame.permits(Permission.READ)
                ? engagements.list(viewer, EngagementFilter.about(target), today, Optional.empty(), SHOWN)
                : new Slice<>(List.of(), Optional.empty());
        List<Release> newest =
                releases.newest(viewer, target, releasesShown.equals("all") ? Integer.MAX_VALUE : SHOWN + 1);
        boolean more = newest.size() > SHOWN && !releasesShown.equals("all");
        var view = new TargetView(
                responsibility.target(),
                responsibility,
                Sash.ofTitle(responsibility.held().assignments()),
                strip(assessments.standings(viewer, List.of(target)), target),
                releases.summaries(viewer, List.of(target)).getOrDefault(target, ReleaseSummary.none()),
                more ? newest.subList(0, SHOWN) : newest,
                more,
                naming,
                declarations.list(viewer, Optional.of(target), Optional.empty(), SHOWN),
                today);
        return Page.of("supplychain/target", frame, view);
    }

    private CoverageStrip strip(Map<TargetId, TargetStanding> standings, TargetId target) {
        return CoverageStrip.of(catalogue.meti(), Objects.requireNonNull(standings.get(target)));
    }

    @GetMapping("/o/{organisation}/targets/new")
    @Requires(Permission.EDIT)
    View begin(Frame frame) {
        Form form = Form.filled().with("requirementPackage", "minimum").form();
        return Page.of("supplychain/target-form", frame, new TargetFormView(Optional.empty(), form));
    }

    @PostMapping("/o/{organisation}/targets")
    @Requires(Permission.EDIT)
    View add(Frame frame, Viewer viewer, Input input) {
        try {
            Target target = targets.add(viewer, TargetDraft.read(input));
            return Redirect.to(frame.at("/targets/" + target.id()), "supplychain.done.target-added");
        } catch (Problem problem) {
            return again(frame, Optional.empty(), input, problem);
        }
    }

    @GetMapping("/o/{organisation}/targets/{target}/edit")
    @Requires(Permission.EDIT)
    View edit(Frame frame, Viewer viewer, TargetId target) {
        Target present = targets.get(viewer, target);
        return Page.of("supplychain/target-form", frame, new TargetFormView(Optional.of(present), filled(present)));
    }

    @PostMapping("/o/{organisation}/targets/{target}")
    @Requires(Permission.EDIT)
    View change(Frame frame, Viewer viewer, TargetId target, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            TargetDraft draft = TargetDraft.read(input);
            targets.change(viewer, target, draft, version.get());
            return Redirect.to(frame.at("/targets/" + target), "supplychain.done.target-changed");
        } catch (Problem problem) {
            return again(frame, Optional.of(targets.get(viewer, target)), input, problem);
        }
    }

    /// The form once more with everything as it was typed; any other problem has a page of its own.
    private static View again(Frame frame, Optional<Target> target, Input input, Problem problem) {
        Form form = Form.again(input, problem, () -> filled(target.orElseThrow()));
        return Page.of("supplychain/target-form", frame, new TargetFormView(target, form))
                .with(form.status());
    }

    private static Form filled(Target target) {
        TargetDraft content = target.content();
        return Form.filled()
                .with("name.ja", content.name().ja())
                .with("name.en", content.name().en())
                .with("description", content.description())
                .with("softwareClass", content.softwareClass())
                .with("packageUrl", content.packageUrl())
                .withAll("ownRoles", RoleWords.write(content.ownRoles()))
                .with("requirementPackage", content.requirementPackage())
                .with("version", target.version())
                .form();
    }
}
