package dev.tasuki.server;

import static dev.tasuki.server.ApiCalls.change;
import static dev.tasuki.server.ApiCalls.delete;
import static dev.tasuki.server.ApiCalls.deleteAsRead;
import static dev.tasuki.server.ApiCalls.done;
import static dev.tasuki.server.ApiCalls.get;
import static dev.tasuki.server.ApiCalls.post;
import static dev.tasuki.server.ApiCalls.put;
import static dev.tasuki.server.ApiCalls.tag;
import static dev.tasuki.server.ApiCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.Sessions;
import dev.tasuki.server.access.SignInMethod;
import dev.tasuki.server.audit.FactTypes;
import dev.tasuki.server.declaration.Signing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One story told by programs alone, from the first target to the last withdrawal, in chapters that follow each
/// other. It uses every operation of the programming interface with success, each answer held against the
/// description; and it makes every kind of fact that the audit record knows. An operation or a kind of fact that
/// the story leaves out fails here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeApiTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REPORT = "# Review\n\nNothing was found that is not listed here.\n";
    private static final String NAME = "{\"ja\": \"%s\", \"en\": \"%s\"}";

    private final LocalDate today = Signing.today();

    private TestServer server;
    private TestPerson vendor;
    private TestPerson buyer;
    private String target = "";
    private String party = "";
    private String release = "";
    private String evidence = "";

    @BeforeAll
    void twoOrganisations() {
        server = TestServer.another(Map.of());
        vendor = server.organisation(
                AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY, AccessRole.AUDITOR);
        buyer = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void theVendorSaysWhoItIsAndWhatItMakes() {
        put(vendor, "/settings", """
                {"name": {"ja": "架空ソフト", "en": "Fictional Software"}, "timeZone": "Asia/Tokyo"}
                """);
        get(vendor, "");

        target = post(vendor, "/targets", """
                {"name": {"ja": "窓口", "en": "%s"}, "softwareClass": "system", "requirementPackage": "minimum",
                 "ownRoles": ["customer:primary"]}
                """.formatted(Signing.SOFTWARE));
        put(vendor, "/targets/" + target, """
                {"name": {"ja": "%s", "en": "%s"}, "softwareClass": "system", "requirementPackage": "minimum",
                 "ownRoles": ["customer:primary"], "description": "A counter"}
                """.formatted(Signing.SOFTWARE, Signing.SOFTWARE));
        get(vendor, "/targets");

        release = post(vendor, "/targets/" + target + "/releases", "{\"label\": \"1\"}");
        put(vendor, "/targets/" + target + "/releases/" + release, "{\"label\": \"1.0\"}");
        get(vendor, "/targets/" + target + "/releases");
    }

    @Test
    @Order(2)
    void theVendorRecordsWithWhomItWorks() {
        party = post(vendor, "/parties", "{\"name\": " + NAME.formatted("買い手", "Buyer") + "}");
        put(vendor, "/parties/" + party, "{\"name\": " + NAME.formatted("買い手庁", "Buyer Agency") + "}");
        get(vendor, "/parties");

        String engagement = """
                {"target": "%s", "customer": "%s", "provider": "%s", "contractForms": ["operation"], "tier": 0,
                 "requirementPackage": "minimum", "providerRoles": ["developer:primary"], "from": "2026-01-01", %s}
                """;
        String own = vendor.viewer().organisation().toString();
        String id = post(vendor, "/engagements", engagement.formatted(target, party, own, "\"note\": \"1\""));
        put(vendor, "/engagements/" + id, engagement.formatted(target, party, own, "\"note\": \"2\""));
        change(vendor, "/engagements/" + id, "/end", "{\"until\": \"" + today.plusYears(1) + "\"}");
        get(vendor, "/engagements");
        get(vendor, "/obligations");
        get(vendor, "/targets/" + target + "/obligations");
    }

    @Test
    @Order(3)
    void theTwoConnectAndPartAndConnectAgain() {
        String offered = offer();
        done(buyer.browser().json("POST", "/api/v1/connections/decline", "{\"secret\": \"" + offered + "\"}"), 204);
        String first = accept(offer());
        delete(buyer, "/connections/" + first);
        String second = accept(offer());
        assertThat(get(vendor, "/connections").get("items")).hasSize(1);
        assertThat(get(buyer, "/connections").get("items").get(0).get("id").asString())
                .isEqualTo(second);
    }

    @Test
    @Order(4)
    void theVendorTakesItsSupplyChainIn() {
        String file = """
                tasuki: 1
                title: 窓口
                parties: { us: { name: 架空ソフト }, helper: { name: 架空支援 } }
                targets: { part: { name: 部品, class: product, package: minimum } }
                engagements:
                  help:
                    customer: us
                    provider: helper
                    target: part
                    forms: [entrustment]
                    roles: { developer: supporting }
                """;
        String body = "{\"text\": " + MAPPER.writeValueAsString(file) + ", \"identity\": \"file\"%s}";
        JsonNode preview =
                done(vendor.browser().json("POST", vendor.api("/supply-chain/previews"), body.formatted("")), 200);
        assertThat(preview.get("newEngagements").get(0).asString()).isEqualTo("help");
        done(
                vendor.browser()
                        .json(
                                "POST",
                                vendor.api("/supply-chain"),
                                body.formatted(
                                        ", \"seen\": \"" + preview.get("seen").asString() + "\"")),
                200);
        assertThat(vendor.browser().get(vendor.api("/supply-chain")).body()).contains("help:");
        assertThat(get(vendor, "/supply-chain/findings").get("findings")).isNotEmpty();
        assertThat(get(vendor, "/supply-chain/obligations").get("obligations")).isNotEmpty();
        done(vendor.browser().json("PUT", vendor.api("/supply-chain/rules"), "{\"rules\": []}"), 200);
    }

    @Test
    @Order(5)
    void theTwoAgreeOnShares() {
        String own = vendor.viewer().organisation().toString();
        String toBuyer = post(vendor, "/engagements", """
                {"target": "%s", "customer": "%s", "provider": "%s", "contractForms": ["entrustment"], "tier": 1,
                 "requirementPackage": "minimum", "providerRoles": ["developer:supporting"], "from": "2026-01-01"}
                """.formatted(target, own, party));
        String shares = "/engagements/" + toBuyer + "/shares";
        String offer = "{\"requirements\": [\"%s\"], \"role\": \"developer\", \"scope\": \"the counter\"}";
        JsonNode offered = done(vendor.browser().json("POST", vendor.api(shares), offer.formatted("S(1)-1.1")), 200);
        String share = offered.get("shares").get(0).get("id").asString();
        assertThat(get(buyer, "/delegations").get("shares")).hasSize(1);
        String accepted = "{\"shares\": [\"" + share + "\"], \"state\": \"accepted\"}";
        done(buyer.browser().json("POST", buyer.api(shares + "/words"), accepted), 200);
        assertThat(get(vendor, shares).get("shares").get(0).get("state").asString())
                .isEqualTo("accepted");

        // Where the vendor keeps what it does for the buyer, the buyer offers in the vendor's record.
        String fromBuyer = post(vendor, "/engagements", """
                {"target": "%s", "customer": "%s", "provider": "%s", "contractForms": ["entrustment"], "tier": 0,
                 "requirementPackage": "minimum", "providerRoles": ["developer:supporting"], "from": "2026-02-01"}
                """.formatted(target, party, own));
        done(
                buyer.browser()
                        .json("POST", buyer.api("/engagements/" + fromBuyer + "/shares"), offer.formatted("S(1)-1.2")),
                200);

        String helper = post(vendor, "/parties", "{\"name\": " + NAME.formatted("手伝い", "Helper") + "}");
        String outside = post(vendor, "/engagements", """
                {"target": "%s", "customer": "%s", "provider": "%s", "contractForms": ["entrustment"], "tier": 1,
                 "requirementPackage": "minimum", "providerRoles": ["developer:supporting"], "from": "2026-01-01"}
                """.formatted(target, own, helper));
        JsonNode toAnswer = done(
                vendor.browser()
                        .json("POST", vendor.api("/engagements/" + outside + "/shares"), offer.formatted("S(1)-1.1")),
                200);
        JsonNode link =
                done(vendor.browser().json("POST", vendor.api("/engagements/" + outside + "/share-link"), "{}"), 201);
        assertThat(server.nobody()
                        .post(
                                link.get("path").asString(),
                                "shares",
                                toAnswer.get("shares").get(0).get("id").asString(),
                                "state",
                                "accepted")
                        .statusCode())
                .isEqualTo(200);
        delete(vendor, "/engagements/" + outside + "/share-link");
    }

    private String offer() {
        JsonNode offered =
                done(vendor.browser().json("POST", vendor.api("/parties/" + party + "/connection"), "{}"), 201);
        return offered.get("path").asString().replaceFirst(".*/", "");
    }

    private String accept(String secret) {
        return done(buyer.browser().json("POST", buyer.api("/connections"), "{\"secret\": \"" + secret + "\"}"), 200)
                .get("id")
                .asString();
    }

    @Test
    @Order(6)
    void theVendorSharesEvidenceAndTheBuyerReadsIt() {
        byte[] content = REPORT.getBytes(StandardCharsets.UTF_8);
        String digest = sha256(content);
        done(vendor.browser().put(vendor.api("/evidence-content/" + digest), content), 204);
        assertThat(text(vendor, "/evidence-content/" + digest)).isEqualTo(REPORT);
        String added = """
                {"reference": "docs/review.md", "sha256": "%s", "trueOn": "2026-10-01", "sharing": "%s"}
                """;
        evidence = post(vendor, "/evidence", added.formatted(digest, "own"));
        String tag = tag(vendor, vendor.api("/evidence/" + evidence));
        JsonNode withdrawn =
                done(vendor.browser().json("DELETE", vendor.api("/evidence/" + evidence), "", "If-Match", tag), 200);
        assertThat(withdrawn.has("withdrawnAt")).isTrue();
        assertThat(post(vendor, "/evidence", added.formatted(digest, "own"))).isEqualTo(evidence);
        put(
                vendor,
                "/evidence/" + evidence,
                "{\"title\": \"Review\", \"trueOn\": \"2026-10-01\", \"sharing\": \"public\"}");
        assertThat(text(vendor, "/evidence/" + evidence + "/content")).isEqualTo(REPORT);
        get(vendor, "/evidence");

        JsonNode received = get(buyer, "/received-evidence").get("items").get(0);
        String id = received.get("id").asString();
        get(buyer, "/received-evidence/" + id);
        assertThat(text(buyer, "/received-evidence/" + id + "/content")).isEqualTo(REPORT);
        TestBrowser anybody = server.nobody();
        done(anybody.get("/api/v1/published/evidence/" + evidence), 200);
        assertThat(anybody.get("/api/v1/published/evidence/" + evidence + "/content")
                        .body())
                .isEqualTo(REPORT);
    }

    @Test
    @Order(7)
    void theVendorAnswersWhatItOwesByHandAndByFile() {
        String below = "/targets/" + target + "/assessment";
        String scope = "{\"frameworks\": [\"meti\"], \"interpretation\": \"table5\"%s}";
        done(vendor.browser().json("PUT", vendor.api(below), scope.formatted(""), "If-None-Match", "*"), 200);
        put(vendor, below, scope.formatted(", \"release\": \"" + release + "\""));
        JsonNode owed = get(vendor, below).get("requirements");
        for (JsonNode each : owed) {
            String answer =
                    "/targets/" + target + "/answers/" + each.get("requirement").asString();
            done(
                    vendor.browser()
                            .json(
                                    "PUT",
                                    vendor.api(answer),
                                    "{\"status\": \"met\", \"because\": \"We keep it.\", \"evidence\": [\"" + evidence
                                            + "\"]}",
                                    "If-None-Match",
                                    "*"),
                    200);
        }
        String one = "/targets/" + target + "/answers/"
                + owed.get(0).get("requirement").asString();
        deleteAsRead(vendor, one);
        done(
                vendor.browser()
                        .json(
                                "PUT",
                                vendor.api(one),
                                "{\"status\": \"met\", \"because\": \"Once more.\"}",
                                "If-None-Match",
                                "*"),
                200);
        put(vendor, one, "{\"status\": \"met\", \"because\": \"And better.\"}");
        assertThat(get(vendor, "/evidence/" + evidence + "/uses").get("items")).isNotEmpty();

        String assurance = "/targets/" + target + "/assurance";
        String last = text(vendor, assurance);
        String body = MAPPER.writeValueAsString(Map.of("text", last.replace("And better.", "By file."), "base", last));
        JsonNode preview = done(vendor.browser().json("POST", vendor.api(assurance + "/previews"), body), 200);
        assertThat(preview.get("changes")).hasSize(1);
        assertThat(preview.get("changes").get(0).get("mine").get("en").asString())
                .isEqualTo("By file.");
        assertThat(preview.get("changes").get(0).get("theirs").get("en").asString())
                .isEqualTo("And better.");
        assertThat(done(vendor.browser().json("POST", vendor.api(assurance), body), 200)
                        .get("changedAnswers")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(8)
    void theVendorDeclaresAndAnybodyVerifies() {
        String key = post(vendor, "/keys", "{\"name\": \"Key\", \"kind\": \"ed25519\"}");
        put(vendor, "/keys/" + key, "{\"name\": \"Signing key\"}");
        get(vendor, "/keys");
        String terms = """
                {"target": "%s", "key": "%s", "validFrom": "%s", "validUntil": "%s", "role": "CISO"%s}
                """;
        String seen = done(
                        vendor.browser()
                                .json(
                                        "POST",
                                        vendor.api("/declarations/previews"),
                                        terms.formatted(
                                                target,
                                                key,
                                                today,
                                                today.plusYears(1).minusDays(1),
                                                "")),
                        200)
                .get("seen")
                .asString();
        String signed = post(
                vendor,
                "/declarations",
                terms.formatted(target, key, today, today.plusYears(1).minusDays(1), ", \"seen\": \"" + seen + "\""));
        change(vendor, "/declarations/" + signed, "/publication", "{}");
        get(vendor, "/declarations");
        String envelope = text(vendor, "/declarations/" + signed + "/envelope");

        TestBrowser anybody = server.nobody();
        done(anybody.get("/api/v1/published/declarations/" + signed), 200);
        assertThat(anybody.get("/api/v1/published/declarations/" + signed + "/envelope")
                        .body())
                .isEqualTo(envelope);
        done(
                anybody.json("POST", "/api/v1/verifications", MAPPER.writeValueAsString(Map.of("envelope", envelope))),
                200);
        change(vendor, "/declarations/" + signed, "/withdrawal", "{\"because\": \"A new release\"}");

        String theirs = post(
                buyer,
                "/targets",
                "{\"name\": " + NAME.formatted(Signing.SOFTWARE, Signing.SOFTWARE)
                        + ", \"softwareClass\": \"system\", \"requirementPackage\": \"minimum\"}");
        post(buyer, "/declarations/receipts", filing(theirs, envelope));
    }

    @Test
    @Order(9)
    void theVendorFilesWhatWasSignedElsewhere() {
        SigningKey elsewhere = KeyGeneration.generate(KeyAlgorithm.ED25519);
        URI address = URI.create("http://localhost:" + server.port() + "/o/" + vendor.handle());
        String registered = post(
                vendor,
                "/keys/registrations",
                MAPPER.writeValueAsString(Map.of("name", "CI", "publicKey", Signing.request(elsewhere, address))));
        String name = get(vendor, "").get("name").get("ja").asString();
        String envelope = new String(
                Signing.sign(Signing.declaration(name, elsewhere, today), elsewhere)
                        .toArray(),
                StandardCharsets.UTF_8);
        String before = post(vendor, "/targets/" + target + "/releases", "{\"label\": \"5.1.2\"}");
        assertThat(before).isNotEmpty();
        post(vendor, "/declarations/filings", filing(target, envelope));
        change(vendor, "/keys/" + registered, "/retirement", "{}");
    }

    private static String filing(String target, String envelope) {
        return MAPPER.writeValueAsString(Map.of("target", target, "declaration", envelope));
    }

    @Test
    @Order(10)
    void peopleComeChangeAndGo() {
        String id = invite("someone@tasuki.example").get("id").asString();
        get(vendor, "/invitations/" + id);
        get(vendor, "/invitations");
        delete(vendor, "/invitations/" + id);
        TestPerson newcomer = server.organisation(AccessRole.ADMINISTRATOR);
        String link = invite(newcomer.account() + "@tasuki.example").get("link").asString();
        String secret = link.replaceFirst(".*/", "");
        JsonNode joined = done(
                newcomer.browser().json("POST", "/api/v1/invitations/accept", "{\"secret\": \"" + secret + "\"}"), 201);
        assertThat(joined.get("handle").asString()).isEqualTo(vendor.handle());

        get(vendor, "/members");
        String member = "/members/" + newcomer.account();
        put(vendor, member, "{\"roles\": [\"editor\"]}");
        JsonNode token = done(newcomer.browser().json("POST", vendor.api("/tokens"), token("theirs")), 201);
        delete(vendor, "/tokens/all/" + token.get("id").asString());
        done(
                newcomer.browser()
                        .json(
                                "PUT",
                                "/api/v1/account",
                                "{\"name\": \"Newly Named\", \"language\": \"en\"}",
                                "If-Match",
                                tag(newcomer, "/api/v1/account")),
                200);
        deleteAsRead(vendor, member);

        TestPerson leaving = server.member(vendor.viewer().organisation(), vendor.handle(), AccessRole.GUEST);
        leaving.browser().get("/account/close");
        assertThat(leaving.browser().post("/account/close").statusCode()).isEqualTo(303);
    }

    private JsonNode invite(String mail) {
        String wanted = "{\"email\": \"" + mail + "\", \"roles\": [\"auditor\"]}";
        return done(vendor.browser().json("POST", vendor.api("/invitations"), wanted), 201);
    }

    private String token(String name) {
        return "{\"name\": \"" + name + "\", \"scopes\": [\"read\"], \"expiresOn\": \"" + today.plusDays(3) + "\"}";
    }

    @Test
    @Order(11)
    void programsHaveTokensAndReadWhatThereIs() {
        JsonNode issued = done(vendor.browser().json("POST", vendor.api("/tokens"), token("CI")), 201);
        String id = issued.get("id").asString();
        get(vendor, "/tokens/" + id);
        get(vendor, "/tokens");
        get(vendor, "/tokens/all");
        delete(vendor, "/tokens/" + id);
        get(vendor, "/search?q=counter");
        get(vendor, "/duties");
        get(vendor, "/audit");
        get(vendor, "/audit/head");
        assertThat(text(vendor, "/audit/export")).isNotEmpty();
    }

    @Test
    @Order(12)
    void thePersonAddsAnOrganisationAndEndsEverySession() {
        done(vendor.browser().json("POST", "/api/v1/organisations", """
                        {"handle": "second", "organisation": {"ja": "第二", "en": "Second"}}
                        """), 201);
        done(vendor.browser().get("/api/v1/account"), 200);
        server.part(Sessions.class).open(vendor.account(), SignInMethod.PASSKEY, "another device");
        JsonNode sessions =
                done(vendor.browser().get("/api/v1/account/sessions"), 200).get("items");
        String other = sessions.valueStream()
                .filter(session -> !session.get("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        done(vendor.browser().json("DELETE", "/api/v1/account/sessions/" + other, ""), 204);
        done(vendor.browser().json("DELETE", "/api/v1/account/sessions", ""), 204);
    }

    @Test
    @Order(13)
    void nothingThatIsDescribedWasLeftOut() {
        ApiContract contract = server.contract();

        assertThat(contract.done()).isEqualTo(contract.operations());
    }

    @Test
    @Order(14)
    void everyKindOfFactIsInTheRecord() throws SQLException {
        assertThat(written()).isEqualTo(FactTypes.all());
    }

    private Set<String> written() throws SQLException {
        var facts = new TreeSet<String>();
        try (Connection connection = server.superuser();
                ResultSet rows = connection.createStatement().executeQuery("select distinct fact from audit_entry")) {
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
        }
        return facts;
    }

    private static String sha256(byte[] content) {
        return Sha256.of(content).hex();
    }
}
