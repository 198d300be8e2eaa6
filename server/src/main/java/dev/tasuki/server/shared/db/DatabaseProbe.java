package dev.tasuki.server.shared.db;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks whether the database can serve requests.
@Component
public final class DatabaseProbe {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProbe.class);

    private final JdbcClient jdbc;

    DatabaseProbe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether it answers and has our tables, which migrations made before the first request was served.
    public boolean isReady() {
        try {
            jdbc.sql("select count(*) from audit_entry where false")
                    .query(Integer.class)
                    .single();
            return true;
        } catch (DataAccessException e) {
            LOG.warn("not ready: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
