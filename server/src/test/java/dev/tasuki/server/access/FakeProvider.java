package dev.tasuki.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tasuki.formats.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// An identity provider of OpenID Connect that believes whatever a test says.
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "tasuki-test";
    static final String CLIENT_SECRET = "a secret only for tests";

    /// Somebody at the provider.
    record Person(String subject, String mail, boolean verified) {}

    private record Grant(Map<String, String> asked, Person person) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey strangersKey;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    volatile boolean forged;
    volatile boolean otherNonce;
    volatile boolean otherAudience;

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            strangersKey = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What the person's browser does at the provider.
    ///
    /// @param address where our page sent them
    /// @return the path and query by which they come back to us
    String visit(String address, Person person) {
        Map<String, String> asked = fields(URI.create(address).getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Grant(asked, person));
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + asked.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + CLIENT_SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
        Grant grant = codes.remove(sent.getOrDefault("code", ""));
        boolean known = ("Basic " + client).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known || grant == null || !isProven(grant, sent)) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}".formatted(signed(grant)));
    }

    private static boolean isProven(Grant grant, Map<String, String> sent) {
        String verifier = sent.getOrDefault("code_verifier", "");
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII))
                        .bytes()
                        .toArray());
        return "S256".equals(grant.asked().get("code_challenge_method"))
                && challenge.equals(grant.asked().get("code_challenge"))
                && Objects.equals(grant.asked().get("redirect_uri"), sent.get("redirect_uri"));
    }

    private String signed(Grant grant) {
        Instant now = Instant.now();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .subject(grant.person().subject())
                            .audience(otherAudience ? "another" : CLIENT)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(60)))
                            .claim(
                                    "nonce",
                                    otherNonce ? "another" : grant.asked().get("nonce"))
                            .claim("email", grant.person().mail())
                            .claim("email_verified", grant.person().verified())
                            .build());
            token.sign(new RSASSASigner(forged ? strangersKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
