package dev.tasuki.server.web.frame;

import dev.tasuki.formats.text.Language;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.SecureConnection;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What belongs to no domain: choosing the language.
@Controller
final class FramePages {
    private final SecureConnection connection;

    FramePages(SecureConnection connection) {
        this.connection = connection;
    }

    @GetMapping("/language")
    @Requires(Permission.ANYONE)
    View choose(@RequestParam("to") String to, @RequestParam("then") String then, HttpServletResponse response) {
        Language.ofTag(to)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(FrameSource.LANGUAGE_COOKIE, language.tag())
                                .path("/")
                                .sameSite("Lax")
                                .httpOnly(true)
                                .secure(connection.secure())
                                .maxAge(Duration.ofDays(365))
                                .build()
                                .toString()));
        return Redirect.back(then, "/");
    }
}
