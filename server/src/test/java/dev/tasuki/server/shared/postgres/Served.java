package dev.tasuki.server.shared.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/// A process that starts a database, writes one row, and then waits to be killed.
final class Served {
    private Served() {}

    static void main(String[] arguments) throws SQLException, InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), Progress.silent());
        write(postgres, "襷を渡す");
        IO.println("READY");
        new CountDownLatch(1).await();
        postgres.close();
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    static void write(EmbeddedPostgres postgres, String note) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists note (words text not null)");
            try (var insert = connection.prepareStatement("insert into note values (?)")) {
                insert.setString(1, note);
                insert.executeUpdate();
            }
        }
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
