package dev.tasuki.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The short-lived cookies that hold the secrets of what somebody is in the middle of.
public final class CeremonyCookies {
    private final boolean secure;

    CeremonyCookies(SecureConnection connection) {
        this.secure = connection.secure();
    }

    public Optional<Secret> read(HttpServletRequest request, CeremonyKind kind) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(kind))) {
                    return Secret.shown(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    public void write(HttpServletResponse response, CeremonyKind kind, Secret secret) {
        set(response, kind, secret.reveal(), kind.validity());
    }

    public void clear(HttpServletResponse response, CeremonyKind kind) {
        set(response, kind, "", Duration.ZERO);
    }

    private String name(CeremonyKind kind) {
        return (secure ? "__Host-tasuki-" : "tasuki-") + kind.word();
    }

    private void set(HttpServletResponse response, CeremonyKind kind, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name(kind), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
