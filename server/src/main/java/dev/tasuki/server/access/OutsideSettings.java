package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.SettingRefusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Which outside identity provider people may sign in with, by OpenID Connect.
///
/// @param issuer its issuer identifier, which is also where its configuration is found
record OutsideSettings(URI issuer, String clientId, String clientSecret) {
    private static final Text NOT_AN_ISSUER = new Text(
            "TASUKI_OIDC_ISSUER の「{0}」は、https のアドレスではありません。外部のサービスが示す発行者（issuer）のアドレスをそのまま指定してください。",
            "“{0}” in TASUKI_OIDC_ISSUER is not an https address. Give the issuer exactly as the provider states it.");
    private static final Text INCOMPLETE = new Text(
            "外部のサービスでのサインインには、TASUKI_OIDC_ISSUER、TASUKI_OIDC_CLIENT_ID、TASUKI_OIDC_CLIENT_SECRET の三つが必要です。使わない場合は、三つとも外してください。",
            "Sign-in with an outside provider needs TASUKI_OIDC_ISSUER, TASUKI_OIDC_CLIENT_ID and"
                    + " TASUKI_OIDC_CLIENT_SECRET. Give all three, or none.");

    OutsideSettings {
        boolean local = "http".equals(issuer.getScheme()) && "localhost".equals(issuer.getHost());
        if (issuer.getHost() == null || !("https".equals(issuer.getScheme()) || local)) {
            throw new SettingRefusal(NOT_AN_ISSUER.with(issuer.toString()));
        }
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new SettingRefusal(INCOMPLETE);
        }
    }

    /// The settings that the configuration gives, if it names an issuer.
    ///
    /// @throws SettingRefusal when they are of no use
    static Optional<OutsideSettings> configured(String issuer, String clientId, String clientSecret) {
        if (issuer.isBlank() && clientId.isBlank() && clientSecret.isBlank()) {
            return Optional.empty();
        }
        if (issuer.isBlank()) {
            throw new SettingRefusal(INCOMPLETE);
        }
        try {
            return Optional.of(new OutsideSettings(new URI(issuer), clientId, clientSecret));
        } catch (URISyntaxException e) {
            throw new SettingRefusal(NOT_AN_ISSUER.with(issuer));
        }
    }

    /// Says nothing of the secret.
    @Override
    public String toString() {
        return "OutsideSettings[" + issuer + "]";
    }
}
