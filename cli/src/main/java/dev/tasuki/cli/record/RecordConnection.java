package dev.tasuki.cli.record;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import dev.tasuki.formats.json.JsonValues;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Speaks to a shared record over HTTP.
///
/// It waits and tries again where the server asks for that (503 with `Retry-After`), follows no redirect,
/// since the token is for one server only, and tells every other failure in words.
final class RecordConnection implements AutoCloseable {
    /// The largest answer that is read: evidence has up to 32 MB.
    private static final int LARGEST = 33 << 20;

    private static final int MOST_TRIES = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    /// An answer that a command can act on.
    record Answer(int status, String etag, Bytes body) {
        String text() {
            return new String(body.toArray(), StandardCharsets.UTF_8);
        }
    }

    private final HttpClient client;
    private final String server;
    private final AccessToken token;
    private final Language language;

    RecordConnection(RecordAddress address, AccessToken token, Language language) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.server = address.server();
        this.token = token;
        this.language = language;
    }

    Answer get(URI address, Integer... alsoExpected) {
        return send(request(address).GET().build(), List.of(alsoExpected));
    }

    Answer post(URI address, JsonObject body, Integer... alsoExpected) {
        return send(
                request(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(PrettyJson.text(body)))
                        .build(),
                List.of(alsoExpected));
    }

    Answer put(URI address, byte[] content) {
        return send(
                request(address)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(content))
                        .build(),
                List.of());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token.value())
                .header("Accept-Language", language.tag());
    }

    private Answer send(HttpRequest request, List<Integer> alsoExpected) {
        HttpResponse<byte[]> response = patiently(request);
        int status = response.statusCode();
        var answer = new Answer(status, response.headers().firstValue("etag").orElse(""), Bytes.of(response.body()));
        if (status / 100 == 2 || alsoExpected.contains(status)) {
            return answer;
        }
        throw switch (status) {
            case 401 -> new Refusal(RecordFault.TOKEN_REFUSED, server);
            case 403 -> new Refusal(RecordFault.NOT_PERMITTED, words(answer));
            case 404 -> new Refusal(RecordFault.NOT_THERE, server);
            case 301, 302, 303, 307, 308 -> new Refusal(RecordFault.REDIRECTED, server);
            default ->
                status >= 500
                        ? new RecordUnreachable(RecordFault.SERVER_FAILED, server, words(answer))
                        : new Refusal(RecordFault.REFUSED, words(answer));
        };
    }

    private HttpResponse<byte[]> patiently(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> response = once(request);
            if (response.statusCode() != 503 || attempt == MOST_TRIES) {
                return response;
            }
            await(response);
        }
    }

    private HttpResponse<byte[]> once(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        } catch (IOException e) {
            throw new RecordUnreachable(RecordFault.UNREACHABLE, server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordUnreachable(RecordFault.UNREACHABLE, server);
        }
    }

    private void await(HttpResponse<byte[]> response) {
        String told = response.headers().firstValue("retry-after").orElse("1");
        long seconds = told.matches("[0-9]{1,5}") ? Long.parseLong(told) : 1;
        try {
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT.toSeconds())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordUnreachable(RecordFault.UNREACHABLE, server);
        }
    }

    /// The object that an answer holds.
    JsonObject object(Answer answer) {
        Parsing parsing = JsonDocument.parse(answer.body().toArray(), server, Limits.EXCHANGED);
        if (parsing instanceof Parsing.Parsed(var root)
                && JsonValues.of(root).orElse(null) instanceof JsonObject object) {
            return object;
        }
        throw new RecordUnreachable(RecordFault.NOT_UNDERSTOOD, server);
    }

    /// What a problem says (RFC 9457), with the faults of single members.
    private String words(Answer answer) {
        try {
            JsonObject problem = object(answer);
            var words = new ArrayList<String>();
            words.add(text(problem, "detail"));
            if (problem.members().get("errors") instanceof JsonArray(var errors)) {
                for (JsonValue error : errors) {
                    if (error instanceof JsonObject fault) {
                        words.add(text(fault, "pointer") + ": " + text(fault, "detail"));
                    }
                }
            }
            return String.join(" ", words);
        } catch (RecordUnreachable e) {
            return String.format(Locale.ROOT, "HTTP %d", answer.status());
        }
    }

    /// A member that is a text; empty text where it is not there.
    static String text(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonText(var text) ? text : "";
    }

    /// The objects of a member that is a list.
    static List<JsonObject> objects(JsonObject object, String name) {
        if (!(object.members().get(name) instanceof JsonArray(var items))) {
            return List.of();
        }
        return items.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
