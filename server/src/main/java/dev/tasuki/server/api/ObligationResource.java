package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.HeldRole;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Reason;
import dev.tasuki.domain.responsibility.RoleCause;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.responsibility.TargetResponsibility;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.RoleWords;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the organisation owes, and why: derived from roles and engagements, so it is read and never written.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class ObligationResource {
    private final Responsibilities responsibilities;
    private final Targets targets;
    private final Engagements engagements;

    ObligationResource(Responsibilities responsibilities, Targets targets, Engagements engagements) {
        this.responsibilities = responsibilities;
        this.targets = targets;
        this.engagements = engagements;
    }

    /// How much is owed for a target.
    ///
    /// @param roles as `role:stance`
    /// @param owed  the number of requirements by framework
    public record TargetObligationCounts(
            NamedReference target, List<String> roles, String requirementPackage, Map<String, Integer> owed) {

        static TargetObligationCounts of(TargetResponsibility responsibility) {
            var owed = new LinkedHashMap<String, Integer>();
            responsibility.obligations().forEach((framework, list) -> owed.put(framework, list.size()));
            return new TargetObligationCounts(
                    NamedReference.of(
                            responsibility.target().id(),
                            responsibility.target().name()),
                    RoleWords.write(responsibility.held().assignments()),
                    responsibility.requirementPackage().id(),
                    owed);
        }
    }

    /// What makes the organisation hold a role.
    ///
    /// @param engagement the engagement that gives it; absent where the organisation has the role by itself
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CauseDocument(String role, @Nullable String engagement, Names text) {
        static CauseDocument of(RoleCause cause) {
            String engagement = switch (cause) {
                case RoleCause.Own _ -> null;
                case RoleCause.ByEngagement by -> by.engagement().value();
            };
            return new CauseDocument(RoleWords.write(cause.assignment()), engagement, Names.of(cause.text()));
        }
    }

    /// A role that the organisation holds for the target.
    public record HeldRoleDocument(String role, List<CauseDocument> causes) {
        static HeldRoleDocument of(HeldRole held) {
            return new HeldRoleDocument(
                    RoleWords.write(held.assignment()),
                    held.causes().stream().map(CauseDocument::of).toList());
        }
    }

    /// Why a requirement is owed.
    ///
    /// @param frameworkRole whom the framework addresses
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReasonDocument(
            String frameworkRole,
            @Nullable String stance,
            @Nullable String requirementPackage,
            Names text,
            List<CauseDocument> causes) {
        static ReasonDocument of(Reason reason) {
            return new ReasonDocument(
                    reason.role().id(),
                    reason.stance().map(Stance::id).orElse(null),
                    reason.requirementPackage().map(RequirementPackage::id).orElse(null),
                    Names.of(reason.text()),
                    reason.causes().stream().map(CauseDocument::of).toList());
        }
    }

    /// A requirement that is owed.
    public record ObligationDocument(String requirement, Names title, List<ReasonDocument> reasons) {
        static ObligationDocument of(Obligation obligation) {
            return new ObligationDocument(
                    obligation.requirement().id().value(),
                    Names.of(obligation.requirement().title()),
                    obligation.reasons().stream().map(ReasonDocument::of).toList());
        }
    }

    /// What is owed for a target on a day.
    ///
    /// @param interpretation which reading decides where a framework's sources disagree
    /// @param obligations    by framework
    public record TargetObligations(
            NamedReference target,
            LocalDate day,
            List<HeldRoleDocument> roles,
            String requirementPackage,
            String interpretation,
            Map<String, List<ObligationDocument>> obligations) {

        static TargetObligations of(TargetResponsibility responsibility) {
            var obligations = new LinkedHashMap<String, List<ObligationDocument>>();
            responsibility
                    .obligations()
                    .forEach((framework, owed) -> obligations.put(
                            framework, owed.stream().map(ObligationDocument::of).toList()));
            return new TargetObligations(
                    NamedReference.of(
                            responsibility.target().id(),
                            responsibility.target().name()),
                    responsibility.day(),
                    responsibility.roles().stream().map(HeldRoleDocument::of).toList(),
                    responsibility.requirementPackage().id(),
                    responsibility.interpretation().id(),
                    obligations);
        }
    }

    @GetMapping("/obligations")
    @Requires(Permission.READ)
    @Api("Count what is owed today for each target")
    Listing<TargetObligationCounts> list(Viewer viewer, Paging paging) {
        Slice<Target> slice = targets.list(viewer, paging.after(TargetId::new), paging.size());
        List<TargetResponsibility> found = responsibilities.ofAll(
                viewer, slice.items().stream().map(Target::id).toList(), engagements.today(viewer));
        return Listing.of(new Slice<>(found, slice.next()), TargetObligationCounts::of);
    }

    @GetMapping("/targets/{target}/obligations")
    @Requires(Permission.READ)
    @Api(value = "Read what is owed for a target on a day, with every reason", query = "day")
    TargetObligations get(Viewer viewer, TargetId target, @RequestParam("day") Optional<String> day) {
        LocalDate on = day.map(AskedDay::read).orElseGet(() -> engagements.today(viewer));
        return TargetObligations.of(responsibilities.of(viewer, target, on));
    }
}
