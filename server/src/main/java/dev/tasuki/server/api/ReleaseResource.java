package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Artefact;
import dev.tasuki.server.supplychain.Release;
import dev.tasuki.server.supplychain.ReleaseDraft;
import dev.tasuki.server.supplychain.Releases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The releases of a target.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/targets/{target}/releases")
final class ReleaseResource {
    private final Releases releases;
    private final Creations creations;

    ReleaseResource(Releases releases, Creations creations) {
        this.releases = releases;
        this.creations = creations;
    }

    /// A file that is released.
    ///
    /// @param sha256 64 hexadecimal digits
    /// @param size   in bytes
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ArtefactDocument(
            String path, String sha256, @Nullable Long size) {
        static ArtefactDocument of(Artefact artefact) {
            return new ArtefactDocument(
                    artefact.path(), artefact.digest().hex(), artefact.size().orElse(null));
        }
    }

    /// A release.
    ///
    /// @param label what customers call this version; unique for a target
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReleaseDocument(
            String id,
            String target,
            String label,
            @Nullable LocalDate releasedOn,
            @Nullable LocalDate supportedUntil,
            List<ArtefactDocument> artefacts,
            int version,
            Instant createdAt) {

        static ReleaseDocument of(Release release) {
            ReleaseDraft content = release.content();
            return new ReleaseDocument(
                    release.id().toString(),
                    release.target().toString(),
                    content.label(),
                    content.releasedOn().orElse(null),
                    content.supportedUntil().orElse(null),
                    content.artefacts().stream().map(ArtefactDocument::of).toList(),
                    release.version(),
                    release.createdAt());
        }
    }

    @GetMapping
    @Requires(Permission.READ_SHARED)
    @Api("List the releases of a target in the order they were added")
    Listing<ReleaseDocument> list(Viewer viewer, TargetId target, Paging paging) {
        return Listing.of(
                releases.list(viewer, target, paging.after(ReleaseId::new), paging.size()), ReleaseDocument::of);
    }

    @PostMapping
    @Requires(Permission.EDIT)
    @Api(value = "Add a release", takes = ReleaseDraft.class, gives = ReleaseDocument.class)
    ResponseEntity<String> add(
            @PathVariable("organisation") String organisation,
            Viewer viewer,
            TargetId target,
            Input input,
            Creations.Key key) {
        return creations.once(viewer, key, "release of " + target, input, () -> {
            ReleaseDraft draft = ReleaseDraft.read(input);
            Release release = releases.add(viewer, target, draft);
            return new Creations.Created(
                    "/api/v1/organisations/" + organisation + "/targets/" + target + "/releases/" + release.id(),
                    release.version(),
                    ReleaseDocument.of(release));
        });
    }

    @GetMapping("/{release}")
    @Requires(Permission.READ_SHARED)
    @Api("Read a release")
    ResponseEntity<ReleaseDocument> get(Viewer viewer, TargetId target, ReleaseId release) {
        return answer(releases.get(viewer, target, release));
    }

    @PutMapping("/{release}")
    @Requires(Permission.EDIT)
    @Api(value = "Change a release", takes = ReleaseDraft.class)
    ResponseEntity<ReleaseDocument> change(
            Viewer viewer, TargetId target, ReleaseId release, Input input, IfMatch ifMatch) {
        return answer(releases.change(viewer, target, release, ReleaseDraft.read(input), ifMatch.version()));
    }

    private static ResponseEntity<ReleaseDocument> answer(Release release) {
        return Etags.answer(ReleaseDocument.of(release), release.version());
    }
}
