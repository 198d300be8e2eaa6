package dev.tasuki.server.web.health;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.db.DatabaseProbe;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether the process lives, and whether it can serve requests. They tell nothing else, since anybody may ask.
@Controller
final class HealthProbes {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final DatabaseProbe database;

    HealthProbes(DatabaseProbe database) {
        this.database = database;
    }

    /// Answers as long as the process does. The database does not count: restarting this process would not mend it.
    @GetMapping("/livez")
    @Requires(Permission.ANYONE)
    ResponseEntity<String> lives() {
        return answer(HttpStatus.OK, "ok");
    }

    /// Whether the database answers and has our tables, which migrations made before the first request was served.
    @GetMapping("/readyz")
    @Requires(Permission.ANYONE)
    ResponseEntity<String> isReady() {
        if (database.isReady()) {
            return answer(HttpStatus.OK, "ok");
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(SOON.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.TEXT_PLAIN)
                .body("unavailable");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.TEXT_PLAIN)
                .body(body);
    }
}
