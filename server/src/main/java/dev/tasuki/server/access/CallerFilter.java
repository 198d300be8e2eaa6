package dev.tasuki.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who makes a request: a bearer token where one is shown, else a session, else nobody.
///
/// Where a token is shown the session does not count, so that a request is never half one and half the other.
final class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;
    private final SessionCookie cookie;

    CallerFilter(Sessions sessions, Tokens tokens, SessionCookie cookie) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    /// Whether the request shows a token: only such a request needs no form token, since no browser sends it unasked.
    static boolean showsToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/static/")
                || path.equals("/livez")
                || path.equals("/readyz")
                || path.equals("/metrics");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(Caller.ATTRIBUTE) == null) {
            request.setAttribute(Caller.ATTRIBUTE, caller(request));
        }
        chain.doFilter(request, response);
    }

    private Caller caller(HttpServletRequest request) {
        if (showsToken(request)) {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            Optional<Secret> secret =
                    Secret.shown(header.substring(BEARER.length()).strip());
            return secret.flatMap(tokens::find).map(program -> (Caller) program).orElseGet(Caller.Nobody::new);
        }
        return cookie.read(request)
                .flatMap(sessions::find)
                .map(signedIn -> (Caller) new Caller.Person(signedIn))
                .orElseGet(Caller.Nobody::new);
    }
}
