package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Kills the server in the middle of uploads and pushes, again and again. What it acknowledged is there and whole.
class CrashIT {
    private static final int ROUNDS = 20;
    private static final int WRITERS = 4;
    /// After how many acknowledged writes a round is cut: another number each time, so that it is cut in other places.
    private static final int SHORTEST_ROUND = 3;

    private static final int ROUNDS_UNTIL_AGAIN = 7;
    private static final long LONGEST_ROUND_SECONDS = 120;
    private static final String REQUIREMENT = "S(6)-2.1";

    /// The content of uploads that were acknowledged, by its address.
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    /// What the documents that were acknowledged hold, by address.
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    /// The last push that was acknowledged, by the address of its target.
    private final Map<String, Integer> pushes = new ConcurrentHashMap<>();
    /// Answers that no writer should get, from a server that is alive.
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    @Test
    void everyAcknowledgedWriteIsThereAndWholeAfterTwentyKills() throws Exception {
        try (Scratch scratch = Scratch.named("crash")) {
            ApiClient client;
            try (BuiltServer server = BuiltServer.start("serve", scratch.data())) {
                client = ApiClient.setUp(server);
                server.kill();
            }
            for (int round = 0; round < ROUNDS; round++) {
                try (BuiltServer server = BuiltServer.start("serve", scratch.data())) {
                    writeUntilKilled(client.at(server), server, round);
                }
            }
            try (BuiltServer server = BuiltServer.start("serve", scratch.data())) {
                requireAll(client.at(server));
                requireNothingDangling(client.at(server));
                requireWholeAuditRecord(client.at(server), scratch);
                assertThat(server.stop()).isZero();
            }
            assertThat(unexpected).isEmpty();
            assertThat(contents).hasSizeGreaterThanOrEqualTo(ROUNDS * SHORTEST_ROUND);
            assertThat(pushes).isNotEmpty();
        }
    }

    private void writeUntilKilled(ApiClient client, BuiltServer server, int round) throws InterruptedException {
        var enough = new CountDownLatch(SHORTEST_ROUND + round % ROUNDS_UNTIL_AGAIN);
        var ended = new Phaser(1);
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "round-" + round + "-" + writer;
            ended.register();
            Thread.ofVirtual().start(() -> {
                try {
                    write(client, name, enough);
                } catch (IOException e) {
                    // The server is gone; what it had not acknowledged by then is nobody's promise.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (IllegalStateException e) {
                    unexpected.add(String.valueOf(e.getMessage()));
                } finally {
                    ended.arriveAndDeregister();
                }
            });
        }
        boolean written = enough.await(LONGEST_ROUND_SECONDS, TimeUnit.SECONDS);
        server.kill();
        ended.arriveAndAwaitAdvance();
        assertThat(written).as("round " + round + ": " + unexpected).isTrue();
    }

    /// Uploads, then pushes answers that rest on what was uploaded, until the server is gone.
    private void write(ApiClient client, String name, CountDownLatch enough) throws IOException, InterruptedException {
        HttpResponse<String> target = client.post("/targets", """
                {"name": {"ja": "対象 %1$s", "en": "Target %1$s"}, "softwareClass": "system",
                 "requirementPackage": "minimum", "ownRoles": ["customer:primary"]}
                """.formatted(name), name + "-target");
        requireStatus(target, 201);
        String place = location(target);
        documents.put(place, "Target " + name);
        String before = "";
        for (int number = 0; ; number++) {
            String file = name + "-" + number;
            String digest = upload(client, file + " 届出");
            HttpResponse<String> kept = client.post("/evidence", """
                    {"reference": "記録/%s.txt", "sha256": "%s", "trueOn": "2026-11-01", "sharing": "own"}
                    """.formatted(file, digest), file + "-evidence");
            requireStatus(kept, 201);
            documents.put(location(kept), digest);
            enough.countDown();
            String text = assurance(name, number, upload(client, content(name, number)));
            requireStatus(client.post(place + "/assurance", sent(text, before), file + "-push"), 200);
            pushes.put(place, number);
            before = text;
            enough.countDown();
        }
    }

    private String upload(ApiClient client, String name) throws IOException, InterruptedException {
        // Large enough to be cut in the middle.
        byte[] content = ("証跡 " + name + "\n").repeat(4_000).getBytes(StandardCharsets.UTF_8);
        String digest = digest(content);
        requireStatus(client.put("/evidence-content/" + digest, content), 204);
        contents.put("/evidence-content/" + digest, content);
        return digest;
    }

    private static String content(String name, int number) {
        return name + "-" + number + " 回答";
    }

    private static String because(String name, int number) {
        return "Push " + number + " of " + name;
    }

    private static String assurance(String name, int number, String digest) {
        return """
                tasuki: 1
                software:
                  name: Target %1$s
                  version: 1.0.0
                  class: system
                organisation:
                  name: Aoba Software
                roles:
                  customer: primary
                package: minimum
                answers:
                  %2$s:
                    status: met
                    because: %3$s
                    evidence:
                      - file: answers/%1$s-%4$d.txt
                        sha256: %5$s
                """.formatted(name, REQUIREMENT, because(name, number), number, digest);
    }

    private static String sent(String text, String before) {
        var body = new JsonObject();
        body.addProperty("text", text);
        if (!before.isEmpty()) {
            body.addProperty("base", before);
        }
        return body.toString();
    }

    private static void requireStatus(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    private static String location(HttpResponse<String> created) {
        String location = created.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/organisations/aoba") + "/organisations/aoba".length());
    }

    private void requireAll(ApiClient client) throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        for (var written : contents.entrySet()) {
            HttpResponse<byte[]> read = client.bytes(written.getKey());
            if (read.statusCode() != 200 || !MessageDigest.isEqual(read.body(), written.getValue())) {
                lost.add(written.getKey() + " " + read.statusCode());
            }
        }
        for (var written : documents.entrySet()) {
            HttpResponse<String> read = client.get(written.getKey());
            if (read.statusCode() != 200 || !read.body().contains(written.getValue())) {
                lost.add(written.getKey() + " " + read.statusCode());
            }
        }
        for (var pushed : pushes.entrySet()) {
            JsonObject answer = client.object(pushed.getKey() + "/answers/" + REQUIREMENT);
            String name = String.valueOf(documents.get(pushed.getKey())).replace("Target ", "");
            // The next push may have been taken without anybody having been told.
            Set<String> possible = Set.of(because(name, pushed.getValue()), because(name, pushed.getValue() + 1));
            if (!possible.contains(answer.get("because").getAsString())) {
                lost.add(pushed + " " + answer);
            }
        }
        assertThat(lost).as("acknowledged and lost").isEmpty();
    }

    /// Whatever is in the record, acknowledged or not: evidence opens and is what its digest says, and answers name
    /// only such.
    private static void requireNothingDangling(ApiClient client) throws IOException, InterruptedException {
        Set<String> opened = new HashSet<>();
        for (JsonObject evidence : client.list("/evidence")) {
            String id = evidence.get("id").getAsString();
            HttpResponse<byte[]> content = client.bytes("/evidence/" + id + "/content");
            assertThat(content.statusCode()).as(evidence.toString()).isEqualTo(200);
            assertThat(digest(content.body())).isEqualTo(evidence.get("sha256").getAsString());
            opened.add(id);
        }
        int cited = 0;
        for (JsonObject target : client.list("/targets")) {
            JsonObject assessment = client.object("/targets/" + target.get("id").getAsString() + "/assessment");
            for (JsonElement owed : assessment.getAsJsonArray("requirements")) {
                if (owed.getAsJsonObject().get("answer") instanceof JsonObject answer) {
                    for (JsonElement evidence : answer.getAsJsonArray("evidence")) {
                        assertThat(opened).contains(evidence.getAsString());
                        cited++;
                    }
                }
            }
        }
        assertThat(cited).isPositive();
    }

    private static void requireWholeAuditRecord(ApiClient client, Scratch scratch)
            throws IOException, InterruptedException {
        Path export = scratch.path().resolve("audit.jsonl");
        Files.writeString(export, client.get("/audit/export").body());
        Program.Ran ran = new Program(scratch.path(), Locale.UK, Map.of()).run("audit", "verify", export.toString());
        assertThat(ran.exit()).as(ran.output() + ran.errors()).isZero();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
