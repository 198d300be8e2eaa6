package dev.tasuki.server.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.db.Tenancy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A connection between an entry of one address book and another organisation: what it opens, and nothing else.
class ConnectionsTest {
    private static final Pattern LINK = Pattern.compile("/connection/([A-Za-z0-9_-]{43})");

    private final TestServer server = TestServer.shared();
    private final TestPerson keeper = server.organisation(AccessRole.EDITOR);
    private final TestPerson other = server.organisation(AccessRole.ADMINISTRATOR);
    private final TestPerson third = server.organisation(AccessRole.ADMINISTRATOR);
    private String entry = "";
    private String named = "";
    private String unnamed = "";

    @BeforeEach
    void record() {
        entry = SupplyChainSteps.party(keeper, "架空電機", "Fictional Electric");
        String maker = SupplyChainSteps.party(keeper, "架空部品", "Fictional Components");
        String hidden = SupplyChainSteps.party(keeper, "秘密商事", "Secret Trading");
        String shown = SupplyChainSteps.target(keeper, "窓口システム", "Counter system", "supplier:primary");
        String secret = SupplyChainSteps.target(keeper, "秘密システム", "Secret system", "");
        named = SupplyChainSteps.engagement(keeper, shown, entry, maker, "developer:primary");
        unnamed = SupplyChainSteps.engagement(keeper, secret, SupplyChainSteps.own(keeper), hidden, "operator:primary");
    }

    @Test
    void theOtherSideSeesWhatNamesItAndNothingElse() throws SQLException {
        evidence("named", entry);
        evidence("own", "");
        evidence("public", "");
        accept();

        var list = other.browser().get(other.api("/engagements"));
        assertThat(list.body())
                .contains(named)
                .contains(
                        "Counter system",
                        "Fictional Electric",
                        "Fictional Components",
                        keeper.organisation().en())
                .doesNotContain(unnamed)
                .doesNotContain("Secret");
        assertThat(other.browser().get(other.api("/engagements/" + unnamed)).statusCode())
                .isEqualTo(404);
        assertThat(rowsSeen("select name_en from target")).containsExactly("Counter system");
        assertThat(rowsSeen("select name_en from organisation"))
                .containsExactlyInAnyOrder(
                        "Fictional Electric",
                        "Fictional Components",
                        keeper.organisation().en(),
                        other.organisation().en());
        assertThat(rowsSeen("select sharing from evidence where organisation_id = '"
                        + keeper.viewer().organisation() + "'"))
                .containsExactlyInAnyOrder("named", "public");
        for (String table : List.of("release", "audit_entry", "search_entry", "assessment", "answer", "membership")) {
            assertThat(rowsSeen("select organisation_id from " + table + " where organisation_id = '"
                            + keeper.viewer().organisation() + "'"))
                    .as("rows of %s", table)
                    .isEmpty();
        }
        assertThat(other.browser().get(other.api("/targets")).body()).doesNotContain("Counter system");
    }

    @Test
    void whatTheOtherSideRecordsIsMarkedAndReadOnly() {
        accept();

        assertThat(other.browser().get(other.page("/engagements")).body())
                .contains("Recorded by " + keeper.organisation().en());
        assertThat(other.browser().get(other.page("/engagements/" + named)).body())
                .contains("Recorded by " + keeper.organisation().en())
                .doesNotContain("/engagements/" + named + "/edit")
                .doesNotContain("/engagements/" + named + "/end");
        TestPerson editor = server.member(other.viewer().organisation(), other.handle(), AccessRole.EDITOR);
        assertThat(editor.browser()
                        .json(
                                "POST",
                                editor.api("/engagements/" + named + "/end"),
                                "{\"until\": \"2026-06-30\"}",
                                "If-Match",
                                "\"1\"")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aThirdSeesNothingEvenWithTheLinkOfAnother() {
        String secret = accept();

        assertThat(third.browser().get("/connection/" + secret).statusCode()).isEqualTo(404);
        assertThat(third.browser().get(third.api("/engagements")).body()).contains("\"items\":[]");
        assertThat(third.browser()
                        .post("/connection/" + secret, "organisation", third.handle(), "decision", "accept")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLinkSaysWhoAsksAndForWhom() {
        String secret = offer();

        var page = other.browser().get("/connection/" + secret);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(keeper.organisation().en())
                .contains("Fictional Electric")
                .contains("value=\"" + other.handle() + "\"");
        assertThat(server.nobody().get("/connection/" + secret).statusCode()).isEqualTo(303);
    }

    @Test
    void aDeclinedLinkIsGoodNoMore() {
        String secret = offer();

        assertThat(other.browser()
                        .post("/connection/" + secret, "decision", "decline")
                        .statusCode())
                .isEqualTo(303);
        assertThat(other.browser().get("/connection/" + secret).statusCode()).isEqualTo(404);
        assertThat(other.browser().get(other.api("/engagements")).body()).contains("\"items\":[]");
    }

    @Test
    void aProgramDeclinesTooAndWhoOfferedFindsItInTheirRecord() {
        String secret = offer();
        String body = "{\"secret\": \"" + secret + "\"}";

        assertThat(other.browser()
                        .json("POST", "/api/v1/connections/decline", body)
                        .statusCode())
                .isEqualTo(204);
        assertThat(other.browser()
                        .json("POST", "/api/v1/connections/decline", body)
                        .statusCode())
                .isEqualTo(404);
        TestPerson auditor = server.member(keeper.viewer().organisation(), keeper.handle(), AccessRole.AUDITOR);
        assertThat(auditor.browser()
                        .get(auditor.api("/audit?fact=connection.declined"))
                        .body())
                .contains("\"fact\":\"connection.declined\"");
    }

    @Test
    void bothRecordsTellOfWhatOneSideDoesAndNeitherNamesAPersonOfTheOther() {
        accept();
        assertThat(facts(other)).contains("connection.accepted").doesNotContain("connection.accepted-by-other");
        assertThat(facts(keeper)).contains("connection.accepted-by-other").doesNotContain("connection.accepted\"");

        other.browser().post(other.page("/connections/" + connectionId(other) + "/end"));

        assertThat(facts(other)).contains("connection.ended\"");
        assertThat(facts(keeper))
                .contains("connection.ended-by-other")
                .doesNotContain(other.account().toString());
    }

    @Test
    void aNewLinkTellsThatTheOneBeforeIsGoodNoMore() {
        offer();
        assertThat(facts(keeper)).doesNotContain("connection.ended");

        offer();

        assertThat(facts(keeper)).contains("connection.ended");
    }

    @Test
    void aLinkThatIsAskedForTwiceWithOneKeyIsToldOnce() {
        String address = keeper.api("/parties/" + entry + "/connection");

        var first = keeper.browser().json("POST", address, "{}", "Idempotency-Key", "connection-" + entry);
        var again = keeper.browser().json("POST", address, "{}", "Idempotency-Key", "connection-" + entry);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).contains("\"path\":\"/connection/");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("idempotency-replayed")).contains("true");
        assertThat(again.body()).doesNotContain("/connection/");
    }

    @Test
    void onlyTheNewestLinkIsGood() {
        String first = offer();
        String second = offer();

        assertThat(other.browser().get("/connection/" + first).statusCode()).isEqualTo(404);
        assertThat(other.browser().get("/connection/" + second).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorAcceptsAndNeverForTheOrganisationThatAsks() {
        String secret = offer();
        TestPerson editor = server.member(other.viewer().organisation(), other.handle(), AccessRole.EDITOR);
        TestPerson administrator =
                server.member(keeper.viewer().organisation(), keeper.handle(), AccessRole.ADMINISTRATOR);

        assertThat(editor.browser()
                        .post("/connection/" + secret, "organisation", other.handle(), "decision", "accept")
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .browser()
                        .post("/connection/" + secret, "organisation", keeper.handle(), "decision", "accept")
                        .statusCode())
                .isEqualTo(422);
        assertThat(other.browser().get("/connection/" + secret).statusCode()).isEqualTo(200);
    }

    @Test
    void eitherSideEndsIt() {
        accept();
        String connection = connectionId(other);
        assertThat(other.browser()
                        .post(other.page("/connections/" + connection + "/end"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(other.browser().get(other.api("/engagements")).body()).contains("\"items\":[]");

        accept();
        String again = connectionId(keeper);
        assertThat(keeper.browser()
                        .json("DELETE", keeper.api("/connections/" + again), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(other.browser().get(other.api("/engagements")).body()).contains("\"items\":[]");
        assertThat(keeper.browser()
                        .json("DELETE", keeper.api("/connections/" + again), "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLinkIsShownOnce() {
        var shown = keeper.browser().post(keeper.page("/parties/" + entry + "/connection"));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(LINK.matcher(shown.body()).find()).isTrue();
        assertThat(LINK.matcher(keeper.browser()
                                .get(keeper.page("/parties/" + entry))
                                .body())
                        .find())
                .isFalse();
        assertThat(LINK.matcher(keeper.browser().get(keeper.api("/connections")).body())
                        .find())
                .isFalse();
    }

    private String offer() {
        var offer = keeper.browser().json("POST", keeper.api("/parties/" + entry + "/connection"), "{}");
        assertThat(offer.statusCode()).as(offer.body()).isEqualTo(201);
        Matcher link = LINK.matcher(offer.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String accept() {
        String secret = offer();
        var accepted =
                other.browser().post("/connection/" + secret, "organisation", other.handle(), "decision", "accept");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
        assertThat(accepted.headers().firstValue("location").orElseThrow()).startsWith(other.page("/engagements"));
        return secret;
    }

    private static String connectionId(TestPerson person) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
                .matcher(person.browser().get(person.api("/connections")).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private List<String> rowsSeen(String sql) {
        return server.part(Tenancy.class)
                .read(
                        other.viewer(),
                        () -> server.part(JdbcClient.class)
                                .sql(sql)
                                .query(String.class)
                                .list());
    }

    private String facts(TestPerson person) {
        return auditor(person).browser().get(person.api("/audit?limit=100")).body();
    }

    private TestPerson auditor(TestPerson of) {
        return server.member(of.viewer().organisation(), of.handle(), AccessRole.AUDITOR);
    }

    private void evidence(String sharing, String sharedWith) throws SQLException {
        try (Connection connection = server.superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                    with kept as (
                      insert into evidence (id, organisation_id, reference, kind, digest, size, media_type, true_on,
                                            sharing, publisher_ja, publisher_en, publisher_handle, origin,
                                            created_at, created_by)
                      select gen_random_uuid(), o.id, '%2$s.md', 'file', repeat('a', 64), 1, 'text/plain',
                             date '2026-01-01', '%2$s', p.name_ja, p.name_en, p.handle, 'upload', now(), 'somebody'
                        from organisation o
                        left join organisation p on p.id = o.id and '%2$s' = 'public'
                       where o.id = '%1$s'
                      returning id)
                    insert into evidence_share (organisation_id, evidence_id, party_id)
                    select '%1$s', kept.id, p.id from kept join organisation p on p.id::text = '%3$s'
                    """.formatted(keeper.viewer().organisation(), sharing, sharedWith));
        }
    }
}
