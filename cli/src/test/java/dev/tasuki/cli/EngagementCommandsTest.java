package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.cli.Session.Ran;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A prime contractor and its subcontractor, each in a directory of its own, that send each other files.
class EngagementCommandsTest {
    private final Session english = Session.in(Language.EN);
    private final Session japanese = Session.in(Language.JA);

    @TempDir
    Path directory = Path.of(".");

    private Path prime = directory;
    private Path sub = directory;

    @BeforeEach
    void twoCompanies() throws IOException {
        prime = Files.createDirectory(directory.resolve("prime"));
        sub = Files.createDirectory(directory.resolve("sub"));
        // Tests run in the module's directory.
        String example = Files.readString(Path.of("..", "docs", "example", "supplychain.yaml"));
        Files.writeString(
                prime.resolve("supplychain.yaml"),
                example.replaceFirst("(?s)          - \\{ date: 2026-10-09.*?accepted }\n", ""));
        for (Path company : new Path[] {prime, sub}) {
            assertThat(english.run("keygen", "-o", company.resolve("key").toString())
                            .exitCode())
                    .isZero();
        }
    }

    private Ran export(Session session, Path company, String... more) {
        return session.run(Stream.concat(
                        Stream.of(
                                "engagement",
                                "export",
                                company.toString(),
                                "--engagement",
                                "support",
                                "--key",
                                company.resolve("key").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Ran receive(Session session, Path file, Path company, Path from, String... more) {
        return session.run(Stream.concat(
                        Stream.of(
                                "engagement",
                                "import",
                                file.toString(),
                                company.toString(),
                                "--trust",
                                from.resolve("key.pub").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Path kept(Path company, String name) {
        return company.resolve("engagements").resolve("support").resolve(name);
    }

    @Test
    void anOfferIsSentAnsweredAndTakenIn() throws IOException {
        Ran offered = export(english, prime);
        assertThat(offered.exitCode()).isZero();
        assertThat(offered.out())
                .contains("engagement support, number 1, from the customer: 青空システムズ株式会社 → 有限会社みずき開発")
                .contains("S(1)-1.1  developer  2026-10-05  offered  画面部分のリスク分析");

        Ran taken = receive(japanese, kept(prime, "0001-sent.json"), sub, prime);
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out()).contains("契約関係 support、1 番（委託する側のファイル）");
        assertThat(kept(sub, "0001-received.json")).hasSameBinaryContentAs(kept(prime, "0001-sent.json"));

        Path own = sub.resolve("supplychain.yaml");
        Files.writeString(
                own,
                Files.readString(own)
                        .replaceFirst(
                                "state: offered\n",
                                "state: offered\n          - date: 2026-10-20\n            state: refused\n            because: 要員が足りません。\n"));
        assertThat(export(english, sub).exitCode()).isZero();
        Ran answered = receive(japanese, kept(sub, "0002-sent.json"), prime, sub);

        assertThat(answered.exitCode()).isZero();
        assertThat(answered.out()).contains("S(1)-1.1  開発者  2026-10-20  辞退", "理由: 要員が足りません。");
        assertThat(english.run(
                                "supplychain",
                                "obligations",
                                prime.toString(),
                                "--party",
                                "mizuki",
                                "--at",
                                "2026-11-01")
                        .out())
                .doesNotContain("S(1)-1.1  share accepted");
        assertThat(Files.readString(prime.resolve("supplychain.yaml"))).contains("because: 要員が足りません。");
    }

    @Test
    void aPreviewWritesNothing() {
        export(english, prime);

        Ran ran = receive(english, kept(prime, "0001-sent.json"), sub, prime, "--preview", "--format", "json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("\"termsAreNew\": true", "\"state\": \"offered\"");
        assertThat(ran.err()).contains("Nothing was written");
        assertThat(sub.resolve("supplychain.yaml")).doesNotExist();
        assertThat(sub.resolve("engagements")).doesNotExist();
    }

    @Test
    void aForgedAndARepeatedFileAreRefused() throws IOException {
        export(english, prime);
        Path sent = kept(prime, "0001-sent.json");
        Path forged = directory.resolve("forged.json");
        Files.writeString(forged, Files.readString(sent).replaceFirst("\"sig\":\"....", "\"sig\":\"AAAA"));

        Ran refused = receive(japanese, forged, sub, prime);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("信頼する鍵の署名がないか、署名が内容と一致しません。", "取り込みませんでした。");
        assertThat(sub.resolve("supplychain.yaml")).doesNotExist();

        assertThat(receive(english, sent, sub, prime).exitCode()).isZero();
        Ran again = receive(english, sent, sub, prime, "--format", "json");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).contains("\"code\": \"already-kept\"");
    }

    @Test
    void aKeptFileThatWasChangedOrIsMissingIsNoticed() throws IOException {
        export(english, prime);
        receive(english, kept(prime, "0001-sent.json"), sub, prime);
        Files.move(kept(sub, "0001-received.json"), kept(sub, "0002-received.json"));

        Ran ran = export(english, sub);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("one is missing or was changed");
    }

    @Test
    void earlierAnswersAreTakenInOnceTheyAreConfirmed() throws IOException {
        Path file = prime.resolve("supplychain.yaml");
        Files.copy(Path.of("..", "docs", "example", "supplychain.yaml"), file, StandardCopyOption.REPLACE_EXISTING);
        export(english, prime);
        Path sent = kept(prime, "0001-sent.json");

        Ran refused = receive(japanese, sent, sub, prime);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("こちらが 2026-10-15 に「accepted」と答えています。", "--confirm-answers");

        assertThat(receive(english, sent, sub, prime, "--confirm-answers").exitCode())
                .isZero();
    }

    @Test
    void whoseTurnItIsIsListedAndAnsweredWithoutAnEditor() throws IOException {
        export(english, prime);
        receive(english, kept(prime, "0001-sent.json"), sub, prime);

        Ran before = japanese.run("engagement", "list", sub.toString());
        assertThat(before.exitCode()).isZero();
        assertThat(before.out())
                .contains("support  青空システムズ株式会社 → 有限会社みずき開発、対象 窓口システム")
                .contains("S(1)-1.1  こちらの番  提示  期限 2026年12月28日  画面部分のリスク分析")
                .contains("最後のファイル: 1 番（委託する側）")
                .doesNotContain("まだ相手に伝えていない");

        Ran answered = english.run(
                "engagement", "answer", sub.toString(), "--engagement", "support", "--state", "accepted", "--all");
        assertThat(answered.exitCode()).isZero();
        assertThat(answered.out()).contains("S(1)-1.1: accepted (画面部分のリスク分析)", "S(1)-1.2: accepted");
        assertThat(answered.err()).contains("tasuki engagement export");

        Ran after = english.run("engagement", "list", sub.toString());
        assertThat(after.out())
                .contains("No share waits for an answer (shares: 2).")
                .contains("There are changes that the other side has not been told.");
        export(english, sub);
        receive(english, kept(sub, "0002-sent.json"), prime, sub);
        assertThat(english.run("engagement", "list", prime.toString(), "--format", "json")
                        .out())
                .contains("\"side\": \"customer\"", "\"files\": 2", "\"unsent\": false", "\"state\": \"accepted\"");
    }

    @Test
    void anAnswerThatCannotBeIsRefusedAndNothingIsWritten() throws IOException {
        String before = Files.readString(prime.resolve("supplychain.yaml"));
        String[] answer = {"engagement", "answer", prime.toString(), "--engagement", "support"};

        for (String[] wrong : new String[][] {
            {"--state", "accepted"},
            {"--state", "agreed", "--all"},
            {"--state", "accepted", "--all", "--requirement", "S(1)-1.1"},
            {"--state", "accepted", "--requirement", "S(9)"},
            {"--state", "accepted", "--requirement", "S(4)-1.1"},
            {"--state", "refused", "--all"},
            {"--state", "accepted", "--all", "--on", "2026-11-23"},
            {"--state", "accepted", "--all", "--on", "2026-01-01"}
        }) {
            for (Session session : new Session[] {english, japanese}) {
                Ran ran = session.run(
                        Stream.concat(Stream.of(answer), Stream.of(wrong)).toArray(String[]::new));
                assertThat(ran.exitCode()).as(String.join(" ", wrong)).isEqualTo(2);
                assertThat(ran.err()).contains("→");
            }
        }
        assertThat(prime.resolve("supplychain.yaml")).hasContent(before);
    }

    @Test
    void nothingNewIsNotSentAgain() {
        export(english, prime);

        Ran ran = export(japanese, prime);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("前の 1 番のファイルから変わったところがありません。", "書き出しませんでした。");
        assertThat(kept(prime, "0002-sent.json")).doesNotExist();
    }

    @Test
    void whatCannotBeUsedIsSaidWithWhatToDo() {
        assertThat(english.run("engagement").exitCode()).isEqualTo(2);
        Ran unknown = english.run(
                "engagement",
                "export",
                prime.toString(),
                "--engagement",
                "suport",
                "--key",
                prime.resolve("key").toString());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("suport", "development");
        Ran keyless = japanese.run("engagement", "import", prime.toString(), sub.toString());
        assertThat(keyless.exitCode()).isEqualTo(2);
        assertThat(keyless.err()).contains("--trust");
        Ran other = receive(english, prime.resolve("supplychain.yaml"), sub, prime);
        assertThat(other.exitCode()).isEqualTo(1);
        Ran nowhere = receive(japanese, prime.resolve("none.json"), sub, prime);
        assertThat(nowhere.exitCode()).isEqualTo(2);
    }
}
