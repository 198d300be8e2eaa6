package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `tasuki push` and `tasuki pull` against a record that answers what it is told to.
class RecordCommandsTest {
    private static final String TARGET = "01a215da-e294-7c4b-8685-af23b6a40448";
    private static final byte[] REVIEW = "設計レビューの記録".getBytes(StandardCharsets.UTF_8);
    private static final String FILE = """
            # 手元の注記
            tasuki: 1
            software:
              name: 窓口システム
              version: "3.2"
              class: system
            organisation:
              name: 株式会社みなと
            roles:
              developer: primary
            package: standard
            answers:
              S(1)-1.1:
                status: met
                because: 四半期ごとに見直しています。
                evidence:
                  - file: docs/レビュー.md
                    sha256: %s
            """.formatted(Sha256.of(REVIEW).hex());

    private record Reply(int status, Map<String, String> headers, String body) {}

    @TempDir
    private Path directory;

    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer record;

    @BeforeEach
    void start() throws IOException {
        record = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        record.createContext("/", this::reply);
        record.start();
        Files.createDirectories(directory.resolve("docs"));
        Files.write(directory.resolve("docs/レビュー.md"), REVIEW);
        Files.writeString(directory.resolve("tasuki.yaml"), FILE);
    }

    @AfterEach
    void stop() {
        record.stop(0);
    }

    private void reply(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + "\n" + body);
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer secret-of-a-test");
            Reply reply = replies.remove();
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answers(int status, String body) {
        replies.add(new Reply(status, Map.of(), body));
    }

    private void takesOver() {
        answers(200, """
                {"sha256": "%s", "text": "", "changedAnswers": 1, "merged": false, "differences": []}
                """.formatted("a".repeat(64)));
    }

    @Test
    void evidenceThatIsMissingThereIsSentBeforeTheFile() throws IOException {
        answers(409, """
                {"detail": "missing", "missing": [{"file": "docs/レビュー.md", "sha256": "%s"}]}
                """.formatted(Sha256.of(REVIEW).hex()));
        answers(204, "");
        takesOver();

        Session.Ran ran = run("push");

        assertThat(ran.err()).contains("Sending evidence: docs/レビュー.md");
        assertThat(ran.out()).contains("Answers changed: 1. Evidence sent: 1.");
        assertThat(ran.exitCode()).isZero();
        assertThat(requests).hasSize(3);
        assertThat(requests.get(1))
                .startsWith("PUT /api/v1/organisations/minato/evidence-content/"
                        + Sha256.of(REVIEW).hex())
                .endsWith("設計レビューの記録");
        assertThat(Files.readString(directory.resolve(".tasuki/remote.json"))).contains("手元の注記");
    }

    @Test
    void theTextOfTheLastExchangeIsSentAsTheCommonPast() throws IOException {
        takesOver();
        takesOver();
        run("push");
        Files.writeString(directory.resolve("tasuki.yaml"), FILE.replace("四半期", "毎月"));

        run("push");

        assertThat(requests.get(0)).doesNotContain("\"base\"");
        assertThat(requests.get(1)).contains("\"base\"").contains("毎月").contains("四半期");
    }

    @Test
    void conflictsAreToldFieldByFieldAndNothingIsKept() {
        answers(409, """
                {"detail": "conflict", "conflicts": [{"path": "answers.S(1)-1.1.because",
                 "title": {"ja": "理由", "en": "reasoning"}, "base": {"ja": "前", "en": "before"},
                 "mine": {"ja": "手", "en": "here"}, "theirs": {"ja": "記", "en": "there"}}]}
                """);

        Session.Ran ran = run("push");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains("reasoning was changed on both sides. before: before / here: here / record: there");
        assertThat(directory.resolve(".tasuki")).doesNotExist();
    }

    @Test
    void evidenceThatChangedAfterItWasRecordedIsNotSent() throws IOException {
        Files.writeString(directory.resolve("docs/レビュー.md"), "別の内容");

        Session.Ran ran = run("push");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("is not what tasuki.yaml recorded");
        assertThat(requests).isEmpty();
    }

    @Test
    void aServerThatAsksToWaitIsAskedAgain() {
        replies.add(new Reply(503, Map.of("Retry-After", "0"), ""));
        takesOver();

        assertThat(run("push").exitCode()).isZero();
        assertThat(requests).hasSize(2);
    }

    @Test
    void noRedirectIsFollowed() {
        replies.add(new Reply(307, Map.of("Location", "https://elsewhere.example/"), ""));

        Session.Ran ran = run("push");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("redirects to another address");
        assertThat(requests).hasSize(1);
    }

    @Test
    void aServerThatFailsIsNobodysFaultHere() {
        answers(500, "{\"detail\": \"Something unexpected happened.\"}");

        Session.Ran ran = run("push");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("Something unexpected happened.");
    }

    @Test
    void aRecordOnAnotherMachineIsReachedByTlsOnly() throws IOException {
        Session.Ran ran = Session.in(Language.EN)
                .run(
                        "push",
                        directory.toString(),
                        "--server",
                        "http://record.example",
                        "--organisation",
                        "minato",
                        "--target",
                        TARGET,
                        "--token-file",
                        token());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("would be reached without encryption");
    }

    @Test
    void aPullKeepsCommentsAndLocalChanges() throws IOException {
        takesOver();
        run("push");
        Files.writeString(directory.resolve("tasuki.yaml"), FILE.replace("四半期", "毎月"));
        String theirs = FILE.replace("# 手元の注記\n", "") + """
                  S(1)-1.2:
                    status: not_met
                    because: 記録で答えました。
                """.indent(0);
        answers(200, theirs);

        Session.Ran ran = run("pull");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(Files.readString(directory.resolve("tasuki.yaml")))
                .contains("# 手元の注記")
                .contains("毎月ごとに見直しています。")
                .contains("記録で答えました。");
    }

    @Test
    void aPullThatConflictsChangesNothingUntilSomebodyDecides() throws IOException {
        takesOver();
        run("push");
        String mine = FILE.replace("四半期", "毎月");
        Files.writeString(directory.resolve("tasuki.yaml"), mine);
        String theirs = FILE.replace("四半期", "毎年");
        answers(200, theirs);
        answers(200, theirs);

        Session.Ran refused = run("pull");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("四半期").contains("毎月").contains("毎年");
        assertThat(Files.readString(directory.resolve("tasuki.yaml"))).isEqualTo(mine);
        assertThat(run("pull", "--prefer", "theirs").exitCode()).isZero();
        assertThat(Files.readString(directory.resolve("tasuki.yaml")))
                .contains("毎年")
                .contains("# 手元の注記");
    }

    @Test
    void aPullFetchesTheNewestDeclarationOfTheOrganisationsOwnThatHolds() throws IOException {
        String envelope = "{\"payload\": \"…\"}";
        Path file = directory.resolve("declaration.json");
        answers(200, listing(listed("valid", "received", "1", "a".repeat(64)), "more"));
        answers(
                200,
                listing(
                        listed("expired", "signed", "2", "b".repeat(64)) + ","
                                + listed(
                                        "expires-soon",
                                        "filed",
                                        "3",
                                        Sha256.of(envelope.getBytes(StandardCharsets.UTF_8))
                                                .hex()),
                        ""));
        answers(200, envelope);
        answers(200, FILE);

        Session.Ran ran = run("pull", "--declaration", file.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Fetched the declaration into " + file);
        assertThat(Files.readString(file)).isEqualTo(envelope);
        assertThat(requests.get(2)).startsWith("GET /api/v1/organisations/minato/declarations/3/envelope");
    }

    @Test
    void aPullOverwritesNoDeclarationAndKeepsNoneThatIsNotAsTheRecordHasIt() throws IOException {
        Path file = directory.resolve("declaration.json");
        String one = listing(
                listed(
                        "valid",
                        "signed",
                        "1",
                        Sha256.of("one".getBytes(StandardCharsets.UTF_8)).hex()),
                "");

        answers(200, listing("", ""));
        Session.Ran none = run("pull", "--declaration", file.toString());
        answers(200, one);
        answers(200, "two");
        Session.Ran damaged = run("pull", "--declaration", file.toString());
        assertThat(file).doesNotExist();
        Files.writeString(file, "mine");
        answers(200, one);
        answers(200, "one");
        Session.Ran another = run("pull", "--declaration", file.toString());

        assertThat(none.err()).contains("has no valid declaration of your own about this target");
        assertThat(damaged.err()).contains("does not match the digest in the record");
        assertThat(another.err()).contains("already exists with content different from the record's");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(none.exitCode() * damaged.exitCode() * another.exitCode()).isNotZero();
    }

    private static String listing(String items, String next) {
        return "{\"items\": [" + items + "]" + (next.isEmpty() ? "" : ", \"next\": \"" + next + "\"") + "}";
    }

    private static String listed(String state, String origin, String id, String sha256) {
        return """
                {"state": "%s", "declaration": {"id": "%s", "origin": "%s", "sha256": "%s"}}
                """.formatted(state, id, origin, sha256);
    }

    @Test
    void aPullOverwritesNoEvidence() throws IOException {
        Files.writeString(directory.resolve("docs/レビュー.md"), "別の内容");
        answers(200, FILE);

        Session.Ran ran = run("pull");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("already exists with content different");
        assertThat(Files.readString(directory.resolve("docs/レビュー.md"))).isEqualTo("別の内容");
    }

    @Test
    void evidenceThatArrivesDamagedIsNotSaved() throws IOException {
        Files.delete(directory.resolve("docs/レビュー.md"));
        answers(200, FILE);
        answers(200, "途中で壊れた内容");

        Session.Ran ran = run("pull");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("arrived with content that does not match the digest");
        assertThat(directory.resolve("docs/レビュー.md")).doesNotExist();
    }

    private Session.Ran run(String command, String... more) {
        var arguments = new ArrayList<>(List.of(
                command,
                directory.toString(),
                "--server",
                "http://localhost:" + record.getAddress().getPort(),
                "--organisation",
                "minato",
                "--target",
                TARGET,
                "--token-file",
                token()));
        arguments.addAll(List.of(more));
        return Session.in(Language.EN).run(arguments.toArray(String[]::new));
    }

    private String token() {
        Path file = directory.resolve("token");
        try {
            Files.writeString(file, "secret-of-a-test\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
