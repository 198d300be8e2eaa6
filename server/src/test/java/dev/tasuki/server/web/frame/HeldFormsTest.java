package dev.tasuki.server.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody types twice: a form that comes too late, or is too large, gives back what was written in it.
class HeldFormsTest {
    private static final String WRITTEN = "We review the design <twice> & keep \"minutes\".";
    private static final String SHOWN = "We review the design &lt;twice&gt; &amp; keep \"minutes\".";
    private static final int MEGABYTE = 1 << 20;

    private final TestServer server = TestServer.shared();

    private TestPerson person;
    private String answer;

    @BeforeEach
    void record() {
        person = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        String target = SupplyChainSteps.target(person, "架空の窓口", "Fictional counter", "developer:primary");
        answer = person.page("/targets/" + target + "/assessment/S(1)-1.1");
        person.browser().get(answer);
    }

    @Test
    void aFormSentAfterTheSessionEndedIsHeldAndCanBeSentAgain() {
        String session = person.browser().cookie("tasuki");
        person.browser().keepCookie("tasuki", "ended");

        var late = send(answer);

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body())
                .contains("You were no longer signed in")
                .contains("action=\"" + answer + "\"")
                .contains("href=\"/sign-in\"")
                .contains("<textarea name=\"because\" hidden>" + SHOWN + "</textarea>")
                .contains("<textarea name=\"status\" hidden>met</textarea>");
        assertThat(late.headers().firstValue("cache-control")).hasValue("no-store");

        person.browser().keepCookie("tasuki", session);
        assertThat(send(answer).statusCode()).isEqualTo(303);
        assertThat(person.browser().get(answer).body()).contains(SHOWN);
    }

    @Test
    void aFormWithAnOldTokenIsHeldWithANewOne() {
        person.browser().keepCookie("tasuki-form", "another");

        var late = send(answer);

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("had been open too long")
                .contains("<textarea name=\"because\" hidden>" + SHOWN + "</textarea>")
                .doesNotContain("href=\"/sign-in\"");
        assertThat(send(answer).statusCode()).as("sent again from the page").isEqualTo(303);
    }

    @Test
    void filesAreNotHeldAndThePageSaysSo() {
        person.browser().keepCookie("tasuki-form", "another");

        var late = person.browser()
                .upload(answer, "scan.txt", new byte[] {'a'}, "version", "0", "because", WRITTEN, "status", "met");

        assertThat(late.body()).contains(SHOWN).contains("Files are not kept");
    }

    @Test
    void whatAnotherSiteSendsIsNotHeld() {
        var foreign = person.browser().postBare(answer, "version", "0", "because", WRITTEN);

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).doesNotContain("We review").doesNotContain("<textarea");
    }

    @Test
    void secretsAreNeverHeld() {
        TestBrowser nobody = server.nobody();
        nobody.get("/sign-in");
        nobody.keepCookie("tasuki-form", "another");

        var late = nobody.post("/sign-in", "mail", "me@tasuki.example", "password", "a secret of four words");

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).doesNotContain("a secret of").doesNotContain("<textarea");
    }

    @Test
    void aFileAboveTheLimitIsRefusedBesideItsFieldWithEverythingThatWasTyped() {
        var ofAnswer = person.browser()
                .upload(
                        answer,
                        "scan.txt",
                        new byte[33 * MEGABYTE],
                        "version",
                        "0",
                        "status",
                        "met",
                        "because",
                        WRITTEN);
        var ofEvidence = person.browser()
                .upload(
                        person.page("/evidence"),
                        "scan.txt",
                        new byte[33 * MEGABYTE],
                        "title",
                        "Scan of spring",
                        "trueOn",
                        "2026-01-01",
                        "sharing",
                        "own");

        assertThat(ofAnswer.statusCode()).isEqualTo(422);
        assertThat(ofAnswer.body())
                .contains(">" + SHOWN + "</textarea>")
                .containsPattern("field-file-e\"><p>[^<]*32 MB");
        assertThat(ofEvidence.statusCode()).isEqualTo(422);
        assertThat(ofEvidence.body())
                .contains("value=\"Scan of spring\"")
                .containsPattern("field-file-e\"><p>[^<]*32 MB");
    }

    @Test
    void aFormAboveAllLimitsIsRefusedWithAPage() {
        var refused = person.browser()
                .upload(answer, "scan.txt", new byte[65 * MEGABYTE], "version", "0", "because", WRITTEN);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("64 MB");
    }

    @Test
    void aFilterThatCannotBeReadIsToldBesideTheList() {
        String obligations = answer.replaceAll("/assessment/.*", "/obligations");

        var refused = person.browser().get(obligations + "?day=yesterday&q=design");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Write the date like this")
                .contains("value=\"design\"")
                .contains("S(1)-1.1");
    }

    private HttpResponse<String> send(String address) {
        return person.browser().post(address, "version", "0", "status", "met", "because", WRITTEN);
    }
}
