package dev.tasuki.server.web.access;

import dev.tasuki.server.access.Account;
import dev.tasuki.server.access.AccountDraft;
import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.Entrance;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Sessions;
import dev.tasuki.server.access.SignInMeans;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.SessionId;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A person's own account: who they are, how they sign in, where they are signed in.
@Controller
public final class AccountPages {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInMeans means;
    private final Entrance entrance;
    private final AccountSheet sheet;

    AccountPages(Accounts accounts, Sessions sessions, SignInMeans means, Entrance entrance, AccountSheet sheet) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.means = means;
        this.entrance = entrance;
        this.sheet = sheet;
    }

    /// What the page about closing shows.
    public record CloseView(Account account) {}

    @GetMapping("/account")
    @Requires(Permission.SIGNED_IN)
    View show(Frame frame, SignedIn person) {
        return sheet.show(frame, person);
    }

    @PostMapping("/account")
    @Requires(Permission.SIGNED_IN)
    View change(Frame frame, SignedIn person, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            AccountDraft draft = AccountDraft.read(input);
            accounts.change(person, draft, version.get());
            // The language chosen in the browser comes before the account's; a person who sets the one means both.
            return Redirect.to(
                    "/language?to=" + draft.language().tag() + "&then=%2Faccount%3Fdone%3Daccess.done.account-changed");
        } catch (Problem problem) {
            return sheet.again(frame, person, input, problem);
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
}
