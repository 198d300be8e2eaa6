package dev.tasuki.server.api;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Creates things once, however often a client asks with the same `Idempotency-Key`.
///
/// The key is kept in the transaction of the creation, so a client whose connection broke asks again and gets the
/// answer it missed. Without the header each request creates.
@Component
public final class Creations {
    private static final Text NOT_A_KEY = new Text(
            "Idempotency-Key には、印字できる ASCII 文字を 1 から 200 文字で指定してください。",
            "Give an Idempotency-Key of 1 to 200 printable ASCII characters.");
    private static final Text REUSED = new Text(
            "この冪等キーは、内容の違うリクエストにすでに使われています。新しいキーを指定してください。",
            "This idempotency key was used for a request with other content. Give a new one.");

    private static final Duration KEPT = Duration.ofDays(1);

    /// The key that a request names, if any.
    public record Key(Optional<String> value) {
        static Key of(HttpServletRequest request) {
            String header = request.getHeader("Idempotency-Key");
            if (header != null && !header.matches("[\\x21-\\x7e]{1,200}")) {
                throw Problem.of(ProblemType.MALFORMED, NOT_A_KEY);
            }
            return new Key(Optional.ofNullable(header));
        }
    }

    /// What was created.
    ///
    /// @param location its address
    /// @param document as it is answered
    public record Created(String location, int version, Object document) {}

    /// What was created with a secret that is told once.
    ///
    /// @param created as it is kept and answered again: without the secret
    /// @param told    as it is answered the first time
    public record Told(Created created, Object told) {}

    private record Kept(
            String requestHash,
            Optional<Integer> status,
            Optional<String> location,
            Optional<String> etag,
            Optional<String> body) {}

    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final Clock clock;

    Creations(Tenancy tenancy, JdbcClient jdbc, JsonMapper mapper, Clock clock) {
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// Creates, or answers again what was created for this key.
    ///
    /// @param what what is created, so that one key never serves two kinds of request
    public ResponseEntity<String> once(Viewer viewer, Key key, String what, Input input, Supplier<Created> creation) {
        return tenancy.change(
                viewer,
                () -> key.value()
                        .map(value -> withKey(viewer, value, hash(what, input), creation))
                        .orElseGet(() -> answer(creation.get())));
    }

    /// Creates what has a secret. The secret is in the first answer only; who asks again with the key learns what was
    /// made, and that the secret is gone.
    public ResponseEntity<String> onceTold(Viewer viewer, Key key, String what, Input input, Supplier<Told> creation) {
        var told = new AtomicReference<@Nullable Object>();
        ResponseEntity<String> answer = once(viewer, key, what, input, () -> {
            Told made = creation.get();
            told.set(made.told());
            return made.created();
        });
        Object first = told.get();
        ResponseEntity.BodyBuilder again = ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore());
        return again.body(first == null ? answer.getBody() : mapper.writeValueAsString(first));
    }

    private ResponseEntity<String> withKey(Viewer viewer, String key, Sha256 hash, Supplier<Created> creation) {
        jdbc.sql("delete from idempotency where organisation_id = :organisation and created_at < :old")
                .param("organisation", viewer.organisation())
                .param("old", clock.instant().minus(KEPT))
                .update();
        int fresh = jdbc.sql("""
                insert into idempotency (organisation_id, actor_id, key, request_hash, created_at)
                values (:organisation, :actor, :key, :hash, :now)
                on conflict do nothing
                """)
                .param("organisation", viewer.organisation())
                .param("actor", viewer.actor().id())
                .param("key", key)
                .param("hash", hash)
                .param("now", clock.instant())
                .update();
        if (fresh == 0) {
            return again(viewer, key, hash);
        }
        ResponseEntity<String> answer = answer(creation.get());
        jdbc.sql("""
                update idempotency
                   set status = :status, location = :location, etag = :etag, body = :body
                 where organisation_id = :organisation and actor_id = :actor and key = :key
                """)
                .param("status", answer.getStatusCode().value())
                .param("location", String.valueOf(answer.getHeaders().getLocation()))
                .param("etag", answer.getHeaders().getETag())
                .param("body", answer.getBody())
                .param("organisation", viewer.organisation())
                .param("actor", viewer.actor().id())
                .param("key", key)
                .update();
        return answer;
    }

    private ResponseEntity<String> again(Viewer viewer, String key, Sha256 hash) {
        Kept kept = jdbc.sql("""
                select request_hash, status, location, etag, body
                  from idempotency
                 where organisation_id = :organisation and actor_id = :actor and key = :key
                """)
                .param("organisation", viewer.organisation())
                .param("actor", viewer.actor().id())
                .param("key", key)
                .query(Kept.class)
                .single();
        if (!kept.requestHash().equals(hash.hex())) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, REUSED);
        }
        var answer = ResponseEntity.status(kept.status().orElse(HttpStatus.CREATED.value()));
        kept.etag().ifPresent(answer::eTag);
        return answer.location(URI.create(kept.location().orElse("/")))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Replayed", "true")
                .body(kept.body().orElse(""));
    }

    private ResponseEntity<String> answer(Created created) {
        return ResponseEntity.created(URI.create(created.location()))
                .eTag(Etags.of(created.version()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(mapper.writeValueAsString(created.document()));
    }

    private static Sha256 hash(String what, Input input) {
        return Sha256.of((what + "\n" + new TreeMap<>(input.sent())).getBytes(StandardCharsets.UTF_8));
    }
}
