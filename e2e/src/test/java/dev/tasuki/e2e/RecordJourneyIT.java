package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole way: an empty record, two people, what is owed, the answers, a declaration, and somebody without an
/// account who believes none of it before it is verified.
class RecordJourneyIT {
    /// What a customer owes at the minimum package.
    private static final List<String> OWED =
            List.of("S(6)-1.1", "S(6)-1.2", "S(6)-2.1", "S(6)-2.2", "S(6)-2.3", "S(6)-2.4");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void fromAnEmptyRecordToADeclarationThatAnybodyVerifies(String language) throws Exception {
        try (Scratch scratch = Scratch.named("journey");
                BuiltServer server = BuiltServer.start("serve", scratch.data());
                Chromium chromium = Chromium.start();
                BrowserContext first = chromium.person(language);
                BrowserContext second = chromium.person(language);
                BrowserContext third = chromium.person(language)) {
            Visitor administrator = Visitor.of(first, server, language);
            Arrival.describe(administrator, server);
            Arrival.byPasskey(administrator);
            Path key = makeKey(administrator, scratch.path().resolve("issuer.pem"));

            Visitor signatory = Visitor.of(second, server, language);
            acceptInvitation(signatory, invite(administrator));
            String target = addTarget(signatory);
            addEngagement(signatory, target, addParty(signatory));
            seeWhyItIsOwed(signatory, target);
            preview(signatory, target);
            assertThat(signatory.find("ol.checks li.check.fail .id").allTextContents())
                    .containsAll(OWED);
            answerEverything(signatory, target, scratch);
            String published = declare(signatory, target);

            Visitor anybody = Visitor.of(third, server, language);
            Path file = verifyPublished(anybody, published, scratch.path().resolve("declaration.json"));
            verifyFile(anybody, file, key);
            verifyOffline(scratch, language, file, key);
            assertThat(server.stop()).isZero();
        }
    }

    private static Path makeKey(Visitor administrator, Path file) {
        administrator.open(Arrival.HOME + "/keys");
        administrator.open(Arrival.HOME + "/keys/new");
        administrator.fill("name", "署名鍵 2026");
        administrator.choose("kind", "ed25519");
        administrator.send();
        return administrator.download("a[download]", file);
    }

    private static String invite(Visitor administrator) {
        administrator.open(Arrival.HOME + "/invitations/new");
        administrator.fill("email", "jiro@aoba.example");
        administrator.choose("roles", "editor");
        administrator.choose("roles", "signatory");
        administrator.send();
        return administrator.find("#invitation-link").inputValue();
    }

    private static void acceptInvitation(Visitor invited, String link) {
        invited.open(link);
        invited.press("main a[href^='/register']");
        invited.fill("name", "佐藤 次郎");
        invited.send();
        Arrival.byPasskey(invited);
        // Whoever has just made the account is where the link led, or already inside.
        if (invited.find("main form[action^='/invitation/']").count() > 0) {
            invited.send();
        }
        assertThat(invited.page().url()).contains(Arrival.HOME);
    }

    private static String addTarget(Visitor editor) {
        editor.open(Arrival.HOME + "/targets");
        editor.open(Arrival.HOME + "/targets/new");
        editor.fill("name.ja", "みなと受付システム");
        editor.fill("name.en", "Minato Reception");
        editor.choose("softwareClass", "system");
        editor.choose("requirementPackage", "minimum");
        editor.hold("ownRoles", "customer", "primary");
        editor.send();
        String target = editor.identity();
        editor.open(Arrival.HOME + "/targets/" + target + "/releases/new");
        editor.fill("label", "1.0.0");
        editor.send();
        editor.open(Arrival.HOME + "/targets/" + target + "/assessment-scope");
        editor.find("[name=release] option").last().evaluate("option => option.selected = true");
        editor.send();
        return target;
    }

    private static String addParty(Visitor editor) {
        editor.open(Arrival.HOME + "/parties/new");
        editor.fill("name.ja", "白波システムズ株式会社");
        editor.fill("name.en", "Shiranami Systems");
        editor.send();
        return editor.identity();
    }

    private static void addEngagement(Visitor editor, String target, String party) {
        editor.open(Arrival.HOME + "/engagements/new?target=" + target);
        String self = editor.find("[name=customer] option:not([value='']):not([value='" + party + "'])")
                .getAttribute("value");
        editor.select("customer", self);
        editor.select("provider", party);
        editor.find("[name=contractForms]").first().check();
        editor.select("tier", "1");
        editor.choose("requirementPackage", "minimum");
        editor.hold("providerRoles", "developer", "primary");
        editor.fill("from", "2026-04-01");
        editor.send();
        editor.open(Arrival.HOME + "/engagements");
    }

    private static void seeWhyItIsOwed(Visitor editor, String target) {
        editor.open(Arrival.HOME + "/obligations");
        editor.open(Arrival.HOME + "/targets/" + target + "/obligations");
        assertThat(editor.find("main table.work tbody th .id").allTextContents())
                .filteredOn(id -> id.startsWith("S("))
                .containsExactlyElementsOf(OWED);
        for (String requirement : OWED) {
            assertThat(editor.find("tr:has(th .id:text-is('" + requirement + "')) details li")
                            .allTextContents())
                    .as("why " + requirement + " is owed")
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason).isNotBlank());
        }
    }

    /// By keys alone, but for the first file: a digit for the answer, Tab from field to field, Enter to save and go on.
    private static void answerEverything(Visitor editor, String target, Scratch scratch) throws IOException {
        String assessment = Arrival.HOME + "/targets/" + target + "/assessment";
        editor.open(assessment);
        editor.open(assessment + "/" + OWED.getFirst());
        editor.page().keyboard().press("1");
        assertThat(editor.find("#status-met").isChecked()).isTrue();
        editor.fill("because", "リスク管理の規程を毎年見直しています。");
        editor.attach("file", scratch.write("リスク管理規程.txt", Files.readAllBytes(Path.of("..", "NOTICE"))));
        editor.page().focus("button[name=stay]");
        editor.type("Enter");
        assertThat(editor.find("main ul.evidence").textContent()).contains("リスク管理規程.txt");
        editor.type("j");
        for (String requirement : OWED.subList(1, OWED.size())) {
            assertThat(editor.find("h1 .id").textContent()).isEqualTo(requirement);
            editor.page().keyboard().press("1");
            editor.page().keyboard().press("Tab");
            assertThat(editor.focused()).isEqualTo("because");
            editor.page().keyboard().type("手順と担当を決めて実施しています。");
            editor.tabTo("form.answer .actions button");
            editor.type("Enter");
        }
        editor.open(Arrival.HOME + "/evidence");
    }

    private static void preview(Visitor signatory, String target) {
        signatory.open(Arrival.HOME + "/declarations/new?target=" + target);
        signatory.select("target", target);
        signatory.fill("role", "品質保証部長");
        signatory.send();
    }

    /// @return where anybody reads it
    private static String declare(Visitor signatory, String target) {
        signatory.open(Arrival.HOME + "/declarations");
        preview(signatory, target);
        assertThat(signatory.find("li.check.fail").count()).isZero();
        signatory.send();
        signatory.press("main a[href$='/publish']");
        signatory.send();
        return signatory.find("main a.shown").getAttribute("href");
    }

    private static Path verifyPublished(Visitor anybody, String published, Path file) {
        anybody.open(published);
        assertThat(anybody.find(".verdict[data-reliance=intact-by-server-key]").count())
                .isEqualTo(1);
        assertThat(anybody.find("li.check.fail").count()).isZero();
        return anybody.download("a[download]", file);
    }

    private static void verifyFile(Visitor anybody, Path file, Path key) throws IOException {
        anybody.open("/verify");
        anybody.attach("declaration", file);
        anybody.send();
        assertThat(anybody.find(".verdict[data-reliance=intact-by-server-key]").count())
                .isEqualTo(1);
        anybody.attach("declaration", file);
        anybody.attach("keys", key);
        anybody.send();
        assertThat(anybody.find(".verdict.accepted").count()).isEqualTo(1);
        anybody.attach("declaration", altered(file));
        anybody.attach("keys", key);
        anybody.send();
        assertThat(anybody.find(".verdict.rejected").count()).isEqualTo(1);
    }

    private static void verifyOffline(Scratch scratch, String language, Path file, Path key) throws Exception {
        var program = new Program(scratch.path(), Locale.of(language), Map.of());
        Program.Ran accepted = program.run("verify", file.toString(), "--trust", key.toString());
        assertThat(accepted.exit()).as(accepted.output() + accepted.errors()).isZero();
        Program.Ran refused = program.run("verify", altered(file).toString(), "--trust", key.toString());
        assertThat(refused.exit()).as(refused.output() + refused.errors()).isEqualTo(1);
    }

    /// The same file with one letter of what was signed changed.
    private static Path altered(Path file) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf("\"payload\"") + 40;
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        return Files.writeString(
                file.resolveSibling("altered.json"), text.substring(0, at) + other + text.substring(at + 1));
    }
}
