package dev.tasuki.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/// The address at which people reach the server. Passkeys are bound to its host.
///
/// @param configured what the person who started the server said; without it the server is for this machine alone
public record SiteAddress(Optional<URI> configured) {

    /// The origin of our pages (RFC 6454).
    public URI origin(HttpServletRequest request) {
        return origin(request.getLocalPort());
    }

    /// Where an organisation's pages begin, which names it among all organisations everywhere.
    public URI organisation(HttpServletRequest request, String handle) {
        return origin(request).resolve("/o/" + handle);
    }

    URI origin(int port) {
        return configured
                .map(uri -> URI.create(
                        uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())))
                .orElseGet(() -> URI.create("http://localhost:" + port));
    }
}
