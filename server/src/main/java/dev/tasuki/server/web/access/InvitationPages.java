package dev.tasuki.server.web.access;

import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.Account;
import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.Caller;
import dev.tasuki.server.access.Invitation;
import dev.tasuki.server.access.InvitationDraft;
import dev.tasuki.server.access.Invitations;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.PresentedInvitation;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.InvitationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.TargetChoice;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Inviting people to an organisation, and accepting.
@Controller
public final class InvitationPages {
    private final Invitations invitations;
    private final Accounts accounts;
    private final Targets targets;
    private final SiteAddress site;
    private final Clock clock;

    InvitationPages(Invitations invitations, Accounts accounts, Targets targets, SiteAddress site, Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.targets = targets;
        this.site = site;
        this.clock = clock;
    }

    /// What the list shows.
    public record InvitationsView(Slice<Invitation> invitations, Instant now) {}

    /// What the form shows.
    ///
    /// @param targets what can be shared with a guest
    public record InvitationFormView(List<TargetChoice> targets, Form form) {}

    /// What whoever invites sees, once.
    ///
    /// @param link to be handed on
    public record MadeView(InvitationDraft content, String link, Instant expiresAt) {}

    /// What the invited person sees.
    ///
    /// @param account the account they are signed in with
    public record InvitationView(PresentedInvitation invitation, String secret, Optional<Account> account) {

        /// Whether whoever is signed in is not whom it is meant for.
        public boolean isForAnother() {
            return account.filter(present -> !invitation.isFor(present.mail())).isPresent();
        }
    }

    @GetMapping("/o/{organisation}/invitations")
    @Requires(Permission.ADMINISTER)
    View list(Frame frame, Viewer viewer, Paging paging) {
        Slice<Invitation> slice = invitations.list(viewer, paging.after(InvitationId::new), paging.size());
        return Page.of("access/invitations", frame, new InvitationsView(slice, clock.instant()));
    }

    @GetMapping("/o/{organisation}/invitations/new")
    @Requires(Permission.ADMINISTER)
    View begin(Frame frame, Viewer viewer) {
        Form form = Form.filled().with("roles", AccessRole.EDITOR).form();
        return Page.of("access/invitation-form", frame, new InvitationFormView(targets.choices(viewer), form));
    }

    @PostMapping("/o/{organisation}/invitations")
    @Requires(Permission.ADMINISTER)
    View invite(Frame frame, Viewer viewer, Input input, HttpServletRequest request) {
        List<TargetChoice> choices = targets.choices(viewer);
        try {
            var known = choices.stream().map(TargetChoice::id).collect(Collectors.toSet());
            InvitationDraft draft = InvitationDraft.read(input, known::contains);
            Invitations.Made made = invitations.create(viewer, draft);
            String link = site.origin(request) + made.path();
            return Page.of("access/invitation-made", frame, new MadeView(draft, link, made.expiresAt()));
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            Form form = Form.refused(input, problem.faults());
            return Page.of("access/invitation-form", frame, new InvitationFormView(choices, form))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/o/{organisation}/invitations/{invitation}/revoke")
    @Requires(Permission.ADMINISTER)
    View revoke(Frame frame, Viewer viewer, InvitationId invitation) {
        invitations.revoke(viewer, invitation);
        return Redirect.to(frame.at("/invitations"), "access.done.invitation-revoked");
    }

    @GetMapping("/invitation/{secret}")
    @Requires(Permission.ANYONE)
    View show(Frame frame, Caller caller, @PathVariable("secret") String secret) {
        Secret shown = shown(secret);
        PresentedInvitation invitation = invitations.find(shown).orElseThrow(Invitations::notOpen);
        Optional<Account> account = caller.person().map(SignedIn::account).map(accounts::get);
        return Page.of("access/invitation", frame, new InvitationView(invitation, shown.reveal(), account));
    }

    @PostMapping("/invitation/{secret}")
    @Requires(Permission.SIGNED_IN)
    View accept(SignedIn person, @PathVariable("secret") String secret) {
        PresentedInvitation invitation = invitations.accept(person, shown(secret));
        return Redirect.to("/o/" + invitation.handle(), "access.done.joined");
    }

    private static Secret shown(String secret) {
        return Secret.shown(secret).orElseThrow(Invitations::notOpen);
    }
}
