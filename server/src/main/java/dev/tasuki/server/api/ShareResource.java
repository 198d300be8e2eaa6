package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.share.RecordedShare;
import dev.tasuki.server.share.ShareDraft;
import dev.tasuki.server.share.ShareLinks;
import dev.tasuki.server.share.ShareWord;
import dev.tasuki.server.share.Shares;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shares of requirements between the two sides of an engagement.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class ShareResource {
    private final Shares shares;
    private final ShareLinks links;
    private final Creations creations;

    ShareResource(Shares shares, ShareLinks links, Creations creations) {
        this.shares = shares;
        this.links = links;
        this.creations = creations;
    }

    /// A step that one side took.
    ///
    /// @param recorder the organisation in whose record it was put down; absent where it came by a link
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepDocument(
            LocalDate on,
            String state,
            @Nullable String because,
            @Nullable Names recorder,
            Instant recordedAt) {}

    /// A share with everything that was said of it.
    ///
    /// @param sayable what the organisation may say next
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShareDocument(
            String id,
            String engagement,
            String requirement,
            String role,
            String scope,
            List<String> evidence,
            @Nullable LocalDate due,
            String state,
            List<String> sayable,
            List<StepDocument> steps) {

        static ShareDocument of(Shares.Sharing sharing, RecordedShare recorded) {
            Share share = recorded.share();
            return new ShareDocument(
                    recorded.id().toString(),
                    recorded.engagement().toString(),
                    share.requirement().value(),
                    share.role().id(),
                    share.scope(),
                    share.evidence(),
                    share.due().orElse(null),
                    share.state().id(),
                    sharing.sayable(recorded).stream().map(ShareState::id).toList(),
                    recorded.steps().stream()
                            .map(step -> new StepDocument(
                                    step.step().on(),
                                    step.step().state().id(),
                                    step.step().because().orElse(null),
                                    step.recorder().map(Names::of).orElse(null),
                                    step.recordedAt()))
                            .toList());
        }
    }

    /// Shares, in the order they were offered.
    public record SharesDocument(List<ShareDocument> shares) {

        static SharesDocument of(Shares.Sharing sharing) {
            return new SharesDocument(sharing.shares().stream()
                    .map(share -> ShareDocument.of(sharing, share))
                    .toList());
        }
    }

    /// A link for answers.
    ///
    /// @param path the address on this server that the other side opens; only in the first answer, and never again
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShareLinkDocument(
            String id, Instant expiresAt, @Nullable String path) {}

    @GetMapping("/engagements/{engagement}/shares")
    @Requires(Permission.READ)
    @Api("Read the shares of an engagement with everything that was said of them")
    SharesDocument list(Viewer viewer, EngagementId engagement) {
        return SharesDocument.of(shares.of(viewer, engagement));
    }

    @GetMapping("/delegations")
    @Requires(Permission.READ)
    @Api("Read the shares that wait for this organisation's word")
    SharesDocument waiting(Viewer viewer) {
        return new SharesDocument(shares.inbox(viewer).stream()
                .flatMap(sharing -> sharing.shares().stream().map(share -> ShareDocument.of(sharing, share)))
                .toList());
    }

    @PostMapping("/engagements/{engagement}/shares")
    @Requires(Permission.EDIT)
    @Api(value = "Offer shares to the provider of an engagement", takes = ShareDraft.class)
    SharesDocument offer(Viewer viewer, EngagementId engagement, Input input) {
        shares.offer(viewer, engagement, ShareDraft.read(input));
        return SharesDocument.of(shares.of(viewer, engagement));
    }

    @PostMapping("/engagements/{engagement}/shares/words")
    @Requires(Permission.EDIT)
    @Api(value = "Answer, withdraw or offer again shares of an engagement", takes = ShareWord.class)
    SharesDocument say(Viewer viewer, EngagementId engagement, Input input) {
        shares.say(viewer, engagement, ShareWord.read(input));
        return SharesDocument.of(shares.of(viewer, engagement));
    }

    @PostMapping("/engagements/{engagement}/share-link")
    @Requires(Permission.EDIT)
    @Api(
            value = "Make a link by which a provider without an account answers; one made before is good no more",
            gives = ShareLinkDocument.class)
    ResponseEntity<String> link(
            @PathVariable("organisation") String organisation,
            Viewer viewer,
            EngagementId engagement,
            Input input,
            Creations.Key key) {
        return creations.onceTold(viewer, key, "share link " + engagement, input, () -> {
            ShareLinks.Made made = links.make(viewer, engagement);
            String id = made.link().id().toString();
            return new Creations.Told(
                    new Creations.Created(
                            "/api/v1/organisations/" + organisation + "/engagements/" + engagement + "/shares",
                            1,
                            new ShareLinkDocument(id, made.link().expiresAt(), null)),
                    new ShareLinkDocument(id, made.link().expiresAt(), made.path()));
        });
    }

    @DeleteMapping("/engagements/{engagement}/share-link")
    @Requires(Permission.EDIT)
    @Api(value = "Revoke the link for answers", status = 204)
    ResponseEntity<Void> revoke(Viewer viewer, EngagementId engagement) {
        links.revoke(viewer, engagement);
        return ResponseEntity.noContent().build();
    }
}
