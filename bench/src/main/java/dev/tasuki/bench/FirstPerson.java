package dev.tasuki.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Sets up an empty record for the benchmark through its own forms, and prints a token of the programming
/// interface, the session's cookie, and the id of a target of a second organisation.
public final class FirstPerson {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SEED = Pattern.compile("<code class=\"keep\">([A-Z2-7 ]+)</code>");
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI link;

    private FirstPerson(URI link) {
        this.link = link;
    }

    /// @param arguments the set-up link
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new FirstPerson(URI.create(arguments[0])).setUp();
    }

    private void setUp() throws IOException, InterruptedException {
        String form = sent(HttpRequest.newBuilder(link));
        String secret = link.getQuery().substring("secret=".length());
        String secure = sent(posted("/set-up", form, """
                secret=%s&organisation.ja=計測&organisation.en=Bench&handle=bench&name=計測 係&language=ja&email=bench@tasuki.example
                """.strip().formatted(secret)));
        String code = oneTimeCode(found(SEED, secure).replace(" ", ""));
        sent(posted("/register/password", secure, "password=襷をつなぐ 長い合言葉 42&code=" + code));
        String session = sent(HttpRequest.newBuilder(link.resolve("/o/bench/targets/new")));
        String formToken = found(FORM_TOKEN, session);
        String token = sent(changing("/api/v1/organisations/bench/tokens", formToken, """
                {"name": "bench", "scopes": ["read", "write"], "expiresOn": "%s"}
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC).plusDays(30))));
        sent(changing("/api/v1/organisations", formToken, """
                {"organisation": {"ja": "別の組織", "en": "Other"}, "handle": "other"}
                """));
        String foreign = found(ID, sent(changing("/api/v1/organisations/other/targets", formToken, """
                {"name": {"ja": "別", "en": "Other"}, "softwareClass": "system", "requirementPackage": "standard"}
                """)));
        String cookie = cookies.getCookieStore().getCookies().stream()
                .map(FirstPerson::pair)
                .collect(Collectors.joining("; "));
        System.out.println(found(SECRET, token));
        System.out.println(cookie);
        System.out.println(foreign);
    }

    private HttpRequest.Builder changing(String path, String formToken, String json) {
        return HttpRequest.newBuilder(link.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", formToken)
                .POST(BodyPublishers.ofString(json));
    }

    private static String pair(HttpCookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private HttpRequest.Builder posted(String path, String page, String fields) {
        var body = new StringBuilder("_csrf=").append(encoded(found(FORM_TOKEN, page)));
        for (String field : fields.split("&", -1)) {
            String[] parts = field.split("=", 2);
            body.append('&').append(parts[0]).append('=').append(encoded(parts[1]));
        }
        return HttpRequest.newBuilder(link.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private String sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
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

    /// What an authenticator app shows for the seed (RFC 6238).
    private static String oneTimeCode(String base32) {
        ByteBuffer seed = ByteBuffer.allocate(base32.length() * 5 / 8);
        long bits = 0;
        int held = 0;
        for (int i = 0; i < base32.length(); i++) {
            bits = (bits << 5 | ALPHABET.indexOf(base32.charAt(i))) & 0xfff;
            held += 5;
            if (held >= 8) {
                held -= 8;
                seed.put((byte) (bits >> held));
            }
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed.array(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Instant.now().getEpochSecond() / 30)
                    .array());
            int at = hash[hash.length - 1] & 0xf;
            return String.format(
                    Locale.ROOT,
                    "%06d",
                    (ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
