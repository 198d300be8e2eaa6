package dev.tasuki.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a connected organisation is shown of another's evidence, and nobody else.
class ReceivedEvidenceTest {
    private static final Pattern LINK = Pattern.compile("/connection/([A-Za-z0-9_-]{43})");
    private static final String RECEIVED = "/evidence/received";

    private final TestServer server = TestServer.shared();
    private final TestPerson keeper = server.organisation(AccessRole.EDITOR);
    private final TestPerson namedParty = server.organisation(AccessRole.ADMINISTRATOR);
    private final TestPerson partner = server.organisation(AccessRole.ADMINISTRATOR);
    private final TestPerson stranger = server.organisation(AccessRole.ADMINISTRATOR);
    private String named = "";
    private String open = "";
    private String own = "";

    @BeforeEach
    void share() {
        String entry = SupplyChainSteps.party(keeper, "架空電機", "Fictional Electric");
        String other = SupplyChainSteps.party(keeper, "架空部品", "Fictional Components");
        named = added("named.md", "named", "parties", entry);
        open = added("open.md", "public");
        // Parties that were chosen before the level was changed name nobody.
        own = added("own.md", "own", "parties", entry);
        connect(entry, namedParty);
        connect(other, partner);
    }

    @Test
    void whoIsNamedSeesItAndDownloadsItAsItWas() {
        var page = namedParty.browser().get(namedParty.page(RECEIVED));
        assertThat(page.body())
                .contains("named.md", "open.md")
                .contains(Sha256.of(content("named.md")).hex())
                .contains(keeper.organisation().en())
                .contains("31 March 2026")
                .doesNotContain("own.md");

        for (String address : new String[] {content(namedParty, named), apiContent(namedParty, named)}) {
            var download = namedParty.browser().get(address);
            assertThat(download.statusCode()).as(address).isEqualTo(200);
            assertThat(download.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(content("named.md"));
            assertThat(download.headers().firstValue("content-disposition").orElse(""))
                    .startsWith("attachment;");
            assertThat(download.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(download.headers().allValues("content-security-policy"))
                    .containsExactly("sandbox; default-src 'none'");
        }
        assertThat(namedParty
                        .browser()
                        .get(namedParty.api("/received-evidence"))
                        .body())
                .contains(named, open)
                .contains("\"sharing\":\"named\"")
                .doesNotContain(own)
                .doesNotContain("createdBy")
                .doesNotContain("parties");
        assertThat(namedParty.browser().get(namedParty.page("/evidence")).body())
                .contains("href=\"" + namedParty.page(RECEIVED) + "\"")
                .doesNotContain("named.md");
        refusedTo(namedParty, own);
    }

    @Test
    void aPartnerThatIsNotNamedSeesWhatIsPublicOnly() {
        assertThat(partner.browser().get(partner.page(RECEIVED)).body())
                .contains("open.md")
                .doesNotContain("named.md");
        assertThat(partner.browser().get(content(partner, open)).statusCode()).isEqualTo(200);
        refusedTo(partner, named);
    }

    @Test
    void aStrangerSeesNothingAndLearnsHowToConnect() {
        assertThat(stranger.browser().get(stranger.page(RECEIVED)).body())
                .doesNotContain("open.md")
                .contains("Nothing is shared with you yet")
                .contains("connection link");
        refusedTo(stranger, named);
        refusedTo(stranger, open);
        assertThat(stranger.browser()
                        .get(keeper.page(RECEIVED + "/" + open + "/content"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsOnesOwnIsNotReceived() {
        assertThat(keeper.browser().get(keeper.api("/received-evidence")).body())
                .contains("\"items\":[]");
        refusedTo(keeper, named);
    }

    @Test
    void nothingIsLeftOnceTheConnectionHasEnded() {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
                .matcher(
                        namedParty.browser().get(namedParty.api("/connections")).body());
        assertThat(id.find()).isTrue();
        assertThat(namedParty
                        .browser()
                        .post(namedParty.page("/connections/" + id.group(1) + "/end"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(namedParty.browser().get(namedParty.page(RECEIVED)).body())
                .doesNotContain("named.md")
                .doesNotContain("open.md");
        refusedTo(namedParty, named);
        refusedTo(namedParty, open);
    }

    @Test
    void withdrawnEvidenceIsGone() {
        assertThat(keeper.browser()
                        .post(keeper.page("/evidence/" + named + "/withdraw"), "version", "1")
                        .statusCode())
                .isEqualTo(303);

        assertThat(namedParty.browser().get(namedParty.page(RECEIVED)).body())
                .contains("open.md")
                .doesNotContain("named.md");
        refusedTo(namedParty, named);
    }

    @Test
    void aGuestOfTheReceivingOrganisationSeesNothing() {
        TestPerson guest = server.member(namedParty.viewer().organisation(), namedParty.handle(), AccessRole.GUEST);

        assertThat(guest.browser().get(guest.page(RECEIVED)).statusCode()).isEqualTo(403);
        assertThat(guest.browser().get(content(guest, named)).statusCode()).isEqualTo(403);
        assertThat(guest.browser().get(apiContent(guest, named)).statusCode()).isEqualTo(403);
        assertThat(server.part(ReceivedEvidence.class)
                        .list(guest.viewer(), Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void aLongListIsReadInParts() {
        var first = namedParty.browser().get(namedParty.api("/received-evidence?limit=1"));
        assertThat(first.body()).contains(open).doesNotContain(named);
        Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();

        assertThat(namedParty
                        .browser()
                        .get(namedParty.api("/received-evidence?limit=1&cursor=" + next.group(1)))
                        .body())
                .contains(named)
                .doesNotContain(open)
                .doesNotContain("\"next\"");
    }

    private static void refusedTo(TestPerson person, String evidence) {
        for (String address : new String[] {
            content(person, evidence), apiContent(person, evidence), person.api("/received-evidence/" + evidence)
        }) {
            assertThat(person.browser().get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    private static String content(TestPerson person, String evidence) {
        return person.page(RECEIVED + "/" + evidence + "/content");
    }

    private static String apiContent(TestPerson person, String evidence) {
        return person.api("/received-evidence/" + evidence + "/content");
    }

    private byte[] content(String name) {
        return (name + " of " + keeper.handle() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String added(String name, String sharing, String... more) {
        String[] fields = new String[more.length + 4];
        fields[0] = "trueOn";
        fields[1] = "2026-03-31";
        fields[2] = "sharing";
        fields[3] = sharing;
        System.arraycopy(more, 0, fields, 4, more.length);
        var answer = keeper.browser().upload(keeper.page("/evidence"), name, content(name), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("location").orElseThrow().replaceAll("\\?.*", "");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void connect(String entry, TestPerson other) {
        var offer = keeper.browser().json("POST", keeper.api("/parties/" + entry + "/connection"), "{}");
        Matcher link = LINK.matcher(offer.body());
        assertThat(link.find()).as(offer.body()).isTrue();
        assertThat(other.browser()
                        .post("/connection/" + link.group(1), "organisation", other.handle(), "decision", "accept")
                        .statusCode())
                .isEqualTo(303);
    }
}
