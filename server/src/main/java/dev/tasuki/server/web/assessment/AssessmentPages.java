package dev.tasuki.server.web.assessment;

import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.DerivedCoverage;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.assessment.GapKind;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.assessment.AssessmentScope;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.RecordedAssessment;
import dev.tasuki.server.assessment.Standing;
import dev.tasuki.server.assessment.TargetAssessment;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.Release;
import dev.tasuki.server.supplychain.Releases;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages about a whole assessment: the overview, and what it is about.
@Controller
public final class AssessmentPages {

    private final Assessments assessments;
    private final Releases releases;

    AssessmentPages(Assessments assessments, Releases releases) {
        this.assessments = assessments;
        this.releases = releases;
    }

    /// What the overview shows.
    ///
    /// @param judged whether gaps are shown: a guest sees no evidence that is kept within the organisation
    /// @param rows   the obligations that the filter lets through
    public record OverviewView(
            TargetAssessment assessment,
            boolean judged,
            List<FrameworkView> frameworks,
            Map<GapKind, Integer> gaps,
            OverviewFilter filter,
            List<Row> rows,
            Optional<DerivedCoverage> derived) {

        public Target target() {
            return assessment.target();
        }

        public LocalDate today() {
            return assessment.responsibility().day();
        }
    }

    /// One framework's strip and sections.
    public record FrameworkView(FrameworkAssessment assessment, CoverageStrip strip) {}

    /// One obligation in the list.
    public record Row(AssessedObligation obligation, Standing standing, List<GapKind> gaps) {

        public Optional<LocalDate> due() {
            return obligation.answer().flatMap(answer -> answer.due());
        }

        public Optional<String> owner() {
            return obligation.answer().flatMap(answer -> answer.owner());
        }
    }

    /// Which obligations the list shows; without any word those where something is missing.
    public record OverviewFilter(Optional<GapKind> gap, Optional<Standing> standing, Optional<RequirementId> section) {

        boolean shows(AssessedObligation obligation, Standing has, Set<GapKind> gaps, RequirementId heading) {
            if (section.isPresent() && !section.get().equals(heading)) {
                return false;
            }
            if (standing.isPresent()) {
                return standing.get() == has;
            }
            return gap.isPresent() ? gaps.contains(gap.get()) : section.isPresent() || !gaps.isEmpty();
        }

        static OverviewFilter of(@Nullable String gap, @Nullable String standing, @Nullable String section) {
            // A word that we do not know shows everything: addresses live longer than filters.
            Optional<GapKind> kind = Arrays.stream(GapKind.values())
                    .filter(each -> each.id().equals(gap))
                    .findFirst();
            return new OverviewFilter(
                    kind,
                    Optional.ofNullable(standing).map(Standing.byId()::get),
                    Optional.ofNullable(section).filter(RequirementId::isValid).map(RequirementId::new));
        }
    }

    /// What the form about the assessment's scope shows.
    public record ScopeView(Target target, List<Release> releases, Form form) {}

    @GetMapping("/o/{organisation}/targets/{target}/assessment")
    @Requires(Permission.READ_SHARED)
    View show(
            Frame frame,
            Viewer viewer,
            TargetId target,
            @RequestParam(name = "gap", required = false) @Nullable String gap,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "section", required = false) @Nullable String section) {
        TargetAssessment assessment = assessments.of(viewer, target);
        boolean judged = frame.permits(Permission.READ);
        LocalDate today = assessment.responsibility().day();
        var filter = OverviewFilter.of(judged ? gap : null, status, section);
        List<FrameworkAssessment> frameworks = assessment.assessment().stream()
                .flatMap(present -> present.frameworks().stream())
                .toList();
        var view = new OverviewView(
                assessment,
                judged,
                frameworks.stream()
                        .map(each -> new FrameworkView(each, CoverageStrip.of(each, today, judged)))
                        .toList(),
                judged ? gapCounts(frameworks, today) : Map.of(),
                filter,
                frameworks.stream()
                        .flatMap(each -> rows(each, filter, today, judged).stream())
                        .toList(),
                assessment.assessment().flatMap(present -> present.derived()));
        return Page.of("assessment/overview", frame, view);
    }

    private static Map<GapKind, Integer> gapCounts(List<FrameworkAssessment> frameworks, LocalDate today) {
        var counts = new EnumMap<GapKind, Integer>(GapKind.class);
        frameworks.stream()
                .flatMap(each -> each.obligations().stream())
                .forEach(obligation -> kinds(obligation, today).forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        return counts;
    }

    private static Set<GapKind> kinds(AssessedObligation obligation, LocalDate today) {
        return obligation.gaps(today).stream().map(gap -> gap.kind()).collect(Collectors.toSet());
    }

    private static List<Row> rows(
            FrameworkAssessment framework, OverviewFilter filter, LocalDate today, boolean judged) {
        return framework.obligations().stream()
                .filter(obligation -> filter.shows(
                        obligation,
                        Standing.of(obligation.answer().map(answer -> answer.status())),
                        kinds(obligation, today),
                        framework.framework().heading(obligation.requirement()).id()))
                .map(obligation -> new Row(
                        obligation,
                        Standing.of(obligation.answer().map(answer -> answer.status())),
                        judged ? kinds(obligation, today).stream().sorted().toList() : List.of()))
                .toList();
    }

    @GetMapping("/o/{organisation}/targets/{target}/assessment-scope")
    @Requires(Permission.EDIT)
    View editScope(Frame frame, Viewer viewer, TargetId target) {
        TargetAssessment assessment = assessments.of(viewer, target);
        return Page.of("assessment/scope", frame, scopeView(viewer, assessment.target(), filled(assessment)));
    }

    @PostMapping("/o/{organisation}/targets/{target}/assessment-scope")
    @Requires(Permission.EDIT)
    View describe(Frame frame, Viewer viewer, TargetId target, Input input) {
        try {
            Field<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
            AssessmentScope scope = AssessmentScope.read(input);
            assessments.describe(viewer, target, scope, version.get());
            return Redirect.to(frame.at("/targets/" + target + "/assessment"), "assessment.done.described");
        } catch (Problem problem) {
            TargetAssessment present = assessments.of(viewer, target);
            Form form = Form.again(input, problem, () -> filled(present));
            return Page.of("assessment/scope", frame, scopeView(viewer, present.target(), form))
                    .with(form.status());
        }
    }

    private static Form filled(TargetAssessment assessment) {
        AssessmentScope scope = assessment.scope();
        return Form.filled()
                .withAll("frameworks", scope.frameworks())
                .with("interpretation", scope.interpretation())
                .with("release", scope.release())
                .with(
                        "version",
                        assessment.recorded().map(RecordedAssessment::version).orElse(0))
                .form();
    }

    private ScopeView scopeView(Viewer viewer, Target target, Form form) {
        return new ScopeView(target, releases.newest(viewer, target.id(), Integer.MAX_VALUE), form);
    }
}
