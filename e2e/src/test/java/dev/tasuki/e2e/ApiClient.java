package dev.tasuki.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An outside program: sets up an empty record through its forms, then speaks the programming interface with a token.
final class ApiClient {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SEED = Pattern.compile("<code class=\"keep\">([A-Z2-7 ]+)</code>");
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String address;
    private final String token;
    private final HttpClient client;

    private ApiClient(String address, String token, HttpClient client) {
        this.address = address;
        this.token = token;
        this.client = client;
    }

    /// Makes the first organisation, `aoba`, with a person and a token that may change the record.
    static ApiClient setUp(BuiltServer server) throws IOException, InterruptedException {
        HttpClient person = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        URI link = URI.create(server.told("setUp").orElseThrow());
        String form = sent(person, HttpRequest.newBuilder(link).GET()).body();
        String secure = sent(
                        person,
                        form(
                                server.address() + "/set-up",
                                form,
                                "secret",
                                link.getQuery().substring("secret=".length()),
                                "organisation.ja",
                                "青葉ソフト株式会社",
                                "organisation.en",
                                "Aoba Software",
                                "handle",
                                "aoba",
                                "name",
                                "山田 花子",
                                "language",
                                "ja",
                                "email",
                                "hanako@aoba.example"))
                .body();
        String code = OneTimeCode.of(found(SEED, secure).replace(" ", ""), Instant.now());
        sent(person, form(server.address() + "/register/password", secure, "password", "襷をつなぐ 長い合言葉 42", "code", code));
        // The forms of a session have a token of their own.
        String formToken = found(
                FORM_TOKEN,
                sent(person, HttpRequest.newBuilder(URI.create(server.address() + "/o/aoba/targets/new")))
                        .body());
        HttpResponse<String> made = sent(
                person,
                json(server.address() + "/api/v1/organisations/aoba/tokens", """
                        {"name": "e2e", "scopes": ["read", "write", "audit"], "expiresOn": "%s"}
                        """.formatted(
                                        LocalDate.now(ZoneOffset.UTC).plusDays(30)))
                        .header("X-XSRF-TOKEN", formToken));
        if (made.statusCode() != 201) {
            throw new IllegalStateException("no token: " + made.statusCode() + " " + made.body());
        }
        return new ApiClient(server.address(), found(SECRET, made.body()), HttpClient.newHttpClient());
    }

    /// The same program against a server that was started again, on whatever port.
    ApiClient at(BuiltServer server) {
        return new ApiClient(server.address(), token, HttpClient.newHttpClient());
    }

    HttpResponse<String> get(String below) throws IOException, InterruptedException {
        return sent(client, request(below).GET());
    }

    /// A document.
    JsonObject object(String below) throws IOException, InterruptedException {
        HttpResponse<String> read = get(below);
        if (read.statusCode() != 200) {
            throw new IllegalStateException(below + " answered " + read.statusCode() + ": " + read.body());
        }
        return JsonParser.parseString(read.body()).getAsJsonObject();
    }

    /// A whole list, page by page.
    List<JsonObject> list(String below) throws IOException, InterruptedException {
        var items = new ArrayList<JsonObject>();
        String page = below;
        while (!page.isEmpty()) {
            JsonObject listing = object(page);
            listing.getAsJsonArray("items").forEach(item -> items.add(item.getAsJsonObject()));
            page = listing.get("next") instanceof JsonPrimitive next
                    ? below + "?cursor=" + encoded(next.getAsString())
                    : "";
        }
        return items;
    }

    HttpResponse<byte[]> bytes(String below) throws IOException, InterruptedException {
        return client.send(request(below).GET().build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String below, String json, String once) throws IOException, InterruptedException {
        return sent(
                client,
                request(below)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", once)
                        .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String below, byte[] content) throws IOException, InterruptedException {
        return sent(
                client,
                request(below)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(content)));
    }

    private HttpRequest.Builder request(String below) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/organisations/aoba" + below))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder json(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder form(String address, String page, String... fields) {
        var body = new StringBuilder("_csrf=").append(encoded(found(FORM_TOKEN, page)));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private static HttpResponse<String> sent(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.timeout(LIMIT).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in:\n" + page);
        }
        return found.group(1);
    }
}
