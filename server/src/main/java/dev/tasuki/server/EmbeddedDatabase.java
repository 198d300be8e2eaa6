package dev.tasuki.server;

import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The database inside the embedded PostgreSQL: owned by a role of its own, so that nothing runs as superuser later.
final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    /// Makes the owner and the database where they are not there.
    static DatabaseAddress owner(EmbeddedPostgres postgres, String owner, String database, String password) {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + owner + "'")) {
                statement.execute("create role " + owner + " login createrole");
            }
            // The password has only letters and digits, as MasterKey promises.
            statement.execute("alter role " + owner + " password '" + password + "'");
            if (isMissing(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner " + owner);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database could not be set up", e);
        }
        return new DatabaseAddress(postgres.jdbcUrl(database), owner, password);
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return !row.next();
        }
    }
}
