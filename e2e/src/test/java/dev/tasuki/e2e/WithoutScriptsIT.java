package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The same record for a browser that runs no scripts.
class WithoutScriptsIT {

    @Test
    void everythingFromSigningInToSigningOutWorksWithoutScripts() throws Exception {
        try (Scratch scratch = Scratch.named("plain");
                BuiltServer server = BuiltServer.start("serve", scratch.data());
                Chromium chromium = Chromium.start();
                BrowserContext person = chromium.withoutScripts("en")) {
            Visitor visitor = Visitor.withoutScripts(person, server, "en");
            Arrival.describe(visitor, server);
            String seed = Arrival.byPassword(visitor);
            visitor.signOut();
            Arrival.signIn(visitor, seed);

            String target = addTarget(visitor);
            answer(visitor, target, scratch);
            String here = visitor.page().url();
            Visitor japanese = visitor.speaking("ja");
            assertThat(japanese.page().url()).startsWith(here);

            japanese.signOut();
            japanese.open(Arrival.HOME + "/targets");
            assertThat(japanese.page().url()).contains("/sign-in");
        }
    }

    private static String addTarget(Visitor visitor) {
        visitor.open(Arrival.HOME + "/targets/new");
        visitor.fill("name.ja", "みなと受付システム");
        visitor.fill("name.en", "Minato Reception");
        visitor.choose("softwareClass", "system");
        visitor.choose("requirementPackage", "minimum");
        visitor.hold("ownRoles", "customer", "primary");
        visitor.send();
        assertThat(visitor.find("main h1").textContent()).contains("Minato Reception");
        return visitor.identity();
    }

    private static void answer(Visitor visitor, String target, Scratch scratch) throws Exception {
        byte[] proof = "Minutes of the yearly review\n".getBytes(StandardCharsets.UTF_8);
        visitor.open(Arrival.HOME + "/targets/" + target + "/assessment/S(6)-1.1");
        visitor.choose("status", "partly_met");
        visitor.fill("because", "The rule is there; this year's review is not done.");
        visitor.attach("file", scratch.write("minutes.txt", proof));
        visitor.press("button[name=stay]");
        assertThat(visitor.find("#status-partly_met").isChecked()).isTrue();
        assertThat(visitor.find("[name=because]").inputValue()).contains("this year's review");
        assertThat(visitor.find("main ul.evidence").textContent()).contains("minutes.txt");
        visitor.open(Arrival.HOME + "/evidence");
        visitor.press("main table.work th a");
        assertThat(visitor.find("pre.preview").textContent()).isEqualTo(new String(proof, StandardCharsets.UTF_8));
    }
}
