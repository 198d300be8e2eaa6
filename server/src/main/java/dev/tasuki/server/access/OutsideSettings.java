package dev.tasuki.server.access;

import java.net.URI;
import java.util.Optional;

/// Which outside identity provider people may sign in with, by OpenID Connect.
///
/// @param issuer its issuer identifier, which is also where its configuration is found
record OutsideSettings(URI issuer, String clientId, String clientSecret) {

    OutsideSettings {
        boolean local = "http".equals(issuer.getScheme()) && "localhost".equals(issuer.getHost());
        if (issuer.getHost() == null || !("https".equals(issuer.getScheme()) || local)) {
            throw new IllegalArgumentException("tasuki.oidc.issuer is an https address, not: " + issuer);
        }
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("tasuki.oidc.issuer needs tasuki.oidc.client-id and client-secret");
        }
    }

    /// The settings that the configuration gives, if it names an issuer.
    ///
    /// @throws IllegalArgumentException when they are of no use
    static Optional<OutsideSettings> configured(String issuer, String clientId, String clientSecret) {
        return issuer.isBlank()
                ? Optional.empty()
                : Optional.of(new OutsideSettings(URI.create(issuer), clientId, clientSecret));
    }

    /// Says nothing of the secret.
    @Override
    public String toString() {
        return "OutsideSettings[" + issuer + "]";
    }
}
