package dev.tasuki.server.shared.db;

import java.util.Properties;

/// Where a database is and as whom to connect.
///
/// @param url a JDBC URL of PostgreSQL, without the password
public record DatabaseAddress(String url, String user, String password) {

    /// The same database as another role.
    public DatabaseAddress as(String otherUser, String otherPassword) {
        return new DatabaseAddress(url, otherUser, otherPassword);
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    /// Without the password, and without the parameters, which may hold others.
    @Override
    public String toString() {
        return user + " at " + url.split("\\?", 2)[0];
    }
}
