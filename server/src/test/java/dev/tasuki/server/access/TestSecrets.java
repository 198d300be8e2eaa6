package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/// Makes sessions without going through sign-in, for tests that are about something else.
public final class TestSecrets {
    private TestSecrets() {}

    /// The secret of a new session.
    public static String session(Connection connection, AccountId account, Instant now) throws SQLException {
        Secret secret = Secret.fresh(new SecureRandom());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into session (id, token_hash, account_id, method, device, created_at, last_seen_at, expires_at)
                values (?, ?, ?, 'passkey', 'test', ?, ?, ?)
                """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, secret.digest().hex());
            insert.setObject(3, account.value());
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setTimestamp(6, Timestamp.from(now.plus(Sessions.LONGEST)));
            insert.executeUpdate();
        }
        return secret.reveal();
    }
}
