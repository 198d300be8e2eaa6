package dev.tasuki.cli.serve;

import dev.tasuki.cli.terminal.Arguments;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Reads the options that starting the server has of its own.
final class ServeArguments {
    private ServeArguments() {}

    static int port(String written, Arguments arguments) {
        if (written.matches("[0-9]{1,5}") && Integer.parseInt(written) <= 65535) {
            return Integer.parseInt(written);
        }
        arguments.report(ServeFault.NOT_A_PORT, written);
        return 0;
    }

    static Optional<URI> address(Optional<String> written, Arguments arguments) {
        return written.flatMap(text -> {
            Optional<URI> address = parsed(text).filter(ServeArguments::isOrigin);
            if (address.isEmpty()) {
                arguments.report(ServeFault.NOT_AN_ORIGIN, text);
            }
            return address;
        });
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Cookies and passkeys belong to a host, so there is nothing but one, and passkeys need TLS.
    private static boolean isOrigin(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null
                && String.valueOf(address.getPath()).isEmpty()
                && address.getQuery() == null
                && address.getFragment() == null;
    }

    /// Whether the server's classes are on the class path; the jar of the offline commands has none of them.
    static boolean serverIsHere() {
        return ServeArguments.class.getResource("/dev/tasuki/server/TasukiServer.class") != null;
    }
}
