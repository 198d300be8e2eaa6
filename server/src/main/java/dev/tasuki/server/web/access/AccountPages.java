package dev.tasuki.server.web.access;

import dev.tasuki.server.access.Account;
import dev.tasuki.server.access.AccountDraft;
import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.Entrance;
import dev.tasuki.server.access.OpenSession;
import dev.tasuki.server.access.OutsideIdentities;
import dev.tasuki.server.access.Passkey;
import dev.tasuki.server.access.Passkeys;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Sessions;
import dev.tasuki.server.access.SignInMeans;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.SessionId;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A person's own account: who they are, how they sign in, where they are signed in.
@Controller
public final class AccountPages {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final SignInMeans means;
    private final OutsideIdentities outside;
    private final Entrance entrance;

    AccountPages(
            Accounts accounts,
            Passkeys passkeys,
            Sessions sessions,
            SignInMeans means,
            OutsideIdentities outside,
            Entrance entrance) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.means = means;
        this.outside = outside;
        this.entrance = entrance;
    }

    /// What the page shows.
    ///
    /// @param recent  whether the means of sign-in may be changed without signing in again
    /// @param outside the outside identity provider, where one is configured
    public record AccountView(
            Account account,
            List<Passkey> passkeys,
            List<OpenSession> sessions,
            SessionId current,
            boolean recent,
            Optional<String> outside,
            Form form) {}

    /// What the page about closing shows.
    public record CloseView(Account account) {}

    @GetMapping("/account")
    @Requires(Permission.SIGNED_IN)
    View show(Frame frame, SignedIn person) {
        Form form = Form.filled()
                .with("name", person.name())
                .with("language", person.language().tag())
                .form();
        return Page.of("access/account", frame, view(person, form));
    }

    @PostMapping("/account")
    @Requires(Permission.SIGNED_IN)
    View change(Frame frame, SignedIn person, Input input) {
        try {
            AccountDraft draft = AccountDraft.read(input);
            accounts.change(person, draft);
            // The language chosen in the browser comes before the account's; a person who sets the one means both.
            return Redirect.to(
                    "/language?to=" + draft.language().tag() + "&then=%2Faccount%3Fdone%3Daccess.done.account-changed");
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            return Page.of("access/account", frame, view(person, Form.refused(input, problem.faults())))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/account/sessions/{session}/revoke")
    @Requires(Permission.SIGNED_IN)
    View revoke(SignedIn person, SessionId session) {
        if (!sessions.revoke(person.account(), session)) {
            throw Problem.notFound();
        }
        return session.equals(person.session())
                ? Redirect.to("/sign-in", "access.done.signed-out")
                : Redirect.to("/account", "access.done.session-revoked");
    }

    @PostMapping("/account/sessions/revoke-all")
    @Requires(Permission.SIGNED_IN)
    View revokeAll(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        sessions.revokeAll(person.account());
        entrance.leave(request, response);
        return Redirect.to("/sign-in", "access.done.signed-out-everywhere");
    }

    @GetMapping("/account/close")
    @Requires(Permission.SIGNED_IN)
    View askToClose(Frame frame, SignedIn person) {
        if (!means.isRecent(person)) {
            return SignInPages.again("/account/close");
        }
        return Page.of("access/close", frame, new CloseView(accounts.get(person.account())));
    }

    @PostMapping("/account/close")
    @Requires(Permission.SIGNED_IN)
    View close(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (!means.isRecent(person)) {
            return SignInPages.again("/account/close");
        }
        accounts.close(person);
        entrance.leave(request, response);
        return Redirect.to("/sign-in", "access.done.account-closed");
    }

    private AccountView view(SignedIn person, Form form) {
        return new AccountView(
                accounts.get(person.account()),
                passkeys.list(person.account()),
                sessions.list(person.account()),
                person.session(),
                means.isRecent(person),
                outside.provider(),
                form);
    }
}
