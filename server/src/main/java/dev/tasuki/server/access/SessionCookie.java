package dev.tasuki.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie that holds a session's secret: never readable by scripts, never sent along by another site's form.
public final class SessionCookie {
    private final String name;
    private final boolean secure;

    /// @param secure whether people reach the server by TLS; the browser then holds the cookie to this host alone
    public SessionCookie(boolean secure) {
        this.secure = secure;
        this.name = secure ? "__Host-tasuki" : "tasuki";
    }

    /// The secret in the request's cookie.
    public Optional<Secret> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Secret.shown(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /// Hands the secret to the browser.
    public void write(HttpServletResponse response, Secret secret) {
        set(response, secret.reveal(), Sessions.LONGEST);
    }

    /// Takes the secret from the browser.
    public void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
