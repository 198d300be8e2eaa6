package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A repository and the record, with changes on both sides.
class PushPullIT {
    private static final String REQUIREMENT = "S(6)-2.1";

    @Test
    void bothSidesKeepTheirChangesAndAConflictIsToldFieldByField() throws Exception {
        try (Scratch scratch = Scratch.named("exchange");
                BuiltServer server = BuiltServer.start("serve", scratch.data());
                Chromium chromium = Chromium.start();
                BrowserContext person = chromium.person("en")) {
            Visitor visitor = Visitor.of(person, server, "en");
            Arrival.describe(visitor, server);
            Arrival.byPassword(visitor);
            String token = makeToken(visitor);
            String target = addTarget(visitor);
            Path repository = Files.createDirectory(scratch.path().resolve("repository"));
            var program = new Program(repository, Locale.UK, Map.of("TASUKI_TOKEN", token));
            String[] there = {"--server", server.address(), "--organisation", Arrival.HANDLE, "--target", target};

            firstPush(program, repository, there);
            changeInBrowser(visitor, target, "owner", "Jiro Sato");
            succeeds(program.run(words("pull", there)));
            assertThat(Files.readString(repository.resolve("tasuki.yaml")))
                    .contains("owner: Jiro Sato", "because: Written down before each order");

            succeeds(program.run("answer", REQUIREMENT, "--because", "Reviewed here"));
            changeInBrowser(visitor, target, "because", "Reviewed there");
            Program.Ran refused = program.run(words("push", there));
            assertThat(refused.exit()).as(refused.output() + refused.errors()).isEqualTo(1);
            assertThat(refused.errors())
                    .contains(REQUIREMENT, "Written down before each order", "Reviewed here", "Reviewed there");
            Program.Ran alsoRefused = program.run(words("pull", there));
            assertThat(alsoRefused.exit()).as(alsoRefused.errors()).isEqualTo(1);
            assertThat(alsoRefused.errors()).contains("Reviewed here", "Reviewed there");
            assertThat(Files.readString(repository.resolve("tasuki.yaml"))).contains("because: Reviewed here");

            decide(program, visitor, target, there);
            declare(program, visitor, server, repository, there);
        }
    }

    private static String makeToken(Visitor visitor) {
        visitor.open(Arrival.HOME + "/tokens/new");
        visitor.fill("name", "build");
        visitor.choose("scopes", "write");
        visitor.choose("scopes", "declare");
        visitor.fill(
                "expiresOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(30).toString());
        visitor.send();
        return String.valueOf(visitor.find("main .secret code").textContent());
    }

    private static String addTarget(Visitor visitor) {
        visitor.open(Arrival.HOME + "/targets/new");
        visitor.fill("name.ja", "みなと受付システム");
        visitor.fill("name.en", "Minato Reception");
        visitor.choose("softwareClass", "system");
        visitor.choose("requirementPackage", "minimum");
        visitor.hold("ownRoles", "customer", "primary");
        visitor.send();
        return visitor.identity();
    }

    private static void firstPush(Program program, Path repository, String... there) throws Exception {
        succeeds(program.run(
                "init",
                "--name",
                "Minato Reception",
                "--organisation",
                "Aoba Software",
                "--class",
                "system",
                "--package",
                "minimum",
                "--role",
                "customer"));
        Files.writeString(repository.resolve("needs.txt"), "What the reception needs\n", StandardCharsets.UTF_8);
        succeeds(program.run(
                "answer",
                REQUIREMENT,
                "--status",
                "met",
                "--because",
                "Written down before each order",
                "--evidence",
                "needs.txt"));
        Program.Ran pushed = program.run(words("push", there));
        succeeds(pushed);
        assertThat(pushed.output()).contains("Answers changed: 1. Evidence sent: 1.");
    }

    /// A declaration that is signed here goes there, twice without harm, and comes back byte for byte.
    private static void declare(Program program, Visitor visitor, BuiltServer server, Path repository, String... there)
            throws Exception {
        for (String rest : List.of("S(6)-1.1", "S(6)-1.2", "S(6)-2.2", "S(6)-2.3", "S(6)-2.4")) {
            succeeds(program.run(
                    "answer", rest, "--status", "met", "--because", "Written down", "--evidence", "needs.txt"));
        }
        Files.writeString(repository.resolve("passphrase"), "襷をつなぐ 長い合言葉 42\n", StandardCharsets.UTF_8);
        succeeds(program.run("keygen", "-o", "aoba.key", "--passphrase-file", "passphrase"));
        Program.Ran proved = program.run(
                "prove",
                server.address() + "/o/" + Arrival.HANDLE,
                "--key",
                "aoba.key",
                "--passphrase-file",
                "passphrase",
                "-o",
                "aoba.csr");
        succeeds(proved);
        visitor.open(Arrival.HOME + "/keys/register");
        visitor.fill("name", "Release key");
        visitor.fill("publicKey", Files.readString(repository.resolve("aoba.csr")));
        visitor.send();
        succeeds(program.run(
                "declare",
                "--key",
                "aoba.key",
                "--passphrase-file",
                "passphrase",
                "--signatory",
                "Hanako Yamada, Senior Responsible Owner",
                "-o",
                "signed.json"));

        Program.Ran filed = program.run(words("push", words("--declaration=signed.json", there)));
        succeeds(filed);
        assertThat(filed.output()).contains("Filed the declaration signed.json.");
        succeeds(program.run(words("push", words("--declaration=signed.json", there))));
        succeeds(program.run(words("pull", words("--declaration=fetched.json", there))));

        assertThat(repository.resolve("fetched.json")).hasSameBinaryContentAs(repository.resolve("signed.json"));
        visitor.open(Arrival.HOME + "/declarations");
        assertThat(visitor.find("main").textContent()).contains("Minato Reception");
    }

    private static void changeInBrowser(Visitor visitor, String target, String field, String value) {
        visitor.open(Arrival.HOME + "/targets/" + target + "/assessment/" + REQUIREMENT);
        assertThat(visitor.find("main ul.evidence").textContent()).contains("needs.txt");
        visitor.fill(field, value);
        visitor.press("button[name=stay]");
    }

    /// Whose answer stands is said once; then both sides have the same.
    private static void decide(Program program, Visitor visitor, String target, String... there) throws Exception {
        String[] pull = words("pull", there);
        var preferring = new String[pull.length + 1];
        System.arraycopy(pull, 0, preferring, 0, pull.length);
        preferring[pull.length] = "--prefer=mine";
        succeeds(program.run(preferring));
        succeeds(program.run(words("push", there)));
        Page page = visitor.page();
        visitor.open(Arrival.HOME + "/targets/" + target + "/assessment/" + REQUIREMENT);
        assertThat(page.inputValue("[name=because]")).isEqualTo("Reviewed here");
        assertThat(page.inputValue("[name=owner]")).isEqualTo("Jiro Sato");
    }

    private static String[] words(String command, String... there) {
        var words = new String[there.length + 1];
        words[0] = command;
        System.arraycopy(there, 0, words, 1, there.length);
        return words;
    }

    private static void succeeds(Program.Ran ran) {
        assertThat(ran.exit()).as(ran.output() + ran.errors()).isZero();
    }
}
