package dev.tasuki.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A client that keeps cookies and fills in form tokens, and follows no redirect unseen.
public final class TestBrowser {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// What a browser says of a request that a page of the same site makes.
    private static final String[] FROM_HERE = {"Sec-Fetch-Site", "same-origin"};

    private final String server;
    private final Supplier<ApiContract> contract;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String formToken = "";

    TestBrowser(String server, String session, Supplier<ApiContract> contract) {
        this.server = server;
        this.contract = contract;
        if (!session.isEmpty()) {
            cookies.put("tasuki", session);
        }
    }

    /// The same person, asking another server.
    TestBrowser at(int port) {
        var other = new TestBrowser("http://localhost:" + port, "", contract);
        other.cookies.putAll(cookies);
        return other;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// Sends a form with fields in pairs of name and value, carrying the token of the last page that was seen.
    public HttpResponse<String> post(String path, String... fields) {
        if (formToken.isEmpty()) {
            get("/verify");
        }
        var encoded = new ArrayList<String>(List.of("_csrf=" + encode(formToken)));
        for (int i = 0; i < fields.length; i += 2) {
            encoded.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(request(path, FROM_HERE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", encoded))));
    }

    /// A file of a form, which is sent and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(String field, String name, byte[] content) {}

    /// Sends a form with files, carrying the token of the last page that was seen.
    public HttpResponse<String> upload(String path, List<Upload> files, String... fields) {
        if (formToken.isEmpty()) {
            get("/verify");
        }
        var body = new ByteArrayOutputStream();
        String boundary = "----tasuki";
        part(body, boundary, "name=\"_csrf\"", formToken.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            part(body, boundary, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        for (Upload file : files) {
            part(body, boundary, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content());
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, FROM_HERE)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// Sends a form with one file in the field `file`.
    public HttpResponse<String> upload(String path, String fileName, byte[] content, String... fields) {
        return upload(path, List.of(new Upload("file", fileName, content)), fields);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /// Sends a form as another site's page would: without the form token.
    public HttpResponse<String> postBare(String path, String... fields) {
        var encoded = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            encoded.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(request(path, "Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", encoded))));
    }

    /// The value of a cookie; empty where there is none.
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /// Puts a cookie into the browser, as somebody would who has seen another's.
    public void keepCookie(String name, String value) {
        cookies.put(name, value);
    }

    /// Sends bytes as they are, with the form token in its header.
    public HttpResponse<String> put(String path, byte[] content) {
        if (formToken.isEmpty()) {
            get("/sign-in");
        }
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-XSRF-TOKEN", formToken)
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    /// Sends a request with a JSON body and the form token in its header, as a page's script would.
    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        if (formToken.isEmpty()) {
            get("/verify");
        }
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", formToken)
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (!cookies.isEmpty()) {
            var pairs = new ArrayList<String>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("set-cookie").forEach(this::keep);
            Matcher token = TOKEN.matcher(response.body());
            if (token.find()) {
                formToken = token.group(1);
            }
            if (response.uri().getPath().startsWith("/api/v1/")) {
                contract.get().check(response.request().method(), response.uri().getPath(), response);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
