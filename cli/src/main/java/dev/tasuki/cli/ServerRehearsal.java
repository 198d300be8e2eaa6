package dev.tasuki.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Records the server's start-up cache by starting the built server on a record of its own, asking for pages, and
/// stopping it. A build step.
///
/// A machine that cannot start the server while it builds still gets one that runs, only slower to start.
final class ServerRehearsal {
    private static final Pattern ADDRESS = Pattern.compile("\"address\": \"(http://[^\"]+)\"");
    private static final Pattern SIGN_IN = Pattern.compile("\"signIn\": \"(http://[^\"]+)\"");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/o/[a-z0-9/-]+)\"");
    private static final int LONGEST_VISIT = 80;
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(20);
    private static final long STOP_SECONDS = 60;
    private static final List<String> PAGES = List.of(
            "/livez", "/readyz", "/", "/sign-in", "/verify", "/organisations", "/api/openapi.json", "/o/nobody");

    private final Path home;
    private final Path java;
    private final Path configuration;
    private final Path cache;
    private final Path log;

    private ServerRehearsal(Path home) {
        this.home = home;
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
        this.configuration = home.resolveSibling("tasuki-server.aotconf");
        this.cache = home.resolve("tasuki-server.aot");
        this.log = home.resolveSibling("server-rehearsal.log");
    }

    /// The rehearsal of what was built in this directory.
    static ServerRehearsal in(Path home) {
        return new ServerRehearsal(home);
    }

    /// Records the cache, or says that there is none.
    void record() {
        try {
            Files.deleteIfExists(cache);
            Files.deleteIfExists(configuration);
            Files.deleteIfExists(log);
            rehearse();
            Process create = jvm("-XX:AOTMode=create", "-XX:AOTConfiguration=" + configuration, "-XX:AOTCache=" + cache)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            require(create.waitFor(5, TimeUnit.MINUTES) && Files.exists(cache), "the cache was not made");
        } catch (IOException | UncheckedIOException e) {
            System.err.println("[WARNING] The server will start without its start-up cache: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rehearse() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("tasuki-rehearsal");
        // As root, the database runs as a user who has to reach it.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        try {
            Process server = jvm(
                            "-XX:AOTMode=record",
                            "-XX:AOTConfiguration=" + configuration,
                            "demo",
                            "--port",
                            "0",
                            "--format",
                            "json",
                            "--data",
                            data.resolve("data").toString())
                    .start();
            try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
                String ready = untilReady(said);
                visit(
                        found(ADDRESS, ready).orElseThrow(() -> new IOException("it did not start")),
                        found(SIGN_IN, ready).orElseThrow(() -> new IOException("nobody could sign in")));
                server.destroy();
                require(server.waitFor(STOP_SECONDS, TimeUnit.SECONDS), "it did not stop");
                require(Files.exists(configuration), "nothing was recorded");
            } finally {
                server.destroyForcibly();
            }
        } finally {
            Rehearsal.remove(data);
        }
    }

    private static String untilReady(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.equals("}")) {
                break;
            }
        }
        return said.toString();
    }

    /// Signs in and looks at what the pages lead to, in both languages.
    private static void visit(String address, String signIn) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var pages = new LinkedHashSet<>(PAGES);
            String form = sent(client, HttpRequest.newBuilder(URI.create(signIn)));
            String token = found(FORM_TOKEN, form).orElse("");
            String home = sent(
                    client,
                    HttpRequest.newBuilder(URI.create(signIn))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
            addLinks(pages, home);
            for (int visited = 0; visited < Math.min(pages.size(), LONGEST_VISIT); visited++) {
                String page = pages.stream().skip(visited).findFirst().orElseThrow();
                addLinks(
                        pages,
                        sent(
                                client,
                                HttpRequest.newBuilder(URI.create(address + page))
                                        .header("Accept-Language", visited % 2 == 0 ? "ja" : "en")));
            }
        }
    }

    private static void addLinks(Set<String> pages, String page) {
        LINK.matcher(page).results().map(link -> link.group(1)).forEach(pages::add);
    }

    private static String sent(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.timeout(REQUEST_LIMIT).build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// The server's JVM as the launcher starts it; options before the command, which begins at the first word without
    /// a hyphen.
    private ProcessBuilder jvm(String... words) {
        var command = new ArrayList<>(List.of(java.toString(), "@" + home.resolve("server.options")));
        int at = 0;
        while (at < words.length && words[at].startsWith("-")) {
            command.add(words[at++]);
        }
        command.add("-jar");
        command.add(home.resolve(ServerJar.NAME).toString());
        command.addAll(List.of(words).subList(at, words.length));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        // What a person has set for a server of theirs is not for this one.
        environment.keySet().removeIf(name -> name.startsWith("TASUKI_") || name.startsWith("SPRING_"));
        return builder;
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
