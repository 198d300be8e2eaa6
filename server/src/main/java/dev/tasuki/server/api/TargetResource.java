package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.RoleWords;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.TargetDraft;
import dev.tasuki.server.supplychain.Targets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Software targets.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/targets")
final class TargetResource {
    private final Targets targets;
    private final Creations creations;

    TargetResource(Targets targets, Creations creations) {
        this.targets = targets;
        this.creations = creations;
    }

    /// A software target.
    ///
    /// @param ownRoles the organisation's own roles, each as `role:stance`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetDocument(
            String id,
            Names name,
            @Nullable String description,
            String softwareClass,
            @Nullable String packageUrl,
            List<String> ownRoles,
            String requirementPackage,
            int version,
            Instant createdAt) {

        static TargetDocument of(Target target) {
            TargetDraft content = target.content();
            return new TargetDocument(
                    target.id().toString(),
                    Names.of(content.name()),
                    content.description().orElse(null),
                    content.softwareClass().id(),
                    content.packageUrl().orElse(null),
                    RoleWords.write(content.ownRoles()),
                    content.requirementPackage().id(),
                    target.version(),
                    target.createdAt());
        }
    }

    @GetMapping
    @Requires(Permission.READ_SHARED)
    @Api("List the targets in the order they were added")
    Listing<TargetDocument> list(Viewer viewer, Paging paging) {
        return Listing.of(targets.list(viewer, paging.after(TargetId::new), paging.size()), TargetDocument::of);
    }

    @PostMapping
    @Requires(Permission.EDIT)
    @Api(value = "Add a target", takes = TargetDraft.class, gives = TargetDocument.class)
    ResponseEntity<String> add(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        return creations.once(viewer, key, "target", input, () -> {
            TargetDraft draft = TargetDraft.read(input);
            Target target = targets.add(viewer, draft);
            return new Creations.Created(
                    "/api/v1/organisations/" + organisation + "/targets/" + target.id(),
                    target.version(),
                    TargetDocument.of(target));
        });
    }

    @GetMapping("/{target}")
    @Requires(Permission.READ_SHARED)
    @Api("Read a target")
    ResponseEntity<TargetDocument> get(Viewer viewer, TargetId target) {
        return answer(targets.get(viewer, target));
    }

    @PutMapping("/{target}")
    @Requires(Permission.EDIT)
    @Api(value = "Change a target", takes = TargetDraft.class)
    ResponseEntity<TargetDocument> change(Viewer viewer, TargetId target, Input input, IfMatch ifMatch) {
        return answer(targets.change(viewer, target, TargetDraft.read(input), ifMatch.version()));
    }

    private static ResponseEntity<TargetDocument> answer(Target target) {
        return Etags.answer(TargetDocument.of(target), target.version());
    }
}
