package dev.tasuki.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The outside identity provider, by OpenID Connect Core 1.0: authorisation code, PKCE (RFC 7636), state and nonce.
final class OutsideProvider {
    private static final int PATIENCE = 5_000;
    private static final int LARGEST_KEY_SET = 200_000;
    private static final Duration KEPT = Duration.ofHours(1);

    /// Signatures by keys that the provider publishes; never one by a secret that we share with it.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /// What sends somebody there, and what must be remembered until they come back.
    record Leaving(URI address, String state, String nonce, String verifier) {}

    /// Somebody the provider knows.
    ///
    /// @param verifiedMail their address, where the provider has verified it
    record Identity(String issuer, String subject, Optional<MailAddress> verifiedMail) {}

    /// The provider is away, or what it says does not hold.
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    private final OutsideSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    OutsideProvider(OutsideSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// What people call it.
    String name() {
        return settings.issuer().getHost();
    }

    /// The way there.
    Leaving leave(URI back) throws Failure {
        var state = new State(32);
        var nonce = new Nonce(32);
        var verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Leaving(address, state.getValue(), nonce.getValue(), verifier.getValue());
    }

    /// Who came back with this code.
    Identity identity(String code, URI back, String nonce, String verifier) throws Failure {
        Known provider = known();
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            provider.metadata().getTokenEndpointURI(),
                            authentication(provider.metadata()),
                            new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(verifier)))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(PATIENCE);
            request.setReadTimeout(PATIENCE);
            request.setFollowRedirects(false);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!(response instanceof OIDCTokenResponse tokens)) {
                throw new Failure("the provider refused the code", null);
            }
            return identity(provider, tokens.getOIDCTokens().getIDToken(), nonce);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new Failure("the provider's answer cannot be read", e);
        }
    }

    private Identity identity(Known provider, @Nullable JWT token, String nonce) throws Failure {
        if (token == null) {
            throw new Failure("the provider gave no identity token", null);
        }
        try {
            var validator = new IDTokenValidator(
                    new Issuer(settings.issuer()),
                    new ClientID(settings.clientId()),
                    new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()),
                    null);
            IDTokenClaimsSet claims = validator.validate(token, new Nonce(nonce));
            boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
            Optional<MailAddress> mail = Optional.ofNullable(claims.getStringClaim("email"))
                    .filter(_ -> verified)
                    .flatMap(MailAddress::parse);
            return new Identity(
                    settings.issuer().toString(), claims.getSubject().getValue(), mail);
        } catch (BadJOSEException | JOSEException e) {
            throw new Failure("the provider's identity token does not hold", e);
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        var id = new ClientID(settings.clientId());
        var secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private Known known() throws Failure {
        Known present = known;
        if (present != null && present.until().isAfter(clock.instant())) {
            return present;
        }
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_KEY_SET))
                    .build();
            var fresh = new Known(metadata, keys, clock.instant().plus(KEPT));
            known = fresh;
            return fresh;
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new Failure("the provider's configuration is of no use", e);
        } catch (IOException | GeneralException e) {
            throw new Failure("the provider's configuration cannot be read", e);
        }
    }
}
