package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.EngagementContent;
import dev.tasuki.server.supplychain.EngagementEnd;
import dev.tasuki.server.supplychain.EngagementFilter;
import dev.tasuki.server.supplychain.EngagementState;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.RecordedEngagement;
import dev.tasuki.server.supplychain.RoleWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Engagements: the organisation's own, and those of connected organisations that name it.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/engagements")
final class EngagementResource {
    private final Engagements engagements;
    private final Creations creations;

    EngagementResource(Engagements engagements, Creations creations) {
        this.engagements = engagements;
        this.creations = creations;
    }

    /// An engagement.
    ///
    /// @param recordedBy    whose record it stands in; another organisation's can only be read
    /// @param providerRoles what the provider takes, each as `role:stance`
    /// @param customerRoles what the customer has by the same contract, each as `role:stance`
    /// @param state         today: in-force, coming or ended
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EngagementDocument(
            String id,
            NamedReference recordedBy,
            NamedReference target,
            NamedReference customer,
            NamedReference provider,
            List<String> contractForms,
            int tier,
            String requirementPackage,
            List<String> providerRoles,
            List<String> customerRoles,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note,
            String state,
            int version,
            Instant createdAt) {

        static EngagementDocument of(RecordedEngagement recorded, LocalDate today) {
            Engagement engagement = recorded.engagement();
            EngagementContent content = recorded.content();
            return new EngagementDocument(
                    recorded.id().toString(),
                    NamedReference.of(recorded.recordedBy(), recorded.recorder()),
                    NamedReference.of(content.target(), recorded.targetName()),
                    NamedReference.of(content.customer(), recorded.customerName()),
                    NamedReference.of(content.provider(), recorded.providerName()),
                    engagement.contractForms().stream().map(ContractForm::id).toList(),
                    engagement.tier().depth(),
                    engagement.requirementPackage().id(),
                    RoleWords.write(engagement.roles()),
                    RoleWords.write(engagement.customerRoles()),
                    engagement.from(),
                    engagement.until().orElse(null),
                    content.note().orElse(null),
                    EngagementState.of(engagement, today).id(),
                    recorded.version(),
                    recorded.createdAt());
        }
    }

    @GetMapping
    @Requires(Permission.READ)
    @Api(
            value = "List the engagements, narrowed by target, party and state, in the order they were added",
            query = {"target", "party", "state"})
    Listing<EngagementDocument> list(
            Viewer viewer,
            Paging paging,
            @RequestParam("target") Optional<String> target,
            @RequestParam("party") Optional<String> party,
            @RequestParam("state") Optional<String> state) {
        LocalDate today = engagements.today(viewer);
        return Listing.of(
                engagements.list(
                        viewer,
                        EngagementFilter.of(target, party, state),
                        today,
                        paging.after(EngagementId::new),
                        paging.size()),
                engagement -> EngagementDocument.of(engagement, today));
    }

    @PostMapping
    @Requires(Permission.EDIT)
    @Api(value = "Add an engagement", takes = EngagementContent.class, gives = EngagementDocument.class)
    ResponseEntity<String> add(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        return creations.once(viewer, key, "engagement", input, () -> {
            EngagementContent content = EngagementContent.read(input);
            RecordedEngagement engagement = engagements.add(viewer, content);
            return new Creations.Created(
                    "/api/v1/organisations/" + organisation + "/engagements/" + engagement.id(),
                    engagement.version(),
                    EngagementDocument.of(engagement, engagements.today(viewer)));
        });
    }

    @GetMapping("/{engagement}")
    @Requires(Permission.READ)
    @Api("Read an engagement")
    ResponseEntity<EngagementDocument> get(Viewer viewer, EngagementId engagement) {
        return answer(viewer, engagements.get(viewer, engagement));
    }

    @PutMapping("/{engagement}")
    @Requires(Permission.EDIT)
    @Api(value = "Change an engagement", takes = EngagementContent.class)
    ResponseEntity<EngagementDocument> change(Viewer viewer, EngagementId engagement, Input input, IfMatch ifMatch) {
        return answer(viewer, engagements.change(viewer, engagement, EngagementContent.read(input), ifMatch.version()));
    }

    @PostMapping("/{engagement}/end")
    @Requires(Permission.EDIT)
    @Api(value = "Set the last day of an engagement", takes = EngagementEnd.class)
    ResponseEntity<EngagementDocument> end(Viewer viewer, EngagementId engagement, Input input, IfMatch ifMatch) {
        return answer(
                viewer,
                engagements.end(viewer, engagement, EngagementEnd.read(input).until(), ifMatch.version()));
    }

    private ResponseEntity<EngagementDocument> answer(Viewer viewer, RecordedEngagement engagement) {
        return Etags.answer(EngagementDocument.of(engagement, engagements.today(viewer)), engagement.version());
    }
}
