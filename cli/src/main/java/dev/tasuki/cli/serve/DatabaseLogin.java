package dev.tasuki.cli.serve;

import dev.tasuki.cli.terminal.Arguments;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// A PostgreSQL of one's own, and as whom to connect.
///
/// @param url a JDBC URL without user and password
record DatabaseLogin(String url, String user, String password) {
    private static final String JDBC = "jdbc:";
    private static final String SCHEME = "postgresql://";
    private static final String SHORT_SCHEME = "postgres://";

    /// Reads a URL as PostgreSQL's own tools write it, or as JDBC does. User and password may stand before the host or
    /// among the parameters; else they come from the environment.
    static Optional<DatabaseLogin> read(String written, Map<String, String> environment, Arguments arguments) {
        String plain = written.strip();
        String address = plain.startsWith(JDBC) ? plain.substring(JDBC.length()) : plain;
        String scheme = address.startsWith(SHORT_SCHEME) ? SHORT_SCHEME : SCHEME;
        if (!address.startsWith(scheme) || address.chars().anyMatch(c -> c <= ' ' || c == '#')) {
            arguments.report(ServeFault.NOT_A_DATABASE);
            return Optional.empty();
        }
        String[] halves = address.substring(scheme.length()).split("\\?", 2);
        int slash = halves[0].indexOf('/');
        String authority = slash < 0 ? halves[0] : halves[0].substring(0, slash);
        String database = slash < 0 ? "" : halves[0].substring(slash + 1);
        int at = authority.lastIndexOf('@');
        String[] names = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
        try {
            var parameters = new ArrayList<String>();
            String user = names.length > 0 ? decoded(names[0]) : "";
            String password = names.length > 1 ? decoded(names[1]) : "";
            for (String parameter : halves.length > 1 ? halves[1].split("&", -1) : new String[0]) {
                if (parameter.startsWith("user=")) {
                    user = decoded(parameter.substring("user=".length()));
                } else if (parameter.startsWith("password=")) {
                    password = decoded(parameter.substring("password=".length()));
                } else if (!parameter.isEmpty()) {
                    parameters.add(parameter);
                }
            }
            user = user.isEmpty() ? environment.getOrDefault("TASUKI_DB_USER", "") : user;
            password = password.isEmpty() ? environment.getOrDefault("TASUKI_DB_PASSWORD", "") : password;
            if (database.isEmpty()) {
                arguments.report(ServeFault.NO_DATABASE_NAME);
            }
            if (user.isEmpty()) {
                arguments.report(ServeFault.NO_DATABASE_USER);
            }
            String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
            return Optional.of(new DatabaseLogin(
                    JDBC + SCHEME + authority.substring(at + 1) + "/" + database + query, user, password));
        } catch (IllegalArgumentException e) {
            arguments.report(ServeFault.NOT_A_DATABASE);
            return Optional.empty();
        }
    }

    /// Undoes percent-encoding; a plus sign stays one, as in every part of a URL but a form's query.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Without the password, and without the parameters, which may hold others.
    @Override
    public String toString() {
        return user + " at " + url.split("\\?", 2)[0];
    }
}
