package dev.tasuki.cli.serve;

import dev.tasuki.cli.terminal.OutputFormat;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// How the server was asked to start, in the command line's own terms.
///
/// @param port      the port to listen on; 0 for any free one
/// @param data      the data directory
/// @param database  the database to use instead of the embedded one
/// @param address   the address people reach the server at, where it stands behind a proxy
/// @param masterKey where the master key is, where not in the data directory
/// @param demo      whether to load the worked example
/// @param signInFor the address of mail of somebody who has lost every means of sign-in
/// @param format    how to say that it is ready
record StartRequest(
        int port,
        Path data,
        Optional<DatabaseLogin> database,
        Optional<URI> address,
        Optional<Path> masterKey,
        boolean demo,
        Optional<String> signInFor,
        OutputFormat format) {}
