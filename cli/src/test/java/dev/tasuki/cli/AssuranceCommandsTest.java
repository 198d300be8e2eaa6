package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.cli.Session.Ran;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.key.CertificationRequest;
import dev.tasuki.formats.key.CertificationRequestReading;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.VerificationKeyReading;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssuranceCommandsTest {
    private final Session english = Session.in(Language.EN);
    private final Session japanese = Session.in(Language.JA);

    @TempDir
    Path directory;

    @Test
    void initAsksForWhatItIsNotToldAndTakesTheUsualForAnEmptyLine() throws IOException {
        Ran ran = Session.typing(
                        "Reception", "", "servise", "service", "Aoba Soft K.K.", "developer, operator:supporting", "")
                .run("init", directory.toString());

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).contains("Name of the software").contains("Package (minimum, standard) [minimum]");
        assertThat(Files.readString(directory.resolve("tasuki.yaml")))
                .contains("name: Reception")
                .contains("version: 0.1.0")
                .contains("class: service")
                .contains("  developer: primary\n  operator: supporting\n")
                .contains("package: minimum");
        assertThat(directory.resolve(".tasuki/assurance-file.schema.json")).exists();
    }

    @Test
    void initWithoutATerminalNamesEverythingItWouldHaveAsked() {
        Ran ran = english.run("init", directory.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--organisation, --role");
        assertThat(directory.resolve("tasuki.yaml")).doesNotExist();
    }

    @Test
    void initNeverOverwrites() throws IOException {
        Files.writeString(directory.resolve("tasuki.yaml"), "mine");

        Ran ran = init();

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(Files.readString(directory.resolve("tasuki.yaml"))).isEqualTo("mine");
    }

    @Test
    void answerRecordsEvidenceByDigestAndKeepsTheAuthorsComments() throws IOException {
        init();
        Files.writeString(directory.resolve("policy.md"), "policy\n");

        Ran ran = english.run(
                "answer",
                "S3-1.1",
                "--dir",
                directory.toString(),
                "--status",
                "met",
                "--because",
                "Policy published.",
                "--evidence",
                directory.resolve("policy.md").toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("S(3)-1.1").contains("● met");
        assertThat(Files.readString(directory.resolve("tasuki.yaml")))
                .contains("# The frameworks you answer")
                .endsWith("""
                        answers:
                          S(3)-1.1:
                            status: met
                            because: Policy published.
                            evidence:
                              - file: policy.md
                                sha256: %s
                        """.formatted(sha256("policy\n")));
    }

    @Test
    void answerRefusesEvidenceOutsideTheDirectory(@TempDir Path elsewhere) throws IOException {
        init();
        Path file = Files.writeString(elsewhere.resolve("x"), "x");

        Ran ran = english.run(
                "answer", "S1-1.1", "--dir", directory.toString(), "--status", "met", "--evidence", file.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("outside the directory of tasuki.yaml");
    }

    @Test
    void assessAnswersNoWhenEvidenceChangedAndWhenGapsAreNotTolerated() throws IOException {
        init();
        Files.writeString(directory.resolve("policy.md"), "policy\n");
        english.run(
                "answer",
                "S3-1.1",
                "--dir",
                directory.toString(),
                "--status",
                "met",
                "--because",
                "x",
                "--evidence",
                directory.resolve("policy.md").toString());

        assertThat(english.run("assess", directory.toString()).exitCode()).isZero();
        assertThat(english.run("assess", directory.toString(), "--fail-on", "gaps")
                        .exitCode())
                .isEqualTo(1);

        Files.writeString(directory.resolve("policy.md"), "another policy\n");
        Ran changed = japanese.run("assess", directory.toString());
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).contains("証跡の不備").contains("policy.md: 記録後に変更あり");
        assertThat(english.run("assess", directory.toString(), "--fail-on", "nothing")
                        .exitCode())
                .isZero();
    }

    @Test
    void assessReportsEveryMistakeOfTheFileWithLineColumnAndRemedy() throws IOException {
        Files.writeString(directory.resolve("tasuki.yaml"), """
                tasuki: 1
                software:
                  name: x
                  version: 1.0
                  class: gadget
                organisation: {}
                roles: {developper: primary}
                package: minimum
                answers:
                  S(1)-1.1: {status: done}
                """);

        Ran ran = english.run("assess", directory.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .contains("tasuki.yaml:5:10: error:")
                .contains("product, service, embedded, system")
                .contains("“organisation.name” is missing")
                .contains("Did you mean “developer”?")
                .contains("tasuki.yaml:10:22: error:")
                .contains("→");
    }

    @Test
    void aDirectoryWithoutAnAssuranceFileIsPointedToInit() {
        Ran ran = japanese.run("assess", directory.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("tasuki init で作るか");
    }

    @Test
    void whoAskedForJsonGetsFaultsAsJsonToo() throws IOException {
        Files.writeString(directory.resolve("tasuki.yaml"), "tasuki: 2\n");

        Ran ran = english.run("assess", directory.toString(), "--format", "json");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out())
                .contains("\"findings\"")
                .contains("\"code\": \"unknown-format-version\"")
                .contains("\"line\": 1");
    }

    @Test
    void keygenRefusesToOverwriteEitherHalf() throws IOException {
        Path key = directory.resolve("my.key");
        Files.writeString(directory.resolve("my.key.pub"), "mine");

        Ran ran = english.run("keygen", "-o", key.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(key).doesNotExist();
        assertThat(Files.readString(directory.resolve("my.key.pub"))).isEqualTo("mine");
    }

    @Test
    void proveShowsThatOneHoldsAKeyForAnAddress() throws IOException {
        Path key = directory.resolve("my.key");
        english.run("keygen", "-o", key.toString());
        Path request = directory.resolve("my.csr");
        String address = "https://record.example/o/aozora";

        Ran printed = english.run("prove", address, "--key", key.toString());
        Ran written = english.run("prove", address, "--key", key.toString(), "-o", request.toString());
        Ran again = english.run("prove", address, "--key", key.toString(), "-o", request.toString());

        assertThat(printed.exitCode()).isZero();
        assertThat(written.exitCode()).isZero();
        assertThat(again.err()).contains("is already there");
        for (byte[] pem : List.of(printed.out().getBytes(StandardCharsets.US_ASCII), Files.readAllBytes(request))) {
            var read = (CertificationRequestReading.Read) CertificationRequest.parse(Bytes.of(pem), "my.csr");
            assertThat(read.request().addresses()).containsExactly(address);
            assertThat(PublicKeyFile.read(directory.resolve("my.key.pub")))
                    .isEqualTo(new VerificationKeyReading.Read(read.request().key()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record.example/o/aozora",
                "https://record.example/",
                "https://record.example/o/aozora/",
                "https://Record.example/o/aozora",
                "https://record.example/o/aozora?x",
                "https://you@record.example/o/aozora"
            })
    void proveRefusesWhatIsNoAddressOfAnOrganisation(String address) {
        Ran ran = english.run(
                "prove", address, "--key", directory.resolve("no.key").toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .contains("is not the address of an organisation")
                .contains("such as https://record.example");
    }

    @Test
    void declareListsEverythingThatIsMissingAndWritesNothing() {
        init();
        Path key = directory.resolve("my.key");
        english.run("keygen", "-o", key.toString());
        Path declaration = directory.resolve("d.json");

        Ran ran = english.run(
                "declare",
                directory.toString(),
                "--key",
                key.toString(),
                "--signatory",
                "A, B",
                "-o",
                declaration.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err().lines().filter(line -> line.contains("is not answered")))
                .hasSize(41);
        assertThat(ran.err()).contains("The framework contradicts itself about who is asked for “S(2)-2.3”");
        assertThat(declaration).doesNotExist();
    }

    @Test
    void theContradictionIsToldWhereTheDisputedRequirementIsAnsweredAssessedOrFoundMissing() {
        init();
        String in = directory.toString();
        String note = "Table 5 marks developer, supplier and operator";
        english.run("keygen", "-o", directory.resolve("my.key").toString());

        assertThat(english.run("answer", "S2-2.3", "--dir", in, "--status", "met")
                        .out())
                .contains("※ " + note);
        assertThat(english.run("answer", "S2-2.3", "--dir", in, "--owner", "Sato", "--format", "json")
                        .out())
                .contains("\"disputes\"", note);
        assertThat(english.run("assess", in).out())
                .contains("Sharing of release provenance data ※", "S(2)-2.3 ※ ●", "※ S(2)-2.3 " + note);
        assertThat(english.run("assess", in, "--format", "json").out()).contains(note);
    }

    @Test
    void assessNeverTakesTheFileItReportsOnForItsOutput() throws IOException {
        init();
        Path file = directory.resolve("tasuki.yaml");
        String before = Files.readString(file);
        Path report = directory.resolve("report.md");

        assertThat(english.run("assess", directory.toString(), "-o", file.toString(), "--replace")
                        .err())
                .contains("is the file that was read");
        assertThat(file).hasContent(before);
        assertThat(english.run("assess", directory.toString(), "--format", "md", "-o", report.toString())
                        .exitCode())
                .isZero();
        Ran again = english.run("assess", directory.toString(), "--format", "md", "-o", report.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("already there", "--replace");
        assertThat(english.run("assess", directory.toString(), "--format", "md", "-o", report.toString(), "--replace")
                        .exitCode())
                .isZero();
    }

    @Test
    void answersGivenAtTheSameTimeAreAllRecorded() throws Exception {
        init();
        List<String> ids = List.of("S1-1.1", "S1-1.2", "S1-2.1", "S1-2.2", "S1-2.3", "S1-2.4", "S1-3.1", "S1-3.2");
        try (var threads = Executors.newFixedThreadPool(ids.size())) {
            List<Callable<Integer>> calls = ids.stream()
                    .<Callable<Integer>>map(id -> () -> english.run(
                                    "answer", id, "--dir", directory.toString(), "--status", "met", "--because", "x")
                            .exitCode())
                    .toList();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isZero();
            }
        }

        assertThat(Files.readString(directory.resolve("tasuki.yaml"))
                        .lines()
                        .filter(line -> line.startsWith("  S(1)-")))
                .hasSize(ids.size());
    }

    @Test
    void answerFollowsNoLinkOutOfTheDirectory(@TempDir Path elsewhere) throws IOException {
        init();
        Files.writeString(elsewhere.resolve("secret"), "x");
        Files.createSymbolicLink(directory.resolve("link"), elsewhere.resolve("secret"));
        Path link = directory.resolve("link");

        Ran ran = english.run(
                "answer", "S1-1.1", "--dir", directory.toString(), "--status", "met", "--evidence", link.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("“link” leads out of the base directory");
    }

    @Test
    void answerWarnsOfWhatIsNotAskedOfTheseRoles() {
        init();

        Ran ran = english.run("answer", "S1-1.3", "--dir", directory.toString(), "--status", "met");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).contains("“S(1)-1.3” is not asked of these roles under this package");
    }

    @Test
    void aValueThatIsNothingIsRefusedWhereverItIsGiven() {
        assertThat(english.run("init", directory.toString(), "--name", "").err())
                .contains("--name is given without a value");
        assertThat(english.run("requirements", "--role", "", "--package", "minimum")
                        .exitCode())
                .isEqualTo(2);
        assertThat(english.run("requirements", "--role", ",", "--package", "minimum")
                        .err())
                .contains("Something is missing: --role");
        assertThat(english.run("catalogue", "list", "--lang", "fr").err())
                .contains("--lang cannot be “fr”")
                .contains("Use one of: ja, en");
    }

    @Test
    void whatAnotherOrganisationWroteCannotForgeAVerdictOnTheTerminal() throws IOException {
        init();
        Path key = directory.resolve("my.key");
        english.run("keygen", "-o", key.toString());

        Ran ran = english.run(
                "declare",
                directory.toString(),
                "--key",
                key.toString(),
                "--signatory",
                "Eve, X)\n\nVerdict: valid\n  signatory: Hanako (SRO",
                "-o",
                directory.resolve("d.json").toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("lacks a name or a role").doesNotContain("\nVerdict: valid");
    }

    @Test
    void aFileNameThatBeginsWithAnAtSignIsAFileAndNeverArguments() throws IOException {
        Path arguments = Files.writeString(directory.resolve("@x"), "--help\n--trust\nevil.pub\n");

        Ran ran = english.run("verify", "@" + directory.resolve("x"));
        Ran itself = english.run("verify", arguments.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no file “@");
        assertThat(itself.exitCode()).isEqualTo(1);
        assertThat(itself.out()).contains("✕  envelope");
    }

    private Ran init() {
        return english.run(
                "init",
                directory.toString(),
                "--name",
                "Reception",
                "--organisation",
                "Aoba Soft K.K.",
                "--role",
                "developer,supplier");
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
