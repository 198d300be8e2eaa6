package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.secret.MasterKey;
import dev.tasuki.server.shared.secret.Opening;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What has to be remembered between two requests of somebody who is not signed in yet, or is changing how they sign
/// in.
///
/// It lies in the database, sealed, under the digest of a secret in a cookie; whoever has not that browser cannot go
/// on.
final class Ceremonies {
    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final JsonMapper mapper;
    private final SecureRandom random;
    private final Clock clock;

    Ceremonies(
            Tenancy tenancy,
            JdbcClient jdbc,
            MasterKey masterKey,
            JsonMapper mapper,
            SecureRandom random,
            Clock clock) {
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.mapper = mapper;
        this.random = random;
        this.clock = clock;
    }

    /// Begins one.
    ///
    /// @return the secret for the cookie
    Secret begin(CeremonyKind kind, Object content) {
        Secret secret = Secret.fresh(random);
        Instant now = clock.instant();
        Bytes sealed = masterKey.seal(Bytes.ofUtf8(mapper.writeValueAsString(content)), context(secret.digest()));
        tenancy.asNobody(() -> {
            jdbc.sql("delete from ceremony where expires_at < :now")
                    .param("now", now)
                    .update();
            return jdbc.sql("""
                    insert into ceremony (token_hash, kind, content, expires_at)
                    values (:token, :kind, :content, :expires)
                    """)
                    .param("token", secret.digest())
                    .param("kind", kind.word())
                    .param("content", sealed.base64())
                    .param("expires", now.plus(kind.validity()))
                    .update();
        });
        return secret;
    }

    /// What was remembered; it stays remembered.
    <T> Optional<T> look(CeremonyKind kind, Secret secret, Class<T> type) {
        return tenancy.asNobody(() -> jdbc.sql("""
                        select content from ceremony
                         where token_hash = :token and kind = :kind and expires_at > :now
                        """)
                        .param("token", secret.digest())
                        .param("kind", kind.word())
                        .param("now", clock.instant())
                        .query(String.class)
                        .optional())
                .map(content -> opened(content, secret, type));
    }

    /// What was remembered, and forgets it: a second request with the same secret finds nothing.
    <T> Optional<T> take(CeremonyKind kind, Secret secret, Class<T> type) {
        return tenancy.asNobody(() -> jdbc.sql("""
                        delete from ceremony
                         where token_hash = :token and kind = :kind and expires_at > :now
                        returning content
                        """)
                        .param("token", secret.digest())
                        .param("kind", kind.word())
                        .param("now", clock.instant())
                        .query(String.class)
                        .optional())
                .map(content -> opened(content, secret, type));
    }

    private <T> T opened(String content, Secret secret, Class<T> type) {
        Bytes sealed = Bytes.ofBase64(content).orElseThrow();
        return switch (masterKey.open(sealed, context(secret.digest()))) {
            case Opening.Opened(Bytes plain) ->
                mapper.readValue(new String(plain.toArray(), StandardCharsets.UTF_8), type);
            case Opening.OtherKey _, Opening.Tampered _ ->
                throw new IllegalStateException("a ceremony was sealed with another master key");
        };
    }

    private static String context(Sha256 digest) {
        return "ceremony/" + digest;
    }
}
