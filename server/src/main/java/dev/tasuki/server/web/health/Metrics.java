package dev.tasuki.server.web.health;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Problem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Figures for Prometheus: for whoever shows the token of `tasuki.metrics.token`, or asks from this machine itself.
///
/// A proxy on this machine asks for others too. What it passes on bears its headers, and then only the token counts.
@Controller
final class Metrics {
    private static final String BEARER = "Bearer ";
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private final PrometheusMeterRegistry registry;
    private final Optional<String> token;

    Metrics(PrometheusMeterRegistry registry, @Value("${tasuki.metrics.token:}") String token) {
        this.registry = registry;
        this.token = Optional.of(token.strip()).filter(given -> !given.isEmpty());
    }

    @GetMapping("/metrics")
    @Requires(Permission.ANYONE)
    ResponseEntity<String> scrape(HttpServletRequest request) {
        if (!showsToken(request) && !isFromHere(request)) {
            // Not even that there are figures is told.
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(registry.scrape());
    }

    private boolean showsToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.startsWith(BEARER)
                && token.filter(expected ->
                                MessageDigest.isEqual(bytes(expected), bytes(header.substring(BEARER.length()))))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isFromHere(HttpServletRequest request) {
        if (PASSED_ON.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return false;
        }
        try {
            // An address is given, so that nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
