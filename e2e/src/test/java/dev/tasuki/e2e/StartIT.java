package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How the server is started and stopped by whoever runs it, through the launcher.
class StartIT {

    @Test
    void theExampleIsLoadedOnceAndItsRecordKept() throws Exception {
        try (Scratch scratch = Scratch.named("twice")) {
            String link;
            try (BuiltServer first = BuiltServer.start("demo", scratch.data())) {
                link = first.told("signIn").orElseThrow();
                assertThat(first.stop()).isZero();
            }
            try (BuiltServer second = BuiltServer.start("demo", scratch.data())) {
                String again = second.told("signIn").orElseThrow();
                assertThat(again)
                        .as("a link signs in once, so each start makes one")
                        .isNotEqualTo(link);
                assertThat(status(again)).isEqualTo(200);
                assertThat(Files.readAllLines(Path.of(second.told("log").orElseThrow())))
                        .as("the log has an object on each line, and nothing of whom it is about")
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line)
                                .startsWith("{\"@timestamp\":\"")
                                .endsWith("}"))
                        .noneMatch(line -> line.contains("\"level\":\"ERROR\"")
                                || line.contains(again.replaceFirst(".*/", ""))
                                || line.contains("yomogino.example")
                                || line.contains("蓬田"));
                second.kill();
            }
            try (BuiltServer third = BuiltServer.start("demo", scratch.data())) {
                assertThat(status(third.told("signIn").orElseThrow())).isEqualTo(200);
                assertThat(third.stop()).isZero();
            }
        }
    }

    @Test
    void aPortThatIsTakenIsToldInPlainWordsBeforeAnythingElseHappens() throws Exception {
        try (Scratch scratch = Scratch.named("busy");
                var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            for (String command : new String[] {"serve", "demo"}) {
                var english = new Program(scratch.path(), Locale.ENGLISH, Map.of())
                        .run(command, "--port", port, "--data", scratch.data().toString());
                var japanese = new Program(scratch.path(), Locale.JAPANESE, Map.of())
                        .run(command, "--port", port, "--data", scratch.data().toString());

                assertThat(english.exit()).isEqualTo(3);
                assertThat(english.errors())
                        .contains("Port " + port + " is used by another program. Choose another with --port.")
                        .doesNotContain("Exception");
                assertThat(japanese.exit()).isEqualTo(3);
                assertThat(japanese.errors()).contains("ポート " + port + " は別のプログラムが使っています。");
            }
            assertThat(scratch.data().resolve("database")).doesNotExist();
        }
    }

    @Test
    void anOperatorsOwnPostgresIsUsedAndKeepsTheRecord() throws Exception {
        Optional<Path> programs = OtherPostgres.programs();
        assumeTrue(programs.isPresent(), "no PostgreSQL below /usr/lib/postgresql; .ci/run installs one");
        try (Scratch scratch = Scratch.named("other");
                OtherPostgres postgres = OtherPostgres.start(programs.get(), scratch.path())) {
            ApiClient client;
            try (BuiltServer first = BuiltServer.start("serve", scratch.data(), "--db", postgres.address())) {
                client = ApiClient.setUp(first);
                assertThat(first.stop()).isZero();
            }
            try (BuiltServer second = BuiltServer.start("serve", scratch.data(), "--db", postgres.address())) {
                assertThat(second.told("setUp")).isEmpty();
                assertThat(client.at(second).get("/targets").statusCode()).isEqualTo(200);
                assertThat(second.stop()).isZero();
            }
            assertThat(scratch.data().resolve("database")).doesNotExist();
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
