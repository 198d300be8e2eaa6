package dev.tasuki.server.shared.db;

import dev.tasuki.formats.text.Text;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;

/// Prepares a database as the role that owns the schema, and makes the role that the application runs as.
///
/// The application's role owns nothing, is no superuser and cannot bypass row-level security; a database where that
/// is not so is refused (docs/adr/0005).
public final class SchemaOwner {
    /// The schema that holds every table.
    public static final String SCHEMA = "tasuki";

    private static final String LATEST = "latest";

    /// The oldest major version that Tasuki runs on.
    private static final int OLDEST = 15;

    private static final Text TOO_OLD =
            new Text("PostgreSQL {0} は古すぎます。{1} 以降を使ってください。", "PostgreSQL {0} is too old. Use {1} or newer.");
    private static final Text TOO_MIGHTY = new Text(
            "データベースのロール {0} は行レベルセキュリティを迂回できます。superuser と bypassrls を外し、" + "それらを持つロールとスキーマの所有者から抜いてください。",
            "The database role {0} can bypass row-level security. Take superuser and bypassrls from it, and take it out of"
                    + " roles that have them and of the schema's owner.");
    private static final Text UNREACHABLE =
            new Text("データベースに接続できません（{0}）: {1}", "The database cannot be reached ({0}): {1}");
    private static final Text NOT_PREPARED =
            new Text("データベースを準備できませんでした: {0}", "The database could not be prepared: {0}");

    private final DatabaseAddress owner;
    private final String application;

    /// @param owner       the role that owns the schema
    /// @param application the name of the role to run as
    public SchemaOwner(DatabaseAddress owner, String application) {
        if (!application.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not the name of a role: " + application);
        }
        this.owner = owner;
        this.application = application;
    }

    /// Brings the schema up to date and gives the application's role its password.
    ///
    /// @return the database as the application's role
    /// @throws DatabaseRefusal when the database is of no use, with words for the person who starts the server
    public DatabaseAddress prepare(String password) {
        return prepare(password, LATEST);
    }

    /// The same, with the migrations up to one of them, as an earlier server would have left the database.
    DatabaseAddress prepare(String password, String version) {
        try (Connection connection = connect()) {
            requireVersion(connection);
            takeTurn(connection);
            requireHarmless(connection);
            makeRole(connection, password);
            migrate(version);
            admit(connection);
            requireHarmless(connection);
        } catch (SQLException | FlywayException e) {
            throw new DatabaseRefusal(NOT_PREPARED.with(String.valueOf(e.getMessage())), e);
        }
        return owner.as(application, password);
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(owner.url(), owner.properties());
        } catch (SQLException e) {
            throw new DatabaseRefusal(UNREACHABLE.with(owner.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new DatabaseRefusal(TOO_OLD.with(Integer.toString(major), Integer.toString(OLDEST)));
        }
    }

    /// Several servers may start at once: the second waits here, and finds everything there. The turn ends with the
    /// connection.
    private static void takeTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('tasuki schema'))");
        }
    }

    private void makeRole(Connection connection, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The name was checked to be an identifier. A new role has no attribute but the one to sign in.
            statement.execute((roleExists(connection) ? "alter" : "create") + " role " + application + " login");
        }
        // Only a verifier leaves this process: a statement with the password could come to stand in the server's log.
        connection.unwrap(PGConnection.class).alterUserPassword(application, password.toCharArray(), "scram-sha-256");
    }

    private boolean roleExists(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            statement.setString(1, application);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas(SCHEMA)
                .createSchemas(true)
                .placeholders(Map.of("application", application))
                .locations("classpath:dev/tasuki/server/migrations")
                .target(version)
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private void admit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant usage on schema " + SCHEMA + " to " + application);
        }
    }

    /// What a role is a member of it may become by one statement.
    private void requireHarmless(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select 1
                  from pg_roles application
                  join pg_roles mighty on pg_has_role(application.oid, mighty.oid, 'member')
                 where application.rolname = ?
                   and (mighty.rolsuper or mighty.rolbypassrls or mighty.rolname = current_user)
                """)) {
            statement.setString(1, application);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new DatabaseRefusal(TOO_MIGHTY.with(application));
                }
            }
        }
    }
}
