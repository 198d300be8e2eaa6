package dev.tasuki.cli.serve;

import java.nio.file.Path;
import java.util.Map;

/// Where the record is kept unless it is said otherwise.
final class DataDirectory {
    /// Below `/root` nothing can be reached by the unprivileged user that the database runs as when root starts it.
    private static final Path SYSTEM = Path.of("/var/lib");

    private DataDirectory() {}

    /// The directory of the XDG Base Directory Specification (version 0.8), or the system's own for root.
    ///
    /// @param name what is kept there
    /// @param user who starts the server
    /// @param home that person's home directory
    static Path of(String name, String user, Path home, Map<String, String> environment) {
        return base(user, home, environment).resolve("tasuki").resolve(name);
    }

    private static Path base(String user, Path home, Map<String, String> environment) {
        if (user.equals("root")) {
            return SYSTEM;
        }
        String told = environment.getOrDefault("XDG_DATA_HOME", "");
        // A relative path there is invalid and to be ignored.
        return told.startsWith("/") ? Path.of(told) : home.resolve(".local").resolve("share");
    }

    /// The directory for whoever runs this process.
    static Path ownOf(String name, Map<String, String> environment) {
        return of(name, System.getProperty("user.name", ""), Path.of(System.getProperty("user.home", "")), environment);
    }
}
