package dev.tasuki.server.web.share;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.share.ShareDraft;
import dev.tasuki.server.share.ShareLink;
import dev.tasuki.server.share.ShareLinks;
import dev.tasuki.server.share.ShareWord;
import dev.tasuki.server.share.Shares;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages of the shares of an engagement: what was offered, what came back, offering and answering.
@Controller
public final class SharePages {
    private static final int LONGEST_WORD = 40;

    private final Shares shares;
    private final ShareLinks links;
    private final Responsibilities responsibilities;
    private final Framework framework;
    private final SiteAddress site;

    SharePages(
            Shares shares, ShareLinks links, Responsibilities responsibilities, Catalogue catalogue, SiteAddress site) {
        this.shares = shares;
        this.links = links;
        this.responsibilities = responsibilities;
        this.framework = catalogue.meti();
        this.site = site;
    }

    /// What the page of an engagement's shares shows.
    ///
    /// @param link     the good link for answers, where there is one
    public record SharesView(Shares.Sharing sharing, ShareWords words, Optional<ShareLink> link, Form form) {

        /// Everything that may be said about one share or another.
        public List<ShareState> sayable() {
            return ShareWords.ORDER.stream()
                    .filter(state -> sharing.shares().stream()
                            .anyMatch(share -> sharing.sayable(share).contains(state)))
                    .toList();
        }
    }

    /// What the form for an offer shows.
    ///
    /// @param roles   those that the provider has by the engagement
    /// @param offered what can be offered in the chosen role
    public record OfferView(
            Shares.Sharing sharing, List<Role> roles, Role role, List<Requirement> offered, Form form) {}

    /// What the page of a fresh link shows, once.
    public record LinkView(ShareLinks.Made made, String address) {}

    @GetMapping("/o/{organisation}/engagements/{engagement}/shares")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, EngagementId engagement) {
        return page(frame, viewer, engagement, Form.empty());
    }

    @GetMapping("/o/{organisation}/engagements/{engagement}/shares/new")
    @Requires(Permission.EDIT)
    View begin(
            Frame frame,
            Viewer viewer,
            EngagementId engagement,
            @RequestParam("role") Optional<String> role,
            @RequestParam("requirement") Optional<String> requirement) {
        return offering(
                frame,
                viewer,
                engagement,
                role,
                Form.filled()
                        .withAll("requirements", requirement.stream().toList())
                        .form());
    }

    @PostMapping("/o/{organisation}/engagements/{engagement}/shares")
    @Requires(Permission.EDIT)
    View offer(Frame frame, Viewer viewer, EngagementId engagement, Input input) {
        try {
            shares.offer(viewer, engagement, ShareDraft.read(input));
            return Redirect.to(frame.at("/engagements/" + engagement + "/shares"), "share.done.offered");
        } catch (Problem problem) {
            Form form = Form.again(input, problem, Form::empty);
            Optional<String> role =
                    input.sent().getOrDefault("role", List.of()).stream().findFirst();
            return offering(frame, viewer, engagement, role, form).with(form.status());
        }
    }

    @PostMapping("/o/{organisation}/engagements/{engagement}/shares/words")
    @Requires(Permission.EDIT)
    View say(Frame frame, Viewer viewer, EngagementId engagement, Input input) {
        try {
            shares.say(viewer, engagement, ShareWord.read(input));
            return Redirect.to(frame.at("/engagements/" + engagement + "/shares"), "share.done.said");
        } catch (Problem problem) {
            Form form = Form.again(input, problem, Form::empty);
            return page(frame, viewer, engagement, form).with(form.status());
        }
    }

    @PostMapping("/o/{organisation}/engagements/{engagement}/share-link")
    @Requires(Permission.EDIT)
    View link(Frame frame, Viewer viewer, EngagementId engagement, HttpServletRequest request) {
        ShareLinks.Made made = links.make(viewer, engagement);
        return Page.of("share/link", frame, new LinkView(made, site.origin(request) + made.path()));
    }

    @PostMapping("/o/{organisation}/engagements/{engagement}/share-link/revoke")
    @Requires(Permission.EDIT)
    View revoke(Frame frame, Viewer viewer, EngagementId engagement) {
        links.revoke(viewer, engagement);
        return Redirect.to(frame.at("/engagements/" + engagement + "/shares"), "share.done.revoked");
    }

    private Page page(Frame frame, Viewer viewer, EngagementId engagement, Form form) {
        Shares.Sharing sharing = shares.of(viewer, engagement);
        boolean outside = sharing.sides().answersByLink();
        return Page.of(
                "share/shares",
                frame,
                new SharesView(
                        sharing,
                        new ShareWords(framework),
                        outside ? links.good(viewer, engagement) : Optional.empty(),
                        form));
    }

    private Page offering(Frame frame, Viewer viewer, EngagementId engagement, Optional<String> asked, Form form) {
        Shares.Sharing sharing = shares.of(viewer, engagement);
        if (!sharing.mayOffer()) {
            throw Problem.notFound();
        }
        Engagement terms = sharing.engagement().engagement();
        List<Role> roles = terms.roles().stream()
                .map(RoleAssignment::role)
                .sorted()
                .distinct()
                .toList();
        Role role = asked.filter(word -> word.length() <= LONGEST_WORD)
                .map(Role.byId()::get)
                .filter(roles::contains)
                .orElseGet(roles::getFirst);
        List<Requirement> offered = Obligations.derive(
                        framework,
                        Set.of(new RoleAssignment(role, Stance.SUPPORTING)),
                        terms.requirementPackage(),
                        responsibilities.reading(viewer))
                .stream()
                .map(Obligation::requirement)
                .toList();
        return Page.of("share/offer", frame, new OfferView(sharing, roles, role, offered, form));
    }
}
