package dev.tasuki.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Hands a session to a browser and takes it back. Nothing that the browser had before outlives either.
public final class Entrance {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final CsrfTokenRepository formTokens;

    Entrance(Sessions sessions, SessionCookie cookie, CsrfTokenRepository formTokens) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.formTokens = formTokens;
    }

    /// Lets a person in; a session that the browser had ends.
    public void enter(HttpServletRequest request, HttpServletResponse response, Secret session) {
        end(request);
        formTokens.saveToken(null, request, response);
        cookie.write(response, session);
    }

    /// Lets a person out.
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        formTokens.saveToken(null, request, response);
        cookie.clear(response);
    }

    private void end(HttpServletRequest request) {
        if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller.Person(SignedIn person)) {
            sessions.revoke(person.account(), person.session());
        }
    }
}
