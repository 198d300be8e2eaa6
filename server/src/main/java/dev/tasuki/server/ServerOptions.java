package dev.tasuki.server;

import dev.tasuki.server.shared.db.DatabaseAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// How to start.
///
/// @param port      the port to listen on; 0 for any free one
/// @param data      the directory that holds the embedded database, the evidence and the master key
/// @param database  the database to use instead of the embedded one, as the role that owns the schema
/// @param address   the address people reach the server at, where it stands behind a proxy; decides cookies
///                  and passkeys
/// @param masterKey where the master key is, where not in the data directory
/// @param demo      whether to load the worked example
public record ServerOptions(
        int port,
        Path data,
        Optional<DatabaseAddress> database,
        Optional<URI> address,
        Optional<Path> masterKey,
        boolean demo) {

    public ServerOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /// Whether people reach the server by TLS.
    public boolean secure() {
        return address.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }
}
